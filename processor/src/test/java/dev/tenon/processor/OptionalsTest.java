package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.tenon.runtime.call.Outcome;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An Optional holds nothing when nothing came, and when null came if that may come. */
class OptionalsTest {
  private static final String SHOP =
      """
      @McpServer(name = "shop", version = "1")
      class Shop {
        record Order(Optional<@Nullable String> text, Optional<@Nullable List<Integer>> list) {}

        /** Places an order. */
        @McpTool
        Order place(Order order) {
          return order;
        }

        /** Greets a guest. */
        @McpPrompt
        String greet(Optional<@Nullable String> name, Optional<@Nullable Integer> age) {
          return name + " " + age;
        }
      }
      """;

  private static LoadedServer server;

  @BeforeAll
  static void load() {
    server = LoadedServer.of(Example.of(SHOP).compile(), "example.Shop");
  }

  private static String json(Object outcome) {
    return String.valueOf(((Outcome.ToolResult) outcome).structured());
  }

  @Test
  void areEmptyWithoutAValue() {
    assertThat(json(server.call("place", "{\"order\":{\"text\":\"a\",\"list\":[1]}}")))
        .isEqualTo("{\"text\":\"a\",\"list\":[1]}");
    assertThat(json(server.call("place", "{\"order\":{\"text\":null}}"))).isEqualTo("{}");
  }

  @Test
  void areReadFromTexts() {
    assertThat(server.prompt("greet", Map.of("name", "Ann")).toString())
        .contains("Optional[Ann] Optional.empty");
    assertThat(server.prompt("greet", Map.of("age", "5")).toString())
        .contains("Optional.empty Optional[5]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          void a(@Nullable Optional<String> text) {} ~ text is Nullable and an Optional
          void a(@Nullable OptionalInt number) {} ~ number is Nullable and an Optional
          void a(Box box) {} record Box(@Nullable Optional<String> text) {} ~ Box.text is Nullable and
          void a(Box box) {} static class Box { public @Nullable OptionalLong number; } ~ Box.number is
          @Nullable Optional<String> a() { return null; } ~ a() is Nullable and an Optional
          @Nullable OptionalInt a() { return null; } ~ a() is Nullable and an Optional
          CompletionStage<@Nullable Optional<Integer>> a() { return null; } ~ a() is Nullable and an
          """)
  void haveNoSecondWayToSayNothing(String method, String message) {
    Compilation compilation =
        Example.of("class Shop { /** Does it. */ @McpTool " + method + " }").compile();

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly("TN443");
    assertThat(Sources.diagnostics(compilation)).contains(message);
  }
}
