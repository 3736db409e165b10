package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A module need not read the one of the annotation for generated code, which then goes without. */
class ModulesTest {
  private static final String SHOP =
      """
      package shop;
      @dev.tenon.McpServer(version = "1")
      public class Shop {
        /** Opens the shop. */
        @dev.tenon.McpTool
        void open() {}
        public static void main(String[] args) { ShopMcp.run(args); }
      }
      """;

  @TempDir Path output;

  @ParameterizedTest
  @CsvSource({
    "requires dev.tenon.annotations; requires dev.tenon.runtime;, false",
    "requires dev.tenon.runtime; requires java.logging;, false",
    "requires dev.tenon.runtime; requires static java.compiler;, true",
    "requires dev.tenon.runtime; requires java.se;, true",
  })
  void markOfGeneratedCodeIsThereWhereItCanBeSeen(String directives, boolean isMarked)
      throws IOException {
    compile("module shop { " + directives + " }");

    for (String name : List.of("ShopMcp", "ShopFeatures")) {
      String generated = Files.readString(output.resolve("shop").resolve(name + ".java"));
      assertThat(generated.contains("@Generated")).as(generated).isEqualTo(isMarked);
    }
  }

  private void compile(String module) throws IOException {
    Path info = Files.createDirectories(output.resolve("src")).resolve("module-info.java");
    Files.writeString(info, module);
    Path source = output.resolve("src").resolve("Shop.java");
    Files.writeString(source, SHOP);
    StringWriter said = new StringWriter();
    var javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      String path =
          Sources.CLASS_PATH.stream()
              .map(File::toString)
              .collect(Collectors.joining(File.pathSeparator));
      CompilationTask task =
          javac.getTask(
              said,
              files,
              null,
              List.of("-d", output.toString(), "--module-path", path),
              null,
              files.getJavaFileObjects(info, source));
      task.setProcessors(List.of(new TenonProcessor()));
      assertThat(task.call()).as(said.toString()).isTrue();
    }
  }
}
