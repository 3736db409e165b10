package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.registry.ToolEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;

/** Really decodes and encodes the classes of {@code good/beans}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeansTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("beans", "good.beans.Beans");
  }

  /** What was not given keeps its initial value; what cannot be read back is left out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          person ~ {"name":"Ann"} ~ {"name":"Ann","age":18,"active":true,"scores":[7],"language":"en","note":"none","badge":"Ann#null"}
          person ~ {"id":5,"name":"Ann","age":20,"active":false,"nick":"A","scores":[1],"mail":"m","language":"de","note":"n","password":"p"} ~ {"id":5,"name":"Ann","age":20,"active":false,"nick":"A","scores":[1],"mail":"m","language":"de","note":"n","badge":"Ann#5"}
          person ~ {"name":"Ann","nick":null} ~ {"name":"Ann","age":18,"active":true,"scores":[7],"language":"en","note":"none","badge":"Ann#null"}
          money  ~ {"currency":"CHF","cents":5,"note":""} ~
          range  ~ {"from":1} ~ {"from":1,"to":2147483647}
          range  ~ {"to":2,"from":1} ~ {"from":1,"to":2}
          part   ~ {"name":"a","parts":[{"parts":[]},{"name":"b","parts":[],"owner":{"name":"o","favourite":{"parts":[]}}}]} ~
          """)
  void decodesAndEncodesWhatFits(String tool, String json, String encoded) {
    String arguments = "{\"value\":" + json + "}";

    String result = structured(server.call(tool, arguments));

    assertThat(errors(server.tool(tool).inputSchema().getValue(), arguments)).isEmpty();
    assertThat(result).isEqualTo(encoded == null ? json : encoded);
    assertThat(errors(String.valueOf(server.tool(tool).outputSchema()), result)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          person ~ {"age":"x","badge":"b"} ~ value.age: must be a whole number from -2147483648 to 2147483647, but got "x"|value.badge: is not known here; expected are id, name, age, active, nick, scores, mail, language, note, password|value.name: is required
          person ~ {"name":" ","scores":[0],"note":null} ~ value.name: must not be blank, but got " "|value.scores[0]: must be a whole number from 1 to 2147483647, but got 0|value.note: must be a string, but got null
          money  ~ {"amount":5} ~ value.amount: is not known here; expected are currency, cents, note|value.currency: is required|value.cents: is required|value.note: is required
          """)
  void findsEverythingThatDoesNotFit(String tool, String json, String violations) {
    String arguments = "{\"value\":" + json + "}";

    assertThat(server.call(tool, arguments)).isEqualTo(List.of(violations.split("\\|")));
    assertThat(errors(server.tool(tool).inputSchema().getValue(), arguments)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          money  ~ {"currency":"CHF","cents":-1,"note":""} ~ value: is not valid: less than nothing
          person ~ {"name":"Ann","age":200} ~ value: is not valid: nobody is 200
          person ~ {"name":"Ann","password":""} ~ value: is not valid: an empty password
          person ~ {"name":"Ann","nickname":"a","nick":"b"} ~ value.nick: is the property "nick", which was given before under another name
          person ~ {"name":"Ann","nick":"b","nickname":"a"} ~ value.nickname: is the property "nick", which was given before under another name
          """)
  void refusesWhatNoSchemaSays(String tool, String json, String violation) {
    assertThat(server.call(tool, "{\"value\":" + json + "}")).isEqualTo(List.of(violation));
  }

  @Test
  void classThatCannotBeMadeIsReturned() {
    assertThat(structured(server.call("report", "{\"lines\":3}"))).isEqualTo("{\"lines\":3}");
  }

  /** As deep as a message may be when its bound is set to the most: 2 levels for each part. */
  @Test
  void deepDocumentsAreReadAndWritten() {
    int depth = 240;
    String deep = "{\"parts\":[".repeat(depth) + "]}".repeat(depth);

    assertThat(structured(server.call("part", "{\"value\":" + deep + "}"))).isEqualTo(deep);
    assertThat(
            (List<?>)
                server.call("part", "{\"value\":" + deep.replace("[]", "[{\"name\":1}]") + "}"))
        .singleElement()
        .asString()
        .startsWith("value.parts[0].parts[0]")
        .endsWith("name: must be a string, but got 1");
  }

  @Test
  void documentsBeyondTheBoundAreRefusedWhenTheyArrive() {
    byte[] deep = ("{\"parts\":[".repeat(40) + "]}".repeat(40)).getBytes(StandardCharsets.UTF_8);

    try (JsonParser parser = new Json(Json.DEFAULT_MAX_DEPTH).untrusted(deep, 0, deep.length)) {
      assertThatExceptionOfType(StreamConstraintsException.class)
          .isThrownBy(() -> {
            while (parser.nextToken() != null) {
              // Only the depth counts.
            }
          })
          .withMessageContaining("(64");
    }
  }

  @Test
  void longSchemasThatAreUsedTwiceAreShared() {
    String schema = server.tool("swap").inputSchema().getValue();

    assertThat(schema)
        .startsWith(
            "{\"type\":\"object\",\"properties\":{"
                + "\"from\":{\"$ref\":\"#/$defs/Person\",\"description\":\"who gives\"},"
                + "\"to\":{\"$ref\":\"#/$defs/Person\"},"
                + "\"cost\":{\"type\":\"object\"")
        .containsOnlyOnce("How they are called.")
        .contains("\"$defs\":{\"Person\":{");
  }

  @Test
  void schemasAreValid() {
    var meta =
        SCHEMAS.getSchema(
            com.networknt.schema.SchemaLocation.of(
                SpecificationVersion.DRAFT_2020_12.getDialectId()));
    for (ToolEntry tool : server.server().registry().tools()) {
      assertThat(meta.validate(tool.inputSchema().getValue(), InputFormat.JSON)).isEmpty();
      assertThat(meta.validate(String.valueOf(tool.outputSchema()), InputFormat.JSON)).isEmpty();
    }
  }

  private static List<com.networknt.schema.Error> errors(String schema, String json) {
    return SCHEMAS.getSchema(schema).validate(json, InputFormat.JSON);
  }

  private static String structured(Object outcome) {
    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
    return String.valueOf(((Outcome.ToolResult) outcome).structured());
  }
}
