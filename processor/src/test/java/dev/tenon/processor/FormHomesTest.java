package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which generated class offers a form. */
class FormHomesTest {
  private static final String TOOL = " @dev.tenon.McpTool(description = \"Counts.\") ";

  @Test
  void eachServerOffersEachFormOnce() throws IOException {
    Map<String, String> generated =
        compile(
            source("a.Seat", "@dev.tenon.McpForm public record Seat(int row) {}"),
            source("a.Till", "public class Till {" + TOOL + "public static void count() {} }"),
            source("a.Zoo", "public class Zoo {" + TOOL + "public static void count() {} }"),
            source("b.Shop", server("Shop", "Shop.class, a.Till.class")),
            source("b.Store", server("Store", "Store.class, a.Zoo.class")));

    // The first class of the form's own package, in each server.
    assertThat(generated).extractingByKey("TillFeatures").asString().contains("(Seat.class");
    assertThat(generated).extractingByKey("ZooFeatures").asString().contains("(Seat.class");
    assertThat(generated).extractingByKey("ShopFeatures").asString().doesNotContain("Seat");
    assertThat(generated).extractingByKey("StoreFeatures").asString().doesNotContain("Seat");
  }

  @Test
  void formIsOfferedByTheClassAroundIt() throws IOException {
    Map<String, String> generated =
        compile(
            source("a.Abacus", "class Abacus {" + TOOL + "static void count() {} }"),
            source(
                "a.Shop",
                "@dev.tenon.McpServer(version = \"1\") class Shop { @dev.tenon.McpForm record"
                    + " Seat(int row) {} "
                    + TOOL
                    + "static void open() {} }"));

    assertThat(generated).extractingByKey("ShopFeatures").asString().contains("Shop.Seat.class");
    assertThat(generated).extractingByKey("AbacusFeatures").asString().doesNotContain("Seat");
  }

  @Test
  void classesWhoseServerIsElsewhereOfferWhatTheySee() throws IOException {
    Map<String, String> generated =
        compile(
            source("a.Seat", "@dev.tenon.McpForm public record Seat(int row) {}"),
            source("a.Plan", "@dev.tenon.McpForm record Plan(int row) {}"),
            source("a.Till", "public class Till {" + TOOL + "public static void count() {} }"),
            source("b.Zoo", "public class Zoo {" + TOOL + "public static void open() {} }"));

    assertThat(generated)
        .extractingByKey("TillFeatures")
        .asString()
        .contains("(Seat.class", "(Plan.class");
    assertThat(generated)
        .extractingByKey("ZooFeatures")
        .asString()
        .contains("(Seat.class")
        .doesNotContain("Plan");
  }

  /** However the class literal is written, it leads to the record. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Form.class        ~ import lib.Form;
          Form.class        ~ import lib.*;
          lib.Form.class    ~ import java.util.*;
          Places.Seat.class ~ import lib.Places;
          Seat.class        ~ import lib.Places.Seat;
          Seat.class        ~ import static lib.Places.*;
          """)
  void formOfAnotherModuleIsOfferedByTheClassThatAsksForIt(
      String literal, String imports, @TempDir Path module) throws IOException {
    RoundsTest.store(
        Sources.javac()
            .compile(
                source("lib.Form", "@dev.tenon.McpForm public record Form(int row) {}"),
                source(
                    "lib.Places",
                    "public class Places { @dev.tenon.McpForm public record Seat(int row) {} }")),
        module);
    Map<String, String> generated =
        compile(
            module,
            JavaFileObjects.forSourceString(
                "a.Shop",
                "package a; "
                    + imports
                    + " class Shop {"
                    + TOOL
                    + "static String seat(dev.tenon.runtime.ask.Interaction user) { return \"\" +"
                    + " user.tryForm(\"seat\", \"Which?\", "
                    + literal
                    + "); } }"));

    assertThat(generated)
        .extractingByKey("ShopFeatures")
        .asString()
        .contains("registry.add(new FormType<>(");
  }

  @Test
  void whatOnlyLooksLikeQuestionIsNone() throws IOException {
    Map<String, String> generated =
        compile(
            source(
                "a.Shop",
                """
                class Shop {
                  static class Desk {
                    void form(String key, String message, Class<?> type) {}
                  }
                  @dev.tenon.McpTool(description = "Asks.")
                  static void seat(dev.tenon.runtime.ask.Interaction user) {
                    new Desk().form("a", "b", String.class);
                    Desk desk = new Desk();
                    desk.form("a", "b", String.class);
                    record Seat(int row) {}
                    Class<Seat> seat = Seat.class;
                    user.form("a", "b", seat);
                    user.form("c", "b", Seat.class);
                  }
                }
                """));

    assertThat(generated).extractingByKey("ShopFeatures").asString().doesNotContain("FormType");
  }

  private static String server(String name, String features) {
    return "@dev.tenon.McpServer(version = \"1\", features = {"
        + features
        + "}) public class "
        + name
        + " {"
        + TOOL
        + "public static void open() {} }";
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString(
        name, "package " + name.substring(0, name.indexOf('.')) + "; " + text);
  }

  private static Map<String, String> compile(JavaFileObject... sources) throws IOException {
    return compile(Path.of("nowhere"), sources);
  }

  private static Map<String, String> compile(Path module, JavaFileObject... sources)
      throws IOException {
    List<File> classPath =
        Stream.concat(Sources.CLASS_PATH.stream(), Stream.of(module.toFile())).toList();
    Compilation compilation = Sources.javac().withClasspath(classPath).compile(sources);
    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String path = file.getName();
      generated.put(
          path.substring(path.lastIndexOf('/') + 1).replace(".java", ""),
          file.getCharContent(true).toString());
    }
    return generated;
  }
}
