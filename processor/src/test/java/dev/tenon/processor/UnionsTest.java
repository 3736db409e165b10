package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.json.InvalidResultException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Really decodes and encodes types that are one of several classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnionsTest {
  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("unions", "good.unions.Unions");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          shape      ~ {"type":"Circle","radius":1.5} ~
          shape      ~ {"radius":1.50,"type":"Circle"} ~ {"type":"Circle","radius":1.5}
          shape      ~ {"a":1,"b":2.0,"type":"Triangle","c":3} ~ {"type":"Triangle","a":1.0,"b":2.0,"c":3.0}
          shape      ~ {"type":"square","side":2.0} ~
          expression ~ {"type":"Sum","left":{"type":"Number","value":1},"right":{"type":"Call","function":"f","arguments":[{"type":"Number","value":2}]}} ~
          expression ~ {"left":{"arguments":[{"value":2,"type":"Number"},{"left":{"value":9,"type":"Number"},"type":"Sum","right":{"type":"Number","value":5}}],"function":"f","type":"Call"},"type":"Sum","right":{"type":"Number","value":1}} ~ {"type":"Sum","left":{"type":"Call","function":"f","arguments":[{"type":"Number","value":2},{"type":"Sum","left":{"type":"Number","value":9},"right":{"type":"Number","value":5}}]},"right":{"type":"Number","value":1}}
          outcome    ~ {"type":"Found","value":"x","rank":1} ~
          outcome    ~ {"type":"Missing","reason":"none"} ~
          counted    ~ {"type":"Counted","count":1} ~
          counted    ~ {"type":"Found","value":7,"rank":1} ~
          animal     ~ {"kind":"dog","name":"Rex"} ~
          animal     ~ {"name":"Tom","lives":9,"kind":"Unions$Cat"} ~ {"kind":"Unions$Cat","name":"Tom","lives":9}
          dog        ~ {"kind":"dog","name":"Rex"} ~
          event      ~ {"event":"Opened","by":"me"} ~
          event      ~ {"by":"me","event":"Opened"} ~ {"event":"Opened","by":"me"}
          event      ~ {"event":"Closed"} ~
          holder     ~ {"maybe":{"type":"square","side":1.0},"perhaps":{"type":"Circle","radius":1.0},"list":[{"type":"Circle","radius":2.0}],"map":{"a":{"type":"Number","value":1}},"plain":{"radius":3.0}} ~
          holder     ~ {"perhaps":null,"list":[],"map":{},"plain":{"radius":3.0}} ~ {"list":[],"map":{},"plain":{"radius":3.0}}
          nullable   ~ null ~
          nullable   ~ {"type":"square","side":2.0} ~
          """)
  void decodesAndEncodesWhatFits(String tool, String json, String encoded) {
    SchemaChecks.fits(server, tool, json, encoded == null ? json : encoded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          shape ~ {"radius":1} ~ value.type: is required: it must be one of "Circle", "square", "Triangle"
          shape ~ {} ~ value.type: is required: it must be one of "Circle", "square", "Triangle"
          shape ~ [1] ~ value: must be an object, but got an array
          shape ~ {"type":"circel","radius":1} ~ value.type: must be one of "Circle", "square", "Triangle" (did you mean "Circle"?), but got "circel"
          shape ~ {"radius":{"a":[1]},"type":{"x":1}} ~ value.type: must be one of "Circle", "square", "Triangle", but got an object
          shape ~ {"type":["x"],"radius":{"a":[1]}} ~ value.type: must be one of "Circle", "square", "Triangle", but got an array
          shape ~ {"type":"Triangle","a":"x","dddd":1} ~ value.a: must be a number, but got "x"|value.dddd: is not known here; expected are a, b, c|value.b: is required|value.c: is required
          shape ~ {"a":"x","dddd":1,"type":"Triangle"} ~ value.a: must be a number, but got "x"|value.dddd: is not known here; expected are a, b, c|value.b: is required|value.c: is required
          expression ~ {"right":{"arguments":[{"value":"x","type":"Number"},{"type":"Numbr"},{"left":{"value":true,"type":"Number"},"right":1,"type":"Sum"}],"function":"f","type":"Call"},"type":"Sum","left":{"type":"Number","value":null}} ~ value.right.arguments[0].value: must be a whole number from -2147483648 to 2147483647, but got "x"|value.right.arguments[1].type: must be one of "Number", "Sum", "Call" (did you mean "Number"?), but got "Numbr"|value.right.arguments[2].left.value: must be a whole number from -2147483648 to 2147483647, but got true|value.right.arguments[2].right: must be an object, but got 1|value.left.value: must be a whole number from -2147483648 to 2147483647, but got null
          outcome ~ {"type":"Counted","count":1} ~ value.type: must be one of "Found", "Missing", but got "Counted"
          counted ~ {"type":"Found","value":"x","rank":1} ~ value.value: must be a whole number from -2147483648 to 2147483647, but got "x"
          dog     ~ {"kind":"Unions$Cat","name":"Rex"} ~ value.kind: must be one of "dog", but got "Unions$Cat"
          event   ~ {"by":"me","event":"Opend"} ~ value.event: must be one of "Opened", "Closed" (did you mean "Opened"?), but got "Opend"
          holder  ~ {"maybe":null,"list":[{"type":"Circle","radius":0}],"map":{"a":{"value":1.5,"type":"Number"}},"plain":{"type":"Circle","radius":3}} ~ value.maybe: must be an object, but got null|value.list[0].radius: must be a number above 0, but got 0|value.map.a.value: must be a whole number from -2147483648 to 2147483647, but got 1.5|value.plain.type: is not known here; expected are radius
          """)
  void findsEverythingThatDoesNotFit(String tool, String json, String violations) {
    SchemaChecks.misfits(server, tool, json, violations);
  }

  @Test
  void constructorThatRefusesIsAViolationWhereverTheTagStands() {
    String expected = "[value: is not valid: side must not be negative]";

    assertThat(server.call("shape", "{\"value\":{\"side\":-1,\"type\":\"square\"}}"))
        .hasToString(expected);
    assertThat(server.call("shape", "{\"value\":{\"type\":\"square\",\"side\":-1}}"))
        .hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          animal ~ Animal ~ {"kind":"dog","name":"Rex"}
          animal ~ Animal ~ {"kind":"Unions$Cat","name":"Tom","lives":9}
          dog    ~ Dog    ~ {"kind":"dog","name":"Rex"}
          event  ~ Event  ~ {"event":"Opened","by":"me"}
          event  ~ Event  ~ {"event":"Closed"}
          """)
  void annotationsOfJacksonMeanWhatTheyMeanToDatabind(String tool, String type, String json) {
    JsonMapper databind = JsonMapper.builder().build();
    Class<?> declared = server.type(type);

    Object value = databind.readValue(json, declared);
    String written = databind.writerFor(declared).writeValueAsString(value);

    assertThat(databind.readTree(written)).isEqualTo(databind.readTree(json));
    SchemaChecks.fits(server, tool, json, json);
  }

  @Test
  void schemasAreValidAndSayWhatTellsTheVariantsApart() {
    assertThat(SchemaChecks.ofSchemas(server)).isEmpty();
    assertThat(server.tool("shape").outputSchema())
        .asString()
        .startsWith(
            "{\"type\":\"object\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":"
                + "{\"const\":\"Circle\"},\"radius\":{");
    assertThat(server.tool("shape").outputIsObject()).isTrue();
    assertThat(server.tool("nullable").outputIsObject()).isFalse();
  }

  @Test
  void refusesAResultThatIsNoneOfTheVariants() {
    server.set("animal", server.make("Bird", "Tweety"));

    assertThatThrownBy(() -> server.call("returned", "{}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("Unions$Bird, but its output schema knows only Dog, Cat");
  }
}
