package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.InvalidResultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code good/constraints} takes and returns, and what is said of the rest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstraintsTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("constraints", "good.constraints.Constraints");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          flags   ~ {"yes":true,"no":false,"terms":true}
          flags   ~ {"yes":true,"no":false,"terms":true,"maybe":true}
          numbers ~ {"price":-999.99,"small":99,"rate":9.9,"part":1.5,"debt":0,"pairs":8,"cost":0.01,"ids":[1]}
          texts   ~ {"code":"AB-123","word":"mañana","both":"Az","title":"t","mail":"a@b.c","own":"x@example.com","home":"h@i.j","longer":"ab","tags":["a_1"],"labels":{"abc":"x"},"number":"42"}
          times   ~ {"born":"2026-07-27","seen":"2026-07-28T12:00:00Z","due":"2999-08","year":2999,"begin":"2999-07-29T12:00Z","since":2025}
          """)
  void takesAndReturnsWhatFits(String tool, String json) {
    String arguments = "{\"value\":" + json + "}";

    Object outcome = server.call(tool, arguments);

    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
    String result = String.valueOf(((Outcome.ToolResult) outcome).structured());
    assertThat(result).isEqualTo(json);
    assertThat(errors(server.tool(tool).inputSchema().getValue(), arguments)).isEmpty();
    assertThat(errors(String.valueOf(server.tool(tool).outputSchema()), result)).isEmpty();
  }

  @Test
  void nullIsTakenWhereNothingElseIs() {
    Object outcome =
        server.call(
            "flags",
            "{\"value\":{\"yes\":true,\"no\":false,\"terms\":true,\"nothing\":null,\"never\":null}}");

    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          flags   ~ {"yes":false,"no":true,"terms":false,"maybe":false,"nothing":1,"never":""} ~ value.yes: must be true, but got false|value.no: must be false, but got true|value.terms: The terms must be accepted., but got false|value.maybe: must be true, but got false|value.nothing: must be null or left out, but got 1|value.never: Leave it out., but got ""
          flags   ~ {"yes":1,"no":false,"terms":true} ~ value.yes: must be true or false, but got 1
          numbers ~ {"price":1000,"small":100,"rate":0.25,"part":0,"debt":1,"pairs":1,"cost":0,"ids":[0]} ~ value.price: must be a number above -1000 and below 1000 with at most 2 digits behind the decimal point, but got 1000|value.small: must be a whole number from -99 to 99, but got 100|value.rate: must be a number above -10 and below 10 with at most 1 digit behind the decimal point, but got 0.25|value.part: must be a number above 0 and of at most 1.5, but got 0|value.debt: must be a whole number of at most 0, but got 1|value.pairs: Fewer than two make no pair., but got 1|value.cost: It costs something., but got 0|value.ids[0]: must be a whole number of at least 1, but got 0
          numbers ~ {"price":0.001,"small":0,"rate":0,"part":1,"debt":0,"pairs":9,"cost":"1","ids":[]} ~ value.price: must be a number above -1000 and below 1000 with at most 2 digits behind the decimal point, but got 0.001|value.pairs: must be a whole number from 2 to 8, but got 9|value.cost: must be a number above 0, but got "1"
          texts   ~ {"code":"AB-12","word":"a1","both":"bz","title":" ;","mail":"a","own":"x@y","home":"","longer":"a","tags":[],"labels":{"ABCD":" "},"number":""} ~ value.code: must match the pattern ^[A-Z]{2}-[0-9]{3}$, but got "AB-12"|value.word: Letters only., but got "a1"|value.both: must match the pattern ^[Aa][^\\n\\r\\u0085\\u2028\\u2029]*$, but got "bz"|value.title: must match the pattern ^[^;]*$, but got " ;"|value.mail: must be an e-mail address such as ann@example.com, but got "a"|value.own: must match the pattern ^[^\\n\\r\\u0085\\u2028\\u2029]+@example\\.com$, but got "x@y"|value.home: Where do you live?, but got ""|value.longer: Longer, please., but got "a"|value.tags: At least one., but got 0 elements|value.labels.ABCD: is not a key that is allowed here: it must have at most 3 characters and must match the pattern ^[a-z]+$|value.labels.ABCD: must not be blank, but got " "|value.number: must match the pattern ^[0-9]+$, but got ""
          """)
  void saysEverythingThatIsWrong(String tool, String json, String violations) {
    String arguments = "{\"value\":" + json + "}";

    assertThat(server.call(tool, arguments)).isEqualTo(List.of(violations.split("\\|")));
    assertThat(errors(server.tool(tool).inputSchema().getValue(), arguments)).isNotEmpty();
  }

  @Test
  void timesAreComparedWithTheClock() {
    String json =
        "{\"value\":{\"born\":\"2026-07-28\",\"seen\":\"2026-07-28T12:00:01Z\",\"due\":\"2026-07\","
            + "\"year\":2025,\"begin\":\"2026-07-28T12:00Z\",\"since\":2026}}";

    assertThat(server.call("times", json))
        .isEqualTo(
            List.of(
                "value.born: must be in the past, but got \"2026-07-28\"",
                "value.seen: must be in the past or present, but got \"2026-07-28T12:00:01Z\"",
                "value.due: must be in the future, but got \"2026-07\"",
                "value.year: must be in the future or present, but got 2025",
                "value.begin: It has begun., but got \"2026-07-28T12:00Z\"",
                "value.since: must be in the past, but got 2026"));
  }

  @Test
  void textArgumentsAreCheckedAlike() {
    Map<String, String> wrong =
        Map.of(
            "yes",
            "false",
            "no",
            "true",
            "two",
            "1",
            "pattern",
            "y",
            "born",
            "2026-07-28",
            "year",
            "2026",
            "since",
            "2026");
    Map<String, String> right =
        Map.of(
            "yes",
            "true",
            "no",
            "false",
            "two",
            "2",
            "pattern",
            "xx",
            "born",
            "2026-07-27",
            "year",
            "2027",
            "since",
            "2025");

    assertThat(server.prompt("prompt", wrong))
        .isEqualTo(
            List.of(
                "yes: must be true, but got \"false\"",
                "no: No., but got \"true\"",
                "two: Two., but got \"1\"",
                "pattern: must match the pattern ^x+$, but got \"y\"",
                "born: must be in the past, but got \"2026-07-28\"",
                "year: must be in the future, but got \"2026\"",
                "since: must be in the past, but got \"2026\""));
    assertThat(server.prompt("prompt", right)).isInstanceOf(Outcome.PromptResult.class);
    assertThat(server.resource("constraints://ab"))
        .isEqualTo(List.of("code: must match the pattern ^[a-z]{3,9}$, but got \"ab\""));
    assertThat(server.resource("constraints://abcde")).isInstanceOf(Outcome.ResourceResult.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          result ~ {"number":11,"tags":["abc"]} ~ abc must be a whole number from -2147483648 to 10, but is 11
          result ~ {"number":1,"tags":["abc","def","ghi"]} ~ must have at most 2 entries, but is 3 entries
          result ~ {"number":1,"tags":["ab"]} ~ its keys must have at least 3 characters, but is "ab"
          text   ~ {"text":" "} ~ must not be blank, but is " "
          quoted ~ {"whole":11,"price":1} ~ whole must be a whole number from -2147483648 to 10, but is 11
          quoted ~ {"whole":1,"price":1.25} ~ price must be a number above -100 and below 100 with at most 1 digit behind the decimal point, but is 1.25
          numbered ~ {"key":11} ~ its keys must be a whole number from -2147483648 to 10, but is 11
          tagged ~ {"key":"abcd"} ~ its keys must have at most 3 characters, but is "abcd"
          past   ~ {"times":["2000-01-01T00:00:00Z","2999-01-01T00:00:00Z"]} ~ [1] must be in the past, but is 2999-01-01T00:00:00Z
          """)
  void resultsThatBreakTheirConstraintsAreFaults(String tool, String arguments, String fault) {
    assertThatThrownBy(() -> server.call(tool, arguments))
        .isInstanceOf(InvalidResultException.class)
        .hasMessage("the result breaks a constraint of the method that returned it: " + fault);
  }

  @Test
  void resultsOfResourcesAreCheckedToo() {
    assertThatThrownBy(() -> server.resource("constraints://abcdef"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageEndingWith("must have at most 5 characters, but is \"abcdef\"");
  }

  private static List<com.networknt.schema.Error> errors(String schema, String json) {
    return SCHEMAS.getSchema(schema).validate(json, InputFormat.JSON);
  }
}
