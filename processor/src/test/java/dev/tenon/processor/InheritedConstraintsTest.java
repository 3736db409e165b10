package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.tenon.runtime.call.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The constraints of a method hold for those that implement it, as in Bean Validation. */
class InheritedConstraintsTest {
  private static final String SHOP =
      EvenConstraint.SOURCE
          + """
          interface Api<T> {
            List<@NotBlank String> find(
                @Min(5) int first, @NotBlank T text, List<@Size(max = 2) String> all, @Nullable T none);

            int halve(@Even int number, List<@Even Integer> others);

            @Even int twice(int number);
          }

          interface Named {
            @Size(max = 3) String name();

            List<@NotBlank String> getTags();
          }

          @McpServer(name = "shop", version = "1")
          class Shop implements Api<String> {
            record Item(String name, List<String> getTags) implements Named {}

            static class Bean implements Named {
              public List<String> tags;

              public String name() {
                return "";
              }

              public List<String> getTags() {
                return tags;
              }
            }

            /** Finds orders. */
            @McpTool
            public List<String> find(int first, String text, List<String> all, String none) {
              return List.of(text, none);
            }

            /** Halves numbers. */
            @McpTool
            public int halve(int number, List<Integer> others) {
              return number / 2;
            }

            /** Doubles a number, it says. */
            @McpTool
            public int twice(int number) {
              return number;
            }

            /** Packs an item. */
            @McpTool
            void pack(Item item, Bean bean) {}
          }
          """;

  private static LoadedServer server;

  @BeforeAll
  static void load() {
    server = LoadedServer.of(Example.of(SHOP).compile(), "example.Shop");
  }

  @Test
  void ofParametersHold() {
    assertThat(server.call("find", "{\"first\":1,\"text\":\"\",\"all\":[\"abc\"],\"none\":null}"))
        .isEqualTo(
            List.of(
                "first: must be a whole number from 5 to 2147483647, but got 1",
                "text: must not be blank, but got \"\"",
                "all[0]: must have at most 2 characters, but got \"abc\"",
                "none: must be a string, but got null"));
  }

  @Test
  void ofResultsHold() {
    assertThatThrownBy(
            () -> server.call("find", "{\"first\":5,\"text\":\"a\",\"all\":[],\"none\":\"\"}"))
        .hasMessageContaining("must not be blank");
    assertThatThrownBy(() -> server.call("twice", "{\"number\":3}"))
        .hasMessageContaining("must be even");
  }

  @Test
  void thoseThatAValidatorRunsHold() {
    assertThat(server.call("halve", "{\"number\":3,\"others\":[2,5]}"))
        .isEqualTo(
            List.of("number: must be even, but got 3", "others[1]: must be even, but got 5"));
    assertThat(server.call("halve", "{\"number\":2,\"others\":[4]}"))
        .isInstanceOf(Outcome.ToolResult.class);
  }

  @Test
  void ofAccessorsHold() {
    assertThat(
            server.call(
                "pack",
                "{\"item\":{\"name\":\"long\",\"getTags\":[\"\"]},\"bean\":{\"tags\":[\"\"]}}"))
        .isEqualTo(
            List.of(
                "item.name: must have at most 3 characters, but got \"long\"",
                "item.getTags[0]: must not be blank, but got \"\"",
                "bean.tags[0]: must not be blank, but got \"\""));
  }

  private static Compilation compile(String above, String own) {
    return Example.of(
            "interface Api { void find(Box<%s String> box); } record Box<T>(T held) {}"
                    .formatted(above)
                + " class Shop implements Api { /** Finds it. */ @McpTool"
                + " public void find(Box<%s String> box) {} }".formatted(own))
        .compile();
  }

  @Test
  void whatWouldBeLostIsAProblem() {
    Compilation compilation = compile("@NotBlank", "");

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly("TN401");
  }

  @Test
  void whatIsRepeatedIsNotLostAndNullableIsNotInherited() {
    for (Compilation compilation :
        List.of(compile("@NotBlank", "@NotBlank"), compile("@Nullable", ""))) {
      assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    }
  }
}
