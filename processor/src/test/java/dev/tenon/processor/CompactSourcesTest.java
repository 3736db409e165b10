package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** Generated code cannot name the class that Java makes of a source file without one. */
class CompactSourcesTest {
  @Test
  @EnabledForJreRange(minVersion = 25)
  void sourceWithoutClassIsAProblemOnce() {
    Compilation compilation =
        compile(
            """
            import dev.tenon.*;

            /** Opens the shop. */
            @McpTool String open() { return ""; }

            /** Closes the shop. */
            @McpTool String close() { return ""; }

            @McpServer(version = "1") static class Server {}

            void main() {}
            """);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .isEqualTo(List.of(new Found("TN121", "Shop.java", 4)));
    assertThat(compilation.errors()).hasSize(1);
  }

  @Test
  void classOfTheUnnamedPackageIsNone() {
    Compilation compilation =
        compile(
            """
            import dev.tenon.*;

            @McpServer(version = "1")
            class Shop {
              /** Opens the shop. */
              @McpTool String open() { return ""; }

              static class Counter {
                /** Closes the shop. */
                @McpTool static String close() { return ""; }
              }

              public static void main(String[] args) { ShopMcp.run(args); }
            }
            """);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }

  private static Compilation compile(String source) {
    return Sources.javac()
        .withOptions("-Atenon.warnings=false")
        .compile(JavaFileObjects.forSourceString("Shop", source));
  }
}
