package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler generates what javac generates, byte for byte. */
class EclipseCompilerTest {
  /**
   * This compiler gives constants of enums that come compiled, and what a sealed interface permits
   * without saying so, by name and not in order.
   */
  private static final Set<String> IN_ANOTHER_ORDER = Set.of("types", "unions");

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}|0x[0-9a-f]{8}");

  @TempDir private Path folder;

  static Stream<String> examples() throws IOException {
    try (Stream<Path> folders = Files.list(Sources.ROOT.resolve("expected"))) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void generatesTheExpectedSources(String name) throws IOException {
    String log = compile(Sources.below("good/" + name));

    assertThat(log).doesNotContain("ERROR");
    Map<String, String> generated = files(folder.resolve("sources"));
    Map<String, String> expected = files(Sources.ROOT.resolve("expected").resolve(name));
    if (IN_ANOTHER_ORDER.contains(name)) {
      assertThat(words(generated)).isEqualTo(words(expected));
    } else {
      assertThat(generated).isEqualTo(expected);
    }
  }

  /** All but TN230: this compiler shows no bodies, so nothing is said of what they do not use. */
  @Test
  void reportsTheSameProblems() throws IOException {
    Path mistakes = Sources.ROOT.resolve("bad/ThirtyMistakes.java");

    String log = compile(mistakes);

    List<String> ids =
        Found.in(Sources.compile(List.of(), mistakes)).stream().map(Found::id).sorted().toList();
    assertThat(ids).isNotEmpty();
    assertThat(
            Pattern.compile("\\[(TN\\d+)]")
                .matcher(log)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList())
        .isEqualTo(ids);
  }

  /** Compiles, and returns what the compiler said. */
  private String compile(Path... sources) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-17", "-encoding", "UTF-8", "-Atenon.warnings=-TN220,-TN222"));
    arguments.addAll(List.of("-processor", TenonProcessor.class.getName()));
    arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    arguments.addAll(
        List.of(
            "-classpath",
            Sources.CLASS_PATH.stream()
                .map(File::getPath)
                .collect(Collectors.joining(File.pathSeparator))));
    arguments.addAll(List.of("-d", Files.createDirectory(folder.resolve("classes")).toString()));
    arguments.addAll(List.of("-s", Files.createDirectory(folder.resolve("sources")).toString()));
    Stream.of(sources).map(Path::toString).forEach(arguments::add);
    StringWriter log = new StringWriter();
    BatchCompiler.compile(
        arguments.toArray(String[]::new), new PrintWriter(log), new PrintWriter(log), null);
    return log.toString();
  }

  private static List<String> words(Map<String, String> files) {
    return files.values().stream()
        .flatMap(file -> Pattern.compile("\\W+").splitAsStream(file))
        .filter(word -> !DIGEST.matcher(word).matches())
        .sorted()
        .toList();
  }

  /** The sources below {@code root} by their simple names. */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
