package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that come late, from another processor or from the class path. */
class RoundsTest {
  private static final String TILL =
      "package example; public class Till { /** Counts what is there. */ @dev.tenon.McpTool @SuppressWarnings(\"TN230\") public int count(%s) {"
          + " return 1; } }";
  private static final String SHOP =
      """
      package example;
      @dev.tenon.McpServer(version = "1"%s)
      class Shop {
        /** Says whether it is open. */
        @dev.tenon.McpTool
        boolean isOpen() { return true; }
        public static void main(String[] args) { ShopMcp.run(args); }
      }
      """;

  @Test
  void listedClassThatNeedsGeneratedTypesIsWaitedFor() {
    Compilation compilation =
        withGenerator(
            source("Till", TILL.formatted("Late late")),
            source("Shop", SHOP.formatted(", features = {Shop.class, Till.class}")));

    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Sources.generated(compilation)).contains("new TillFeatures(till)");
  }

  @Test
  void recordThatNeedsGeneratedTypesIsWaitedFor() {
    Compilation compilation =
        withGenerator(
            source("Box", "package example; record Box(Late late) {}"),
            source("Till", TILL.formatted("Box box")),
            source("Shop", SHOP.formatted("")));

    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Sources.generated(compilation)).contains("new TillFeatures(till)");
  }

  @Test
  void unlistedClassThatComesTooLateIsAProblem() {
    Compilation compilation =
        withGenerator(
            source("Till", TILL.formatted("Late late")), source("Shop", SHOP.formatted("")));

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN109", "Till.java", 1)));
  }

  @Test
  void typeThatNeverComesIsLeftToTheCompiler() {
    Compilation compilation =
        Sources.javac().compile(source("Till", TILL.formatted("Never never")));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(Found.in(compilation)).isEmpty();
    assertThat(Sources.diagnostics(compilation)).contains("cannot find symbol");
  }

  @Test
  void listedClassOfAJarIsServedByWhatIsInTheJar(@TempDir Path jar) throws IOException {
    store(Sources.javac().compile(source("Till", TILL.formatted(""))), jar);

    Compilation compilation = compileAgainst(jar);

    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Sources.generated(compilation))
        .contains("new TillFeatures(till)")
        .doesNotContain("class TillFeatures");
  }

  @Test
  void listedClassOfAJarThatWasNotProcessedIsAProblem(@TempDir Path jar) throws IOException {
    store(
        Compiler.javac()
            .withClasspath(Sources.CLASS_PATH)
            .compile(source("Till", TILL.formatted(""))),
        jar);

    Compilation compilation = compileAgainst(jar);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN108", "Shop.java", 2)));
  }

  @Test
  void nameThatAListedClassOfAJarHasTooIsAProblem(@TempDir Path jar) throws IOException {
    String till =
        TILL.formatted("").replace("@dev.tenon.McpTool", "@dev.tenon.McpTool(name = \"isOpen\")");
    store(Sources.javac().compile(source("Till", till)), jar);

    Compilation compilation = compileAgainst(jar);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN311", "Shop.java", 2)));
  }

  @Test
  void annotatedMethodsInheritedFromAJarAreNotServedInSilence(@TempDir Path jar)
      throws IOException {
    store(Sources.javac().compile(source("Till", TILL.formatted(""))), jar);

    Compilation compilation =
        compileAgainst(jar, SHOP.formatted("").replace("class Shop", "class Shop extends Till"));
    Compilation listed =
        compileAgainst(
            jar,
            SHOP.formatted(", features = {Shop.class, Till.class}")
                .replace("class Shop", "class Shop extends Till"));

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN115", "Shop.java", 3)));
    assertThat(Found.in(listed)).as(Sources.diagnostics(listed)).isEmpty();
  }

  private static Compilation compileAgainst(Path jar) {
    return compileAgainst(jar, SHOP.formatted(", features = {Shop.class, example.Till.class}"));
  }

  private static Compilation compileAgainst(Path jar, String shop) {
    List<File> path = Stream.concat(Sources.CLASS_PATH.stream(), Stream.of(jar.toFile())).toList();
    return Sources.javac().withClasspath(path).compile(source("Shop", shop));
  }

  static void store(Compilation compilation, Path folder) throws IOException {
    for (JavaFileObject file : compilation.generatedFiles()) {
      String prefix = "/" + StandardLocation.CLASS_OUTPUT + "/";
      if (file.getName().startsWith(prefix)) {
        Path target = folder.resolve(file.getName().substring(prefix.length()));
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
          file.openInputStream().transferTo(out);
        }
      }
    }
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString("example." + name, text);
  }

  private static Compilation withGenerator(JavaFileObject... sources) {
    return Compiler.javac()
        .withClasspath(Sources.CLASS_PATH)
        .withProcessors(new TenonProcessor(), new LateGenerator())
        .compile(sources);
  }

  /** Generates {@code example.Late} in the first round. */
  private static final class LateGenerator extends AbstractProcessor {
    private boolean isDone;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!isDone) {
        isDone = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("example.Late").openWriter()) {
          out.write("package example; record Late(int value) {}");
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
      return false;
    }
  }
}
