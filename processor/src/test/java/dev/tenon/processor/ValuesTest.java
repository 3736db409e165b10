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
