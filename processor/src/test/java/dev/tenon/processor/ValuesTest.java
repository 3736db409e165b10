package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.InvalidResultException;
import dev.tenon.runtime.json.RawJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Really decodes and encodes values of any type, and values that may be absent or null. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesTest {
  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("values", "good.values.Values");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          anything ~ {"any":{"a":[1,2.50,"x",true,null,123456789012345678901234567890]},"tree":{"b":1.50},"raw":[1.0,{}],"perhaps":"p","perhapsTree":[],"perhapsRaw":{"r":1E+3},"list":[null,{}],"map":{"k":null,"l":[1]},"trees":[null,1]} ~
          anything ~ {"any":null,"tree":null,"raw":null,"list":[],"map":{},"trees":[]} ~
          anything ~ {"any":1,"tree":2,"raw":3,"perhaps":null,"perhapsTree":null,"list":[],"map":{},"trees":[]} ~ {"any":1,"tree":2,"raw":3,"list":[],"map":{},"trees":[]}
          patch ~ {} ~
          patch ~ {"name":null,"count":null,"numbers":null,"nested":null,"any":null,"tree":null} ~
          wrapped ~ {"code":"ABC","amount":5,"tags":["AB"],"box":{"depth":1},"colour":"RED","perhaps":7,"nullable":"XY","preset":"QQ","price":1} ~
          wrapped ~ {"code":"ABC","amount":5,"tags":[],"box":{"depth":1},"colour":"RED","nullable":null} ~ {"code":"ABC","amount":5,"tags":[],"box":{"depth":1},"colour":"RED","preset":"AB","price":5}
          keys ~ {"enums":{"RED":1},"uuids":{"00000000-0000-0000-0000-00000000000a":1},"wholes":{"-5":1,"0":2},"positive":{"12":1},"brief":{"ab":1,"":2},"codes":{"AB":1},"amounts":{"7":1},"boxes":{"GREEN":1}} ~
          code ~ "ABC" ~
          formats ~ {"whole":"-7","bounded":"5","decimal":"1.50","real":"0.25","single":"1.5","usual":1,"date":"2026-07-28","day":"28.07.2026","time":"09:30","instant":"2026-07-28 09:30","german":"28 Juli 2026","preset":"4"} ~
          formats ~ {"whole":"0","bounded":"1","decimal":"1E+3","real":"1.0","single":null,"usual":1,"date":"2026-07-28","day":"28.07.2026","instant":"2026-07-28 09:30","german":null} ~ {"whole":"0","bounded":"1","decimal":"1E+3","real":"1.0","usual":1,"date":"2026-07-28","day":"28.07.2026","instant":"2026-07-28 09:30","german":null,"preset":"3"}
          patch ~ {"name":"","count":9,"numbers":[1],"nested":{"depth":1},"any":[1],"tree":{"a":null}} ~
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
          patch ~ {"name":1,"count":10,"numbers":[1,"x"],"nested":{"depth":true}} ~ value.name: must be a string, but got 1|value.count: must be a whole number from -2147483648 to 9, but got 10|value.numbers[1]: must be a whole number from -2147483648 to 2147483647, but got "x"|value.nested.depth: must be a whole number from -2147483648 to 2147483647, but got true
          wrapped ~ {"code":"a","amount":-1,"tags":["AB","b"],"box":{"depth":"x"},"colour":"BLUE","perhaps":"x","preset":"","price":null} ~ value.code: must match the pattern ^[A-Z]{2,4}$, but got "a"|value.amount: must be a whole number of at least 0, but got -1|value.tags[1]: must match the pattern ^[A-Z]{2,4}$, but got "b"|value.box.depth: must be a whole number from -2147483648 to 2147483647, but got "x"|value.colour: must be one of "RED", "GREEN", but got "BLUE"|value.perhaps: must be a whole number of at least 0, but got "x"|value.preset: must match the pattern ^[A-Z]{2,4}$, but got ""|value.price: must be a whole number of at least 0, but got null
          formats ~ {"whole":5,"bounded":"x","decimal":"1,5","real":{"a":1},"usual":"1","date":1,"day":"31.02.2026","time":"9:30","instant":"x","german":"28 July 2026","preset":"05"} ~ value.whole: must be a whole number from -2147483648 to 2147483647, in quotes, but got 5|value.bounded: must be a whole number from 1 to 5, in quotes, but got "x"|value.decimal: must be a number, in quotes, but got "1,5"|value.real: must be a number, in quotes, but got an object|value.usual: must be a whole number from -2147483648 to 2147483647, but got "1"|value.date: must be a date such as 2026-07-28, but got 1|value.day: must have the form dd.MM.yyyy, as in 28.07.2026, but got "31.02.2026"|value.time: must have the form HH:mm, as in 09:30, but got "9:30"|value.instant: must have the form yyyy-MM-dd HH:mm, as in 2026-07-28 11:30, but got "x"|value.german: must have the form d MMMM yyyy, as in 28 Juli 2026, but got "28 July 2026"|value.preset: must be a whole number from -2147483648 to 2147483647, in quotes, but got "05"
          keys ~ {"enums":{"BLUE":"x"},"uuids":{"x":1},"wholes":{"05":1,"1e2":1,"-0":1},"positive":{"x":1},"brief":{"abc":1},"codes":{"a":1},"amounts":{"-x":1},"boxes":{"BLUE":1}} ~ value.enums.BLUE: is not a key that is allowed here: it must be one of "RED", "GREEN"|value.enums.BLUE: must be a whole number from -2147483648 to 2147483647, but got "x"|value.uuids.x: is not a key that is allowed here: it must be a UUID|value.wholes.05: is not a key that is allowed here: it must be a whole number from -2147483648 to 2147483647|value.wholes.1e2: is not a key that is allowed here: it must be a whole number from -2147483648 to 2147483647|value.wholes.-0: is not a key that is allowed here: it must be a whole number from -2147483648 to 2147483647|value.positive.x: is not a key that is allowed here: it must be a whole number of at least 1|value.brief.abc: is not a key that is allowed here: it must have at most 2 characters|value.codes.a: is not a key that is allowed here: it must match the pattern ^[A-Z]{2,4}$|value.amounts.-x: is not a key that is allowed here: it must be a whole number of at least 0|value.boxes.BLUE: is not a key that is allowed here: it must be one of "RED", "GREEN"
          anything ~ {"list":{},"map":[],"trees":1} ~ value.list: must be an array, but got an object|value.map: must be an object, but got an array|value.trees: must be an array, but got 1|value.any: is required|value.tree: is required|value.raw: is required
          """)
  void findsEverythingThatDoesNotFit(String tool, String json, String violations) {
    SchemaChecks.misfits(server, tool, json, violations);
  }

  @Test
  void numbersThatNobodyShouldCalculateWithAreViolations() {
    String json =
        "{\"value\":{\"any\":1.0e9999,\"tree\":[1.0e9999],\"raw\":{\"a\":1.0e9999},\"list\":[],\"map\":{},"
            + "\"trees\":[]}}";
    String expected = ": must be a number with an exponent of at most 1000, but got 1.0e9999";

    assertThat(server.call("anything", json))
        .isEqualTo(
            List.of("value.any" + expected, "value.tree[0]" + expected, "value.raw.a" + expected));
  }

  @Test
  void nestingIsBounded() {
    String deep = "[".repeat(300) + "]".repeat(300);

    assertThat(
            server.call(
                "anything",
                "{\"value\":{\"any\":"
                    + deep
                    + ",\"tree\":1,\"raw\":1,\"list\":[],\"map\":{},\"trees\":[]}}"))
        .asString()
        .contains("must be nested at most 200 levels deep, but got an array");
  }

  @Test
  void writesWhatHasAJsonForm() {
    record Case(Object value, String json) {}

    List<Case> cases =
        List.of(
            new Case("a", "\"a\""),
            new Case(Map.of("k", Arrays.asList(1, 2L, (short) 3, null)), "{\"k\":[1,2,3,null]}"),
            new Case(new Object[] {true, 'c', 1.5, 2.5f}, "[true,\"c\",1.5,2.5]"),
            new Case(Map.of(1, BigInteger.TEN), "{\"1\":10}"),
            new Case(Optional.of(new BigDecimal("1.50")), "1.50"),
            new Case(LocalDateTime.of(2026, 7, 28, 9, 30), "\"2026-07-28T09:30:00\""),
            new Case(RawJson.of("{\"raw\":1}"), "{\"raw\":1}"),
            new Case(new byte[] {1, 2, 3}, "\"AQID\""),
            new Case(List.of(JsonNodeFactory.instance.arrayNode().add(1)), "[[1]]"));

    for (Case each : cases) {
      server.set("returned", each.value());
      Outcome.ToolResult result = (Outcome.ToolResult) server.call("returned", "{}");
      assertThat(String.valueOf(result.structured())).isEqualTo(each.json());
    }
  }

  @Test
  void refusesWhatHasNoJsonForm() {
    server.set("returned", List.of("a", new Object()));
    assertThatThrownBy(() -> server.call("returned", "{}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("a java.lang.Object where any value is declared");

    server.set("returned", Double.NaN);
    assertThatThrownBy(() -> server.call("returned", "{}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("NaN");

    List<Object> circle = new ArrayList<>();
    circle.add(circle);
    server.set("returned", circle);
    assertThatThrownBy(() -> server.call("returned", "{}"))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("contains itself");
  }

  @Test
  void formatsMeanWhatTheyMeanToDatabind() {
    String json =
        """
        {"whole":"-7","bounded":"5","decimal":"1.50","real":"0.25","single":"1.5","usual":1,
        "date":"2026-07-28","day":"28.07.2026","time":"09:30","instant":"2026-07-28 09:30",
        "preset":"4"}\
        """;
    JsonMapper databind = JsonMapper.builder().build();
    Class<?> formats = server.type("Formats");

    Object value =
        databind
            .readerFor(formats)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValue(json);
    JsonNode written = databind.readTree(databind.writeValueAsString(value));

    databind
        .readTree(json)
        .forEachEntry(
            (name, expected) -> assertThat(written.get(name)).as(name).isEqualTo(expected));
  }

  @Test
  void whatAWrapperRefusesIsAViolation() {
    String reason = "is not valid: the code must not be BAD";
    String empty =
        "\"enums\":{},\"uuids\":{},\"wholes\":{},\"positive\":{},\"brief\":{},\"amounts\":{},\"boxes\":{}";

    assertThat(server.call("code", "{\"value\":\"BAD\"}")).isEqualTo(List.of("value: " + reason));
    assertThat(server.call("keys", "{\"value\":{\"codes\":{\"BAD\":1}," + empty + "}}"))
        .isEqualTo(List.of("value.codes.BAD: is not a key that is allowed here: it " + reason));
    assertThat(server.prompt("wrappers", Map.of("code", "BAD")))
        .isEqualTo(List.of("code: " + reason + ", but got \"BAD\""));
  }

  @Test
  void keysThatAreTheSameAreAViolation() {
    String id = "00000000-0000-0000-0000-00000000000";
    String uuids = "{\"" + id + "a\":1,\"" + id + "A\":1}";

    assertThat(
            server.call(
                "keys",
                "{\"value\":{\"uuids\":"
                    + uuids
                    + ",\"enums\":{},\"codes\":{},\"wholes\":{},\"positive\":{},\"brief\":{},"
                    + "\"amounts\":{},\"boxes\":{}}}"))
        .isEqualTo(List.of("value.uuids: must not hold the same key twice"));
  }

  @Test
  void wrappersAreTextWhereTheirValueIs() {
    assertThat(String.valueOf(server.resource("values://ABC/5"))).contains("ABC5");
    assertThat(server.resource("values://abc/-5"))
        .isEqualTo(
            List.of(
                "code: must match the pattern ^[A-Z]{2,4}$, but got \"abc\"",
                "amount: must be a whole number of at least 0, but got \"-5\""));
    assertThat(String.valueOf(server.prompt("wrappers", Map.of("code", "AB", "box", "RED"))))
        .contains("AB7Optional[Box[content=RED]]");
    assertThat(server.complete("wrappers", true, "box", "r", Map.of())).containsExactly("RED");
  }

  @Test
  void argumentsTellAbsentFromNull() {
    assertThat(server.call("limit", "{}")).isEqualTo(Outcome.ToolResult.text("Absent[]"));
    assertThat(server.call("limit", "{\"limit\":null}"))
        .isEqualTo(Outcome.ToolResult.text("Null[]"));
    assertThat(server.call("limit", "{\"limit\":5}"))
        .isEqualTo(Outcome.ToolResult.text("Value[value=5]"));
    assertThat(String.valueOf(server.prompt("prompt", Map.of("flag", "true"))))
        .contains("Absent[] Value[value=true]");
  }
}
