package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.InvalidResultException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints on methods that tell whether an object as a whole is right. */
class DerivedConstraintsTest {
  private static final String HOTEL =
      """
      @McpServer(name = "hotel", version = "1")
      class Hotel {
        record Stay(int first, int last) {
          @AssertTrue(message = "must end after it began") public boolean isOrdered() {
            return first < last;
          }

          @Max(value = 9, message = "must be short") int getDays() {
            return last - first;
          }
        }

        static class Booking {
          public int first;
          public int last;

          @JsonIgnore
          @AssertTrue(message = "must end after it began") public boolean isOrdered() {
            return first < last;
          }
        }

        interface Half {
          @AssertFalse(message = "must not be odd") boolean isOdd();
        }

        record Even(@JsonValue int number) implements Half {
          public boolean isOdd() {
            return number % 2 != 0;
          }
        }

        /** Books a room. */
        @McpTool
        Stay book(List<Stay> stays) {
          return stays.get(0);
        }

        /** Books a room. */
        @McpTool
        void take(Booking booking) {}

        /** Halves a number. */
        @McpTool
        void halve(Even even) {}

        /** Moves a stay. */
        @McpTool
        Stay move(int first) {
          return new Stay(first, 3);
        }
      }
      """;

  private static LoadedServer server;

  @BeforeAll
  static void load() {
    server = LoadedServer.of(Example.of(HOTEL).compile(), "example.Hotel");
  }

  @Test
  void areRunOnRecords() {
    assertThat(server.call("book", "{\"stays\":[{\"first\":1,\"last\":3}]}"))
        .isInstanceOf(Outcome.ToolResult.class);
    assertThat(
            server.call("book", "{\"stays\":[{\"first\":4,\"last\":3},{\"first\":1,\"last\":20}]}"))
        .isEqualTo(
            List.of(
                "stays[0].ordered: must end after it began, but got false",
                "stays[1].days: must be short, but got 19"));
  }

  @Test
  void areRunOnBeansAndWrappers() {
    assertThat(server.call("take", "{\"booking\":{\"first\":4,\"last\":3}}"))
        .isEqualTo(List.of("booking.ordered: must end after it began, but got false"));
    assertThat(server.call("halve", "{\"even\":3}"))
        .isEqualTo(List.of("even: must not be odd, but got true"));
  }

  @Test
  void areRunOnResults() {
    assertThatThrownBy(() -> server.call("move", "{\"first\":5}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("must end after it began");
  }

  private static Compilation compile(String type) {
    return Example.of(
            "class Hotel { " + type + " /** Books a room. */ @McpTool void book(Stay stay) {} }")
        .compile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          record Stay(String a) { @Size(max = 3) String up() { return a; } } ~ TN522 ~ @Size on Stay.up cannot be run: it is no property.
          record Stay(String a) { @AssertTrue static boolean isOpen() { return true; } } ~ TN522 ~ @AssertTrue on Stay.isOpen cannot be run: it is no property.
          interface Own {} record Stay(int a) { @AssertTrue(groups = Own.class) boolean isOk() { return true; } } ~ TN521 ~ @AssertTrue on Stay.isOk belongs to a validation group
          """)
  void whatCannotBeRunIsAProblem(String type, String id, String message) {
    Found.assertOnly(compile(type), id, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Stay(@NotBlank String a) { public String a() { return a; } }",
        "record Stay(String a) { @NotNull Stay twice() { return this; } }",
        "record Stay(String a) { @NotNull static Stay of() { return new Stay(\"\"); } }",
        "static class Stay { private boolean open; @AssertTrue public boolean isOpen() {"
            + " return open; } public void setOpen(boolean open) { this.open = open; } }",
        "static class Stay { public int first; @Size(max = 3) public String getText() {"
            + " return \"\"; } }",
        "static class Stay { private final boolean open; @JsonCreator Stay(boolean open) {"
            + " this.open = open; } @AssertTrue public boolean isOpen() { return open; } }"
      })
  void whatIsDecodedNeedsNoValidator(String type) {
    Compilation compilation = compile(type);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    assertThat(Sources.generated(compilation)).doesNotContain("Checks");
  }
}
