package dev.tenon.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLayoutTest {
  private static final String COMPACT =
      "{\"a\":{},\"b\":[],\"c\":[1,{\"d\":\"x{[,:\\\" \\\\\"}],\"e f\":null}";

  @Test
  void putsEachMemberAndElementOnItsOwnLine() {
    assertThat(JsonLayout.pretty(COMPACT))
        .isEqualTo(
            """
            {
              "a": {},
              "b": [],
              "c": [
                1,
                {
                  "d": "x{[,:\\" \\\\"
                }
              ],
              "e f": null
            }\
            """);
  }

  @Test
  void changesNoTokenOnTheWayThereAndBack() {
    assertThat(JsonLayout.compact(JsonLayout.pretty(COMPACT))).isEqualTo(COMPACT);
    assertThat(JsonLayout.compact(" { \"\\u00e9\" :\t1.50e+3 }\r\n"))
        .isEqualTo("{\"\\u00e9\":1.50e+3}");
  }

  @Test
  void escapesHalvesOfPairsBecauseUtf8HasNoneOfThem() {
    assertThat(JsonText.quote("\ud83d\ude00 \ud83d \ude00\u0001\u007f"))
        .isEqualTo("\"\ud83d\ude00 \\ud83d \\ude00\\u0001\u007f\"");
  }
}
