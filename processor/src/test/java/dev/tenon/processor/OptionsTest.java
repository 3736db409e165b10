package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.option.ProcessorOptions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final JavaFileObject UNDESCRIBED =
      JavaFileObjects.forSourceString(
          "example.Shop", "package example; class Shop { @dev.tenon.McpTool void open() {} }");

  @Test
  void warningsAreReportedUnlessTheyAreSwitchedOff() {
    Compilation loud = Sources.javac().compile(UNDESCRIBED);
    Compilation quiet =
        Sources.javac().withOptions("-Atenon.warnings=false", "-Werror").compile(UNDESCRIBED);

    assertThat(Found.in(loud)).isEqualTo(List.of(new Found("TN209", "Shop.java", 1)));
    assertThat(loud.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Found.in(quiet)).isEmpty();
  }

  @Test
  void warningsCanFailTheCompilation() {
    Compilation compilation =
        Sources.javac().withOptions("-Atenon.warnings=error").compile(UNDESCRIBED);

    assertThat(Found.in(compilation)).isEqualTo(List.of(new Found("TN209", "Shop.java", 1)));
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
  }

  @Test
  void oneWarningCanBeHeldBackEverywhere() {
    Compilation compilation =
        Sources.javac().withOptions("-Atenon.warnings=error,-TN209").compile(UNDESCRIBED);

    assertThat(Found.in(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  @Test
  void unknownOptionsAndValuesAreErrors() {
    Compilation misspelt =
        Sources.javac().withOptions("-Atenon.warning=false").compile(UNDESCRIBED);
    Compilation wrong =
        Sources.javac().withOptions("-Atenon.warnings=quiet,-TN201,-TN208").compile(UNDESCRIBED);

    assertThat(Found.in(misspelt))
        .isEqualTo(List.of(new Found("TN932", "?", -1), new Found("TN209", "Shop.java", 1)));
    assertThat(Sources.diagnostics(misspelt)).contains("Did you mean \"tenon.warnings\"?");
    assertThat(Found.in(wrong))
        .filteredOn(found -> found.id().equals("TN933"))
        .isEqualTo(Collections.nCopies(3, new Found("TN933", "?", -1)));
    assertThat(Sources.diagnostics(wrong)).contains("Did you mean \"TN209\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"TN209\") class Shop { @McpTool void open() {} }",
        "class Shop { @SuppressWarnings({\"unused\", \"TN209\"}) @McpTool void open() {} }",
        "@SuppressWarnings(\"TN209\") class Outer { static class Shop { @McpTool void open() {} } }"
      })
  void annotationHoldsAWarningBack(String source) {
    Compilation compilation =
        Sources.javac()
            .compile(
                JavaFileObjects.forSourceString(
                    "example." + (source.contains("Outer") ? "Outer" : "Shop"),
                    "package example; import dev.tenon.McpTool; " + source));

    assertThat(Found.in(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  @Test
  void namesOfOtherToolsAreNoneOfOurs() {
    Compilation compilation =
        Sources.javac()
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Shop",
                    "package example; @SuppressWarnings({\"all\", \"PMD.TN\", \"tnt\"}) class Shop {"
                        + " /** Opens it. */ @dev.tenon.McpTool void open() {} }"));

    assertThat(Found.in(compilation)).isEmpty();
  }

  @Test
  void deprecatedTypesDrawNoWarningInGeneratedCode() {
    Compilation compilation =
        Sources.javac()
            .withOptions("-Xlint:deprecation,removal", "-Werror", "-Atenon.warnings=-TN220,-TN230")
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Shop",
                    """
                    package example;
                    @dev.tenon.McpServer(version = "1")
                    class Shop {
                      enum Colour { @Deprecated RED, GREEN }
                      @Deprecated(forRemoval = true) record Old(int value) {}
                      record Box(int value, Colour colour) {
                        @Deprecated public int value() { return value; }
                      }
                      /** Paints. */
                      @dev.tenon.McpTool
                      @SuppressWarnings("removal")
                      Box paint(Colour colour, java.util.List<Old> old) { return null; }
                    }
                    """));

    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // option, system property, whether contracts are written
        "-, -, false",
        "'', -, true",
        "true, -, true",
        "-, '', true",
        "-, true, true",
        "-, false, false",
        "false, true, false"
      })
  void contractsAreWrittenWhenTheOptionOrElseTheSystemPropertySaysSo(
      @Nullable String option, @Nullable String property, boolean updates) {
    Map<String, String> options =
        option == null ? Map.of() : Map.of("tenon.contract.update", option);
    Diagnostics diagnostics = new Diagnostics();

    ProcessorOptions read = ProcessorOptions.of(options, name -> property, diagnostics);

    assertThat(read.updatesContract()).isEqualTo(updates);
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void valuesThatTheContractOptionsDoNotTakeAreProblems() {
    assertThat(
            Found.in(
                Sources.javac()
                    .withOptions("-Atenon.contract", "-Atenon.contract.update=maybe")
                    .compile(UNDESCRIBED)))
        .extracting(Found::id)
        .containsOnly("TN209", "TN933")
        .hasSize(3);
  }
}
