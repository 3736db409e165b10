package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets whose elements Java tells apart where JSON does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikeElementsTest {
  private static final List<String> TWICE = List.of("value: must not hold the same element twice");

  private LoadedServer server;

  @BeforeAll
  void load() {
    server =
        LoadedServer.of(
            Example.of(
                    """
                    @McpServer(version = "1")
                    class Shop {
                      record Price(BigDecimal amount, Optional<Price> before) {}
                      record Blob(byte[] bytes) {}
                      record Amount(@JsonValue BigDecimal value) {}
                      public static class Bean { public int a; }
                      sealed interface Part { record Piece(BigDecimal weight) implements Part {}
                        record Box(Set<Price> value) implements Part {} }
                      record Cart(String id, Set<Price> value) {}

                      /** Takes prices. */ @McpTool Set<Price> prices(Set<Price> value) { return value; }
                      /** Takes bytes. */ @McpTool Set<Blob> blobs(Set<Blob> value) { return value; }
                      /** Takes wrappers. */ @McpTool Set<Amount> amounts(Set<Amount> value) { return value; }
                      /** Takes beans. */ @McpTool Set<Bean> beans(Set<Bean> value) { return value; }
                      /** Takes parts. */ @McpTool Set<Part> parts(Set<Part> value) { return value; }
                      /** Takes a part. */ @McpTool Part part(Part value) { return value; }
                      public static class Named {
                        public int a;
                        @Override public boolean equals(@Nullable Object o) { return o instanceof Named n && n.a == a; }
                        @Override public int hashCode() { return a; }
                      }
                      /** Takes what says when it is equal. */ @McpTool Set<Named> named(Set<Named> value) { return value; }
                      /** Takes numbers. */ @McpTool Set<Double> reals(Set<Double> value) { return value; }
                      /** Takes lists. */ @McpTool Set<List<Object>> lists(Set<List<Object>> value) { return value; }
                      /** Takes arrays. */ @McpTool Set<List<int[]>> arrays(Set<List<int[]>> value) { return value; }
                      /** Takes decimals. */ @McpTool Set<@Nullable BigDecimal> decimals(Set<@Nullable BigDecimal> value) { return value; }
                      /** Takes sets. */ @McpTool Set<Set<BigDecimal>> sets(Set<Set<BigDecimal>> value) { return value; }
                      /** Takes sets within sets. */ @McpTool Set<Set<Price>> inner(Set<Set<Price>> value) { return value; }
                      /** Takes sets that stand behind. */ @McpTool List<Cart> carts(List<Cart> value) { return value; }
                    }
                    """)
                .compile(),
            "example.Shop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          prices   ~ [{"amount":1.0},{"amount":1.00}]
          prices   ~ [{"amount":1,"before":{"amount":2}},{"before":{"amount":2.0},"amount":1.0}]
          blobs    ~ [{"bytes":"AQID"},{"bytes":"AQID"}]
          amounts  ~ [1.0,1.00]
          beans    ~ [{"a":1},{"a":2},{"a":1.0}]
          named    ~ [{"a":1},{"a":1.0}]
          parts    ~ [{"weight":1.0,"type":"Piece"},{"type":"Piece","weight":1.00}]
          reals    ~ [0.0,-0.0]
          lists    ~ [[{"a":[1]}],[{"a":[1.0]}]]
          arrays   ~ [[[1],[2]],[[1],[2]]]
          decimals ~ [null,1.0,1.00]
          sets     ~ [[1.0],[1.00]]
          """)
  void sameJsonIsRefused(String tool, String json) {
    assertThat(server.call(tool, "{\"value\":" + json + "}")).isEqualTo(TWICE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          prices   ~ []
          prices   ~ [{"amount":1.0},{"amount":1.10,"before":{"amount":1.0}}]
          blobs    ~ [{"bytes":"AQID"},{"bytes":"AQIE"}]
          amounts  ~ [1.0,1.01]
          beans    ~ [{"a":1},{"a":2}]
          parts    ~ [{"type":"Piece","weight":1.0},{"type":"Piece","weight":2}]
          part     ~ {"type":"Box","value":[{"amount":1.0},{"amount":1.1}]}
          lists    ~ [[{"a":[1]}],[{"a":["1"]}]]
          decimals ~ [null,1.0,2]
          inner    ~ [[{"amount":1.0}],[{"amount":2.0},{"amount":1.0}],[]]
          carts    ~ [{"id":"a","value":[{"amount":1.0}]},{"id":"b","value":[]}]
          """)
  void otherJsonIsTaken(String tool, String json) {
    SchemaChecks.fits(server, tool, json, json);
  }

  @Test
  void whatIsWrongIsNamedWhereItIs() {
    assertThat(server.call("prices", "{\"value\":[{\"amount\":1},{\"amount\":\"x\",\"b\":2}]}"))
        .isEqualTo(
            List.of(
                "value[1].amount: must be a number, but got \"x\"",
                "value[1].b: is not known here; expected are amount, before"));
    assertThat(
            server.call(
                "inner", "{\"value\":[[{\"amount\":1}],[{\"amount\":1},{\"amount\":1.0}],[]]}"))
        .isEqualTo(List.of("value[1]: must not hold the same element twice"));
    assertThat(
            server.call(
                "carts",
                "{\"value\":[{\"value\":[{\"amount\":1},{\"amount\":1.0}],\"x\":1,\"id\":1}]}"))
        .isEqualTo(
            List.of(
                "value[0].value: must not hold the same element twice",
                "value[0].x: is not known here; expected are id, value",
                "value[0].id: must be a string, but got 1"));
    assertThat(
            server.call(
                "part",
                "{\"value\":{\"value\":[{\"amount\":1},{\"amount\":1.0}],\"x\":1,\"type\":\"Box\"}}"))
        .isEqualTo(
            List.of(
                "value.value: must not hold the same element twice",
                "value.x: is not known here; expected are value"));
    assertThat(server.call("prices", "{\"value\":1}"))
        .isEqualTo(List.of("value: must be an array, but got 1"));
  }
}
