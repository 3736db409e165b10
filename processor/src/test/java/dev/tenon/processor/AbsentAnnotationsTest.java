package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of a jar whose annotations are of libraries that are not on the class path. */
class AbsentAnnotationsTest {
  private static final String TILL =
      """
      package lib;
      import jakarta.validation.constraints.*;
      public class Till {
        /** Counts what is there. */
        @dev.tenon.McpTool(readOnly = true)
        @Max(9) public int count(@Min(3) int of, @Pattern(regexp = "[a-z]+") @Size(max = 9) String what) {
          return 3;
        }
      }
      """;

  @TempDir private Path folder;
  private int jars;

  @Test
  void listedClassIsServedByWhatWasGeneratedForIt() throws IOException {
    File jar = jar(Sources.javac(), source("lib.Till", TILL));

    Compilation compilation = without("validat", jar).compile(server("Shop", "lib.Till.class"));

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Sources.generated(compilation)).contains("new TillFeatures(till)");
  }

  @Test
  void listedClassThatWasNotProcessedIsTheProblemItAlwaysIs() throws IOException {
    File jar = jar(unprocessed(), source("lib.Till", TILL));

    Compilation compilation = without("validat", jar).compile(server("Shop", "lib.Till.class"));

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN108", "Shop.java", 2)));
  }

  @Test
  void annotatedMethodsAreInheritedAllTheSame() throws IOException {
    File jar = jar(Sources.javac(), source("lib.Till", TILL));

    Compilation compilation =
        without("validat", jar)
            .compile(
                source(
                    "app.Desk",
                    """
                    package app;
                    @dev.tenon.McpServer(version = "1")
                    class Desk extends lib.Till {
                      /** Says whether it is open. */
                      @dev.tenon.McpTool(readOnly = true) boolean isOpen() { return true; }
                    }
                    """));

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN115", "Desk.java", 3)));
  }

  @Test
  void constraintsOfARecordAreNotLeftOutInSilence() throws IOException {
    File jar =
        jar(
            unprocessed(),
            source(
                "lib.Box",
                """
                package lib;
                import jakarta.validation.constraints.*;
                public record Box(
                    @Min(7) int width, int height, @Size.List({@Size(min = 1), @Size(max = 5)}) String label) {}
                """));

    Compilation absent = without("validat", jar).compile(uses("lib.Box"));
    Compilation present = without("no jar", jar).compile(uses("lib.Box"));

    assertThat(Found.in(absent))
        .as(Sources.diagnostics(absent))
        .isEqualTo(List.of(new Found("TN524", "User.java", 6), new Found("TN524", "User.java", 6)));
    assertThat(Sources.diagnostics(absent))
        .contains(
            "The annotation @Min on Box.width cannot be read: its type"
                + " jakarta.validation.constraints.Min is not on the class path. Add"
                + " jakarta.validation:jakarta.validation-api.",
            "@List on Box.label");
    assertThat(Found.in(present)).as(Sources.diagnostics(present)).isEmpty();
    assertThat(Sources.generated(present)).contains("\\\"minimum\\\":7", "\\\"maxLength\\\":5");
  }

  @Test
  void norAreNamesOfJackson() throws IOException {
    File jar =
        jar(
            unprocessed(),
            source(
                "lib.Up",
                """
                package lib;
                import com.fasterxml.jackson.annotation.*;
                public class Up {
                  private int width;
                  @JsonProperty("w") public int getWidth() { return width; }
                  public void setWidth(int width) { this.width = width; }
                }
                """),
            source("lib.Box", "package lib; public class Box extends Up {}"),
            source(
                "lib.Size",
                """
                package lib;
                import com.fasterxml.jackson.annotation.*;
                public enum Size { @JsonProperty("s") SMALL, LARGE }
                """));

    Compilation box = without("jackson-annotations", jar).compile(uses("lib.Box"));
    Compilation size = without("jackson-annotations", jar).compile(uses("lib.Size"));
    Compilation present = without("no jar", jar).compile(uses("lib.Box"));

    assertThat(Found.in(box))
        .as(Sources.diagnostics(box))
        .isEqualTo(List.of(new Found("TN524", "User.java", 6)));
    assertThat(Sources.diagnostics(box))
        .contains("@JsonProperty on Up.getWidth", "com.fasterxml.jackson.core:jackson-annotations");
    assertThat(Found.in(size))
        .as(Sources.diagnostics(size))
        .isEqualTo(List.of(new Found("TN524", "User.java", 6)));
    assertThat(Found.in(present)).as(Sources.diagnostics(present)).isEmpty();
  }

  @Test
  void whatMayBeAConstraintIsWarnedOfOnce() throws IOException {
    JavaFileObject even =
        source(
            "gone.Even",
            """
            package gone;
            import java.lang.annotation.*;
            import jakarta.validation.*;
            @Constraint(validatedBy = {})
            @Retention(RetentionPolicy.RUNTIME)
            public @interface Even {
              String message() default "";
              Class<?>[] groups() default {};
              Class<? extends Payload>[] payload() default {};
            }
            """);
    JavaFileObject nullable =
        source(
            "gone.Nullable",
            "package gone; @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                + " public @interface Nullable {}");
    JavaFileObject pair =
        source(
            "lib.Pair",
            "package lib; public record Pair(@gone.Even int a, @gone.Even int b, @gone.Nullable String c) {}");
    File jar = jar(unprocessed(), even, nullable, pair);
    File all = folder.resolve("all.jar").toFile();
    Files.copy(jar.toPath(), all.toPath());
    File rest = jar(unprocessed().withClasspath(path("no jar", all)), pair);

    Compilation compilation = without("no jar", rest).compile(uses("lib.Pair"));
    Compilation heldBack =
        without("no jar", rest)
            .withOptions("-Atenon.warnings=-TN230,-TN525")
            .compile(uses("lib.Pair"));
    Compilation present = without("no jar", all).compile(uses("lib.Pair"));

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN525", "User.java", 6)));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Sources.diagnostics(compilation)).contains("@Even on Pair.a is passed over");
    assertThat(Found.in(heldBack)).as(Sources.diagnostics(heldBack)).isEmpty();
    assertThat(Found.in(present)).as(Sources.diagnostics(present)).isEmpty();
  }

  @Test
  void annotationsComposedOfConstraintsThatAreNotThereAreStillRefused() throws IOException {
    File jar =
        jar(
            unprocessed(),
            source(
                "lib.Sku",
                """
                package lib;
                @jakarta.validation.constraints.Size(max = 8) @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Sku {}
                """));

    Compilation compilation = without("validat", jar).compile(uses("@lib.Sku String"));

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN522", "User.java", 6)));
  }

  /** A class that was generated for a server of its package is seen there alone. */
  @Test
  void classThatAServerOfItsPackageServesIsKeptForIt() throws IOException {
    String own = TILL.replace("public class", "@dev.tenon.McpServer(version = \"1\") public class");
    File kept = jar(Sources.javac(), source("lib.Till", own));
    Compilation elsewhere = without("no jar", kept).compile(server("Shop", "lib.Till.class"));
    Compilation beside =
        without("no jar", kept)
            .compile(
                source(
                    "lib.Desk",
                    "package lib; @dev.tenon.McpServer(version = \"1\", features = Till.class)"
                        + " class Desk {}"));
    File shared = jar(Sources.javac(), source("lib.Till", TILL), server("Other", "lib.Till.class"));
    Compilation moved = without("no jar", shared).compile(server("Shop", "lib.Till.class"));

    assertThat(Found.in(elsewhere))
        .as(Sources.diagnostics(elsewhere))
        .isEqualTo(List.of(new Found("TN120", "Shop.java", 2)));
    assertThat(Sources.diagnostics(elsewhere))
        .contains("The class TillFeatures of Till cannot be seen by the server Shop")
        .doesNotContain("is not public");
    assertThat(beside.status())
        .as(Sources.diagnostics(beside))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(moved.status()).as(Sources.diagnostics(moved)).isEqualTo(Compilation.Status.SUCCESS);
  }

  private static JavaFileObject server(String name, String listed) {
    return source(
        "app." + name,
        """
        package app;
        @dev.tenon.McpServer(version = "1", features = {%1$s.class, %2$s})
        class %1$s {
          /** Says whether it is open. */
          @dev.tenon.McpTool(readOnly = true) boolean isOpen() { return true; }
          public static void main(String[] args) { %1$sMcp.run(args); }
        }
        """
            .formatted(name, listed));
  }

  private static JavaFileObject uses(String type) {
    return source(
        "app.User",
        """
        package app;
        @dev.tenon.McpServer(version = "1")
        class User {
          /** Takes one. */
          @dev.tenon.McpTool(readOnly = true)
          int take(%s one) { return 1; }
        }
        """
            .formatted(type));
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }

  private static Compiler unprocessed() {
    return Compiler.javac().withOptions("-proc:none").withClasspath(Sources.CLASS_PATH);
  }

  private static Compiler without(String library, File jar) {
    return Sources.javac().withClasspath(path(library, jar));
  }

  private static List<File> path(String library, File jar) {
    return Stream.concat(
            Sources.CLASS_PATH.stream().filter(each -> !each.getName().contains(library)),
            Stream.of(jar))
        .toList();
  }

  private File jar(Compiler compiler, JavaFileObject... sources) throws IOException {
    Compilation compilation = compiler.compile(sources);
    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    Path classes = Files.createDirectory(folder.resolve("classes" + jars));
    RoundsTest.store(compilation, classes);
    Path jar = folder.resolve("lib" + jars++ + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.skip(1).sorted().toList()) {
        String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + '/' : name));
        if (Files.isRegularFile(each)) {
          Files.copy(each, out);
        }
      }
    }
    return jar.toFile();
  }
}
