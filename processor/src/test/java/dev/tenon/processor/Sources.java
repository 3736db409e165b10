package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles sources of {@code src/test/resources} with the processor. */
final class Sources {
  static final Path ROOT = Path.of("src/test/resources");

  /** The sources of tests describe themselves tersely. */
  private static final String TERSE = "-Atenon.warnings=-TN220,-TN222,-TN230";

  private static final List<String> STRICT =
      List.of("-Xlint:all,-processing,-path,-options,-classfile", "-Werror", "-implicit:none");

  private static final Pattern NEEDED =
      Pattern.compile(
          "annotations|runtime|jackson-core|jackson-databind|jspecify|jakarta.validation|hibernate-validator|mcp-core");

  private Sources() {}

  /** Compiles with all warnings as errors. */
  static Compilation strict(Path... sources) {
    return compile(STRICT, sources);
  }

  /** Only what users have, because javac opens each entry anew for each compilation. */
  static final List<File> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> NEEDED.matcher(entry).find())
          .map(File::new)
          .toList();

  static Compiler javac() {
    return Compiler.javac()
        .withProcessors(new TenonProcessor())
        .withOptions(TERSE)
        .withClasspath(CLASS_PATH);
  }

  /** Fails unless the compiler has nothing to say of what is written and generated. */
  static void assertNoWarnings(List<JavaFileObject> sources) {
    List<String> options = new ArrayList<>(STRICT);
    options.add("-Atenon.warnings=false");
    Compilation compilation = javac().withOptions(options.toArray()).compile(sources);
    assertThat(compilation.status())
        .as(diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
  }

  static Compilation compile(List<String> options, Path... sources) {
    return javac()
        .withOptions(Stream.concat(Stream.of(TERSE), options.stream()).toArray())
        .compile(Stream.of(sources).map(Sources::file).toList());
  }

  static JavaFileObject file(Path path) {
    try {
      return com.google.testing.compile.JavaFileObjects.forResource(
          path.toAbsolutePath().toUri().toURL());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All sources below {@code folder}, sorted. */
  static Path[] below(String folder) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(path -> path.toString().endsWith(".java")).sorted().toArray(Path[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the compiler said, one line each, for messages of failing tests. */
  static String diagnostics(Compilation compilation) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
      text.append(diagnostic).append(System.lineSeparator());
    }
    return text.toString();
  }

  static String generated(Compilation compilation) {
    StringBuilder text = new StringBuilder();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      try {
        text.append(file.getName()).append(File.separator).append(file.getCharContent(true));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return text.toString();
  }
}
