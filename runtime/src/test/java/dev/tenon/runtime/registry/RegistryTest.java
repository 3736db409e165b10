package dev.tenon.runtime.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Registry.ResourceMatch;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegistryTest {
  private static final Features NONE =
      new Features() {
        @Override
        public void describeTo(Registry.Builder registry) {}

        @Override
        public @Nullable Object decode(int feature, JsonReader arguments) {
          return null;
        }

        @Override
        public @Nullable Object decode(int feature, TextArguments arguments) {
          return null;
        }

        @Override
        public Outcome invoke(int feature, Call call) {
          return Outcome.ToolResult.empty();
        }
      };

  private static ToolEntry tool(String name) {
    return new ToolEntry(
        Presentation.of(name, null, null),
        Hints.NONE,
        RawJson.of("{\"type\":\"object\"}"),
        null,
        false,
        List.of(),
        NONE,
        0);
  }

  private static ResourceEntry resource(String uri) {
    return new ResourceEntry(uri, Presentation.of(uri, null, null), null, NONE, 0);
  }

  private static PromptEntry prompt(String name) {
    return new PromptEntry(Presentation.of(name, null, null), List.of(), NONE, 0);
  }

  private static String found(Registry registry, String uri) {
    ResourceMatch match = registry.resource(uri);
    return match == null ? "nothing" : match.entry().uri();
  }

  @Test
  @Tag("B1.5")
  void aNameThatIsTakenIsRefusedByName() {
    assertThatThrownBy(() -> Registry.builder().add(tool("a")).add(tool("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tool a");
    assertThatThrownBy(() -> Registry.builder().add(prompt("p")).add(prompt("p")))
        .hasMessageContaining("prompt p");
    assertThatThrownBy(() -> Registry.builder().add(resource("x://a")).add(resource("x://a")))
        .hasMessageContaining("resource x://a");
    CompletionEntry completion = new CompletionEntry("p", true, "a", NONE, 0);
    assertThatThrownBy(() -> Registry.builder().add(completion).add(completion))
        .hasMessageContaining("completion");
  }

  @Test
  void aPromptAndATemplateOfTheSameNameHaveCompletionsOfTheirOwn() {
    CompletionEntry ofPrompt = new CompletionEntry("x", true, "a", NONE, 0);
    CompletionEntry ofTemplate = new CompletionEntry("x", false, "a", NONE, 1);
    Registry registry = Registry.builder().add(ofPrompt).add(ofTemplate).build();

    assertThat(registry.completion("x", true, "a")).isSameAs(ofPrompt);
    assertThat(registry.completion("x", false, "a")).isSameAs(ofTemplate);
    assertThat(registry.completion("x", true, "b")).isNull();
  }

  @Test
  void listsAreInTheOrderOfNamesWhateverTheOrderOfAdding() {
    Registry registry =
        Registry.builder().add(tool("b")).add(tool("B")).add(tool("a10")).add(tool("a2")).build();

    assertThat(registry.tools()).extracting(ToolEntry::name).containsExactly("B", "a10", "a2", "b");
  }

  @Test
  void aFixedUriWinsOverATemplateAndMoreLiteralTextOverLess() {
    Registry registry =
        Registry.builder()
            .add(resource("n://{+path}"))
            .add(resource("n://index/{id}"))
            .add(resource("n://index/today"))
            .add(resource("n://{a}/{b}"))
            .build();

    assertThat(found(registry, "n://index/today")).isEqualTo("n://index/today");
    assertThat(found(registry, "n://index/7")).isEqualTo("n://index/{id}");
    assertThat(found(registry, "n://other/7")).isEqualTo("n://{a}/{b}");
    assertThat(found(registry, "n://other/7/8")).isEqualTo("n://{+path}");
    assertThat(found(registry, "m://other")).isEqualTo("nothing");
  }

  @Test
  void aTemplateIsFoundAsItIsWrittenAndNamesItsVariables() {
    Registry registry = Registry.builder().add(resource("n://{a}/{b}")).build();
    ResourceEntry template = Objects.requireNonNull(registry.template("n://{a}/{b}"));

    assertThat(registry.variables(template)).containsExactly("a", "b");
    assertThat(registry.template("n://{a}/{c}")).isNull();
    assertThat(registry.resources()).isEmpty();
    assertThat(registry.templates()).containsExactly(template);
  }

  @Test
  void aTemplateThatCannotBeReadIsRefusedWhenTheRegistryIsMade() {
    assertThatThrownBy(() -> Registry.builder().add(resource("n://{a")).build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
