package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A validator reads a class as a whole, and runs nothing of it when it refuses one member. What it
 * would refuse is a problem; what it takes is none.
 */
class RefusedClassesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          ~ private CompletionStage<@Max(3) Integer> stage;
          ~ private CompletionStage<@Max(3) Integer> stage() { return null; }
          ~ void stage(CompletionStage<@Max(3) Integer> stage) {}
          ~ /** Counts all. */ @McpTool public CompletionStage<@Max(3) Integer> count() { return null; }
          ~ Shop() {} Shop(ThreadLocal<@NotBlank String> name) {}
          ~ @NotNull void close() {}
          implements Api ~ public int find(@Max(3) int number) { return number; }
          implements Plain ~ public int find(@Max(3) int number) { return number; }
          implements Plain ~ /** Finds one. */ @McpTool public int find(@Max(3) int number) { return number; }
          extends Above ~ int find(@Max(3) int number) { return number; }
          implements Api, Plain ~ public int find(int number) { return number; }
          implements Two ~ public int sum(@Min(1) int one, int other) { return one + other; }
          """)
  void whatHasAValidatorRefuseTheClassIsAProblem(String above, String member) {
    Found.assertOnly(compile(above, member), "TN522", "cannot be run: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          ~ static CompletionStage<@Max(3) Integer> stage;
          ~ static CompletionStage<@Max(3) Integer> stage() { return null; }
          ~ private final ArrayList<@NotBlank String> names = new ArrayList<>();
          ~ private CompletionStage<Integer> stage;
          ~ @NotNull String name() { return ""; }
          implements Api ~ public int find(@Min(1) int number) { return number; }
          implements Api ~ /** Finds one. */ @McpTool public int find(int number) { return number; }
          extends Above ~ int find(int number) { return number; }
          implements Two ~ public int sum(@Min(1) int one, @Max(2) int other) { return one; }
          """)
  void whatAValidatorTakesIsNone(String above, String member) {
    LoadedServer server = LoadedServer.of(compile(above, member), "example.Shop");

    assertThat(server.call("halve", "{\"number\":3}"))
        .isEqualTo(List.of("number: must be even, but got 3"));
  }

  @Test
  void whereNoValidatorReadsTheClassItMayHaveThem() {
    Compilation compilation =
        Example.of(
                """
                interface Api {
                  int find(@Min(1) int number);
                }

                @McpServer(version = "1")
                class Shop implements Api {
                  private CompletionStage<@Max(3) Integer> stage;

                  /** Finds one. */
                  @McpTool
                  public int find(@Max(3) int number) {
                    return number;
                  }
                }
                """)
            .compile();

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }

  @Test
  void aRecordIsReadAsAWholeToo() {
    Compilation compilation =
        Example.of(
                EvenConstraint.SOURCE
                    + """
                    interface Named {
                      int sum(int other);
                    }

                    @McpServer(version = "1")
                    class Shop {
                      record Box(@Even int size) implements Named {
                        public int sum(@Max(3) int other) { return other; } // TN522
                      }

                      static class Bean {
                        @Even public int size;

                        private CompletionStage<@Max(3) Integer> stage() { // TN522
                          return null;
                        }
                      }

                      /** Packs it. */
                      @McpTool
                      void pack(Box box, Bean bean) {}
                    }
                    """)
            .compile();

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly("TN522", "TN522");
  }

  private static Compilation compile(@Nullable String above, String member) {
    String shop =
        """
        interface Api {
          int find(@Min(1) int number);
        }

        interface Two {
          int sum(@Min(1) int one, @Max(2) int other);
        }

        interface Plain {
          int find(int number);
        }

        class Above {
          int find(int number) {
            return number;
          }
        }

        @McpServer(name = "shop", version = "1")
        class Shop %s {
          %s

          /** Halves a number. */
          @McpTool
          public int halve(@Even int number) {
            return number / 2;
          }
        }
        """
            .formatted(above == null ? "" : above, member);
    return Example.of(EvenConstraint.SOURCE + shop).compile();
  }
}
