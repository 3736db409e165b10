package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

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
  void deprecatedTypesDrawNoWarningInGeneratedCode() {
    Compilation compilation =
        Sources.javac()
            .withOptions("-Xlint:deprecation,removal", "-Werror")
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
}
