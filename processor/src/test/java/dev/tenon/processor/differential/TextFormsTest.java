package dev.tenon.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.LoadedServer;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.arguments.Document;
import dev.tenon.testkit.arguments.SchemaOracle;
import dev.tenon.testkit.arguments.Vocabulary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An argument of a prompt or of a template takes the texts that spell what a tool's would take. */
class TextFormsTest {
  private final LoadedServer server = Servers.DIFFERENTIAL;

  @TestFactory
  Stream<DynamicTest> textsAreTakenAsTheJsonThatTheySpell() {
    return server.server().registry().prompts().stream()
        .map(PromptEntry::presentation)
        .map(prompt -> DynamicTest.dynamicTest(prompt.name(), () -> compare(prompt.name())));
  }

  private void compare(String name) {
    ToolEntry tool = server.tool(name);
    String type =
        SchemaOracle.of(tool.inputSchema().getValue())
            .schema()
            .at("/properties/value/type")
            .stringValue();
    String scheme = name.substring(4, 5).toLowerCase(Locale.ROOT) + name.substring(5);
    List<String> texts = new ArrayList<>(Vocabulary.TEXTS);
    texts.addAll(Vocabulary.NUMBERS);
    texts.addAll(
        List.of("+1", "01", "-01", ".5", "5.", "1e", "1e+", "0x1", "1_0", "1f", "- 1", "Infinity"));

    for (String text : texts) {
      boolean takes = takes(name, type, text);
      assertThat(isTaken(server.prompt(name, Map.of("value", text))))
          .as("prompt %s with \"%s\"", name, text)
          .isEqualTo(takes);
      if (!text.isEmpty() && !hasHalfCharacter(text)) {
        String uri =
            scheme
                + "://"
                + URLEncoder.encode(text, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("*", "%2A");
        assertThat(isTaken(server.resource(uri))).as(uri).isEqualTo(takes);
      }
    }
  }

  /** Whether the tool takes the text, or the number or boolean that it spells. */
  private boolean takes(String tool, String type, String text) {
    boolean isText = type.equals("string");
    boolean isJson =
        isText || text.matches("true|false|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    String json = "{\"value\":" + (isText ? Document.quote(text) : text) + "}";
    return isJson && server.violations(tool, json).isEmpty();
  }

  private static boolean isTaken(Object outcome) {
    return !(outcome instanceof List);
  }

  private static boolean hasHalfCharacter(String text) {
    return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
