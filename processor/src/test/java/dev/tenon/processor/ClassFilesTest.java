package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that come as class files, as incremental builds of Gradle hand them over (TN970). */
class ClassFilesTest {
  private static final Found LOST = new Found("TN970", "?", -1);

  @TempDir private Path folder;

  @Test
  void whatIsLostIsReported() throws IOException {
    compileFirst(
        """
        package example;
        public class Shop {
          /** Counts what is there. */
          @dev.tenon.McpTool public int count(@dev.tenon.McpArg(description = "x") int of) {
            return of;
          }
          /** Clears what is there. */
          @dev.tenon.McpTool public void clear() {}
          @dev.tenon.McpTool(description = "Closes the shop.") public void close() {}
        }
        """);

    String log = process("example.Shop");

    assertThat(ids(log)).filteredOn(LOST.id()::equals).hasSize(2);
    assertThat(log)
        .contains(
            "Shop.count() comes as a class file, without the names of its parameters",
            "Shop.clear() comes as a class file, without its comment",
            "options.incremental = false")
        .doesNotContain("Shop.close()");
  }

  @Test
  void serversAndFormsToo() throws IOException {
    compileFirst(
        """
        package example;
        /** A shop. */
        @dev.tenon.McpServer(version = "1") public class Shop {
          /** How many. @param number the number */
          @dev.tenon.McpForm public record Amount(int number) {}
          @dev.tenon.McpTool(description = "Closes the shop.") public void close() {}
        }
        """);

    assertThat(process("example.Shop", "example.Shop.Amount"))
        .contains("Shop comes as a class file", "Amount comes as a class file");
  }

  @Test
  void whatIsWrittenInAnnotationsIsNotLost() throws IOException {
    compileFirst(
        """
        package example;
        @dev.tenon.McpServer(version = "1", description = "A shop.") public class Shop {
          @dev.tenon.McpTool(description = "Closes the shop.")
          public void close(@dev.tenon.McpArg(name = "day", description = "the day") int d) {}
        }
        """);

    assertThat(ids(process("example.Shop"))).isEmpty();
  }

  private void compileFirst(String source) throws IOException {
    Path file = Files.createDirectory(folder.resolve("example")).resolve("Shop.java");
    Files.writeString(file, source);
    assertThat(run(List.of("-proc:none"), List.of(), file)).isEmpty();
    Files.delete(file);
  }

  private String process(String... classes) throws IOException {
    return run(List.of("-proc:only"), List.of(classes));
  }

  private String run(List<String> options, List<String> classes, Path... files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath =
        Stream.concat(Sources.CLASS_PATH.stream(), Stream.of(folder.toFile()))
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> all =
        Stream.concat(options.stream(), Stream.of("-cp", classPath, "-d", folder.toString()))
            .toList();
    StringWriter log = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(log, manager, null, all, classes, manager.getJavaFileObjects(files));
      if (!classes.isEmpty()) {
        task.setProcessors(List.of(new TenonProcessor()));
      }
      task.call();
    }
    return log.toString();
  }

  private static List<String> ids(String log) {
    return Pattern.compile("\\[(TN\\d+)]")
        .matcher(log)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
