package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Really decodes and encodes: each type of {@code good/types}, with what fits and what does not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("types", "good.types.Types");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          primitives  ~ {"flag":true,"tiny":-128,"small":32767,"whole":-2147483648,"large":9223372036854775807,"single":1.5,"real":-0.25,"letter":"x"} ~
          primitives  ~ {"flag":false,"tiny":5.0,"small":1e2,"whole":0,"large":0,"single":1,"real":1e3,"letter":"\\u00e9"} ~ {"flag":false,"tiny":5,"small":100,"whole":0,"large":0,"single":1.0,"real":1000.0,"letter":"é"}
          boxes       ~ {"flag":true,"tiny":1,"small":2,"whole":3,"large":4,"single":5.5,"real":6.5,"letter":"7","text":"","decimal":8.50,"big":123456789012345678901234567890,"colour":"GREEN"} ~
          texts       ~ {"uuid":"00000000-0000-0000-0000-00000000000a","uri":"a:b","instant":"2026-07-28T09:30:00Z","offsetDateTime":"2026-07-28T09:30:00+02:00","zonedDateTime":"2026-07-28T09:30+02:00[Europe/Zurich]","localDate":"2026-07-28","localTime":"09:30:00","localDateTime":"2026-07-28T09:30:00","offsetTime":"09:30:00Z","duration":"PT15M","period":"P1Y2M3D","year":2026,"yearMonth":"2026-07","monthDay":"--07-28","zoneId":"Europe/Zurich","zoneOffset":"+02:00","day":"MONDAY","bytes":"AQID"} ~
          collections ~ {"list":["a",""],"set":[3,1,2],"collection":[1],"iterable":["RED"],"array":["x"],"ints":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17],"chars":["a","b"],"matrix":[[1],[],[2,3]],"blobs":["AQ=="],"map":{"k":1},"byColour":{"RED":[1.5]},"byDate":{"2026-07-28":true},"holes":["a",null],"amounts":[1.5],"gaps":["a",null],"few":["a"]} ~
          collections ~ {"list":[],"set":[],"collection":[],"iterable":[],"array":[],"ints":[],"chars":[],"matrix":[],"blobs":[],"map":{},"byColour":{},"byDate":{},"holes":[],"amounts":[]} ~
          optionals   ~ {} ~
          optionals   ~ {"text":"a","whole":1,"large":2,"real":0.5,"colours":["RED"],"name":"n","count":3,"favourite":"RED","nested":{"flag":true,"tiny":0,"small":0,"whole":0,"large":0,"single":0.0,"real":0.0,"letter":"x"}} ~
          optionals   ~ {"name":null,"count":null,"nested":null} ~ {}
          generic     ~ {"pair":{"first":"a","second":{"first":1,"second":["RED","GREEN"]}},"pairs":[{"first":"RED","second":"00000000-0000-0000-0000-00000000000a"}]} ~
          constrained ~ {"bounded":10,"positive":1,"negative":-1,"ratio":0.5,"price":0,"code":"ab","title":" x","tags":["a"],"scores":{"a":0},"numbers":[0],"digit":9,"few":5,"letters":["a","b"]} ~
          defaults    ~ {} ~ {"flag":true,"tiny":1,"small":2,"whole":-3,"large":4000000000,"single":1.5,"real":2.5,"letter":"'","text":"a \\"quoted\\" é","empty":"","colour":"GREEN","decimal":1.50,"big":12345678901234567890,"date":"2026-07-28","instant":"2026-07-28T09:30:00Z","duration":"PT15M","year":2026,"zone":"Europe/Zurich","uri":"https://example.com","uuid":"00000000-0000-0000-0000-000000000001"}
          """)
  void decodesAndEncodesWhatFits(String tool, String json, String encoded) {
    String arguments = "{\"value\":" + json + "}";

    Object outcome = server.call(tool, arguments);

    assertThat(errors(tool(tool).inputSchema().getValue(), arguments)).isEmpty();
    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
    String result = structured(outcome);
    assertThat(result).isEqualTo(encoded == null ? json : encoded);
    assertThat(errors(outputSchema(tool), result)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          primitives  ~ [] ~ value: must be an object, but got an array
          primitives  ~ {"flag":1,"tiny":128,"small":1.5,"whole":2147483648,"large":9223372036854775808,"single":"1","real":null,"letter":"xy"} ~ value.flag: must be true or false, but got 1|value.tiny: must be a whole number from -128 to 127, but got 128|value.small: must be a whole number from -32768 to 32767, but got 1.5|value.whole: must be a whole number from -2147483648 to 2147483647, but got 2147483648|value.large: must be a whole number of 64 bits, but got 9223372036854775808|value.single: must be a number, but got "1"|value.real: must be a number, but got null|value.letter: must be a single character, but got "xy"
          generic     ~ {"pairs":[{"first":"BLUE","second":"x"}]} ~ value.pairs[0].first: must be one of "RED", "GREEN", but got "BLUE"|value.pairs[0].second: must be a UUID, but got "x"|value.pair: is required
          optionals   ~ {"text":null,"whole":null,"favourite":null,"nam":1} ~ value.text: must be a string, but got null|value.whole: must be a whole number from -2147483648 to 2147483647, but got null|value.favourite: must be a string, but got null|value.nam: is not known here; did you mean "name"?
          constrained ~ {"bounded":11,"positive":0,"negative":0,"ratio":2,"price":-0.01,"code":"a","title":" ","tags":[],"scores":{"a":-1,"b":0,"c":0},"numbers":[],"digit":10,"few":6,"letters":["ab"]} ~ value.bounded: must be a whole number from 1 to 10, but got 11|value.positive: must be a whole number of at least 1, but got 0|value.negative: must be a whole number of at most -1, but got 0|value.ratio: must be a number of at least 0.5 and below 2, but got 2|value.price: must be a number of at least 0, but got -0.01|value.code: must have 2 to 5 characters, but got "a"|value.title: must not be blank, but got " "|value.tags: must not be empty, but got 0 elements|value.scores.a: must be a whole number from 0 to 2147483647, but got -1|value.scores: must have at most 2 entries, but got 3 entries|value.numbers: must not be empty, but got 0 elements|value.digit: must be a whole number from -2147483648 to 9, but got 10|value.few: must be a whole number from -2147483648 to 5, but got 6|value.letters[0]: must have 1 characters, but got "ab"
          collections ~ {"list":[1],"set":[1,1],"collection":{},"iterable":[null],"array":[],"ints":[],"chars":["ab"],"matrix":[[true]],"blobs":[],"map":{},"byColour":{"BLUE":[]},"byDate":{"x":true},"holes":[],"amounts":[1.0,1.00],"few":["a",null,"b"]} ~ value.list[0]: must be a string, but got 1|value.set: must not hold the same element twice|value.collection: must be an array, but got an object|value.iterable[0]: must be a string, but got null|value.chars[0]: must be a single character, but got "ab"|value.matrix[0][0]: must be a whole number from -2147483648 to 2147483647, but got true|value.byColour.BLUE: is not a key that is allowed here: it must be one of "RED", "GREEN"|value.byDate.x: is not a key that is allowed here: it must be a date such as 2026-07-28|value.amounts: must not hold the same element twice|value.few[1]: must be a string, but got null|value.few: must have at most 2 elements, but got 3 elements
          """)
  void findsEverythingThatDoesNotFit(String tool, String json, String violations) {
    String arguments = "{\"value\":" + json + "}";

    assertThat(server.call(tool, arguments)).isEqualTo(List.of(violations.split("\\|")));
    assertThat(errors(tool(tool).inputSchema().getValue(), arguments)).isNotEmpty();
  }

  @Test
  void constructorThatRefusesIsAViolation() {
    String json =
        """
        {"value":{"bounded":10,"positive":1,"negative":-1,"ratio":0.5,"price":0,"code":"bad",
        "title":"x","tags":["a"],"scores":{},"numbers":[0],"letters":[]}}\
        """;

    assertThat(server.call("constrained", json))
        .isEqualTo(List.of("value: is not valid: code must not be bad"));
  }

  @Test
  void namesOfParametersMayBeAnything() {
    assertThat(
            structured(
                server.call(
                    "names",
                    "{\"in\":1,\"before\":2,\"property\":3,\"toString\":4,\"hasIn\":5,\"out\":6,"
                        + "\"call\":7}")))
        .isEqualTo("[1,2,3,4,5,6,7]");
    assertThat(structured(server.call("join", "{\"words\":[\"a\",\"b\"]}")))
        .isEqualTo("[\"a\",\"b\"]");
    assertThat(server.call("re.named", "{\"the-name\":\"x\"}"))
        .isEqualTo(Outcome.ToolResult.text("x"));
  }

  @Test
  void schemasAreValid() {
    Schema meta =
        SCHEMAS.getSchema(
            com.networknt.schema.SchemaLocation.of(
                SpecificationVersion.DRAFT_2020_12.getDialectId()));
    for (ToolEntry tool : server.server().registry().tools()) {
      assertThat(meta.validate(tool.inputSchema().getValue(), InputFormat.JSON)).isEmpty();
      if (tool.outputSchema() != null) {
        assertThat(meta.validate(tool.outputSchema().getValue(), InputFormat.JSON)).isEmpty();
      }
    }
  }

  private ToolEntry tool(String name) {
    return server.tool(name);
  }

  private String outputSchema(String tool) {
    return String.valueOf(tool(tool).outputSchema());
  }

  private static List<com.networknt.schema.Error> errors(String schema, String json) {
    return SCHEMAS.getSchema(schema).validate(json, InputFormat.JSON);
  }

  private static String structured(Object outcome) {
    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
    return String.valueOf(((Outcome.ToolResult) outcome).structured());
  }
}
