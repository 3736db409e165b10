package dev.tenon.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;

class JsonDigestTest {
  private static String digest(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    try (JsonParser in = Json.trusted(bytes, 0, bytes.length)) {
      in.nextToken();
      return HexFormat.of().formatHex(JsonDigest.of(in));
    }
  }

  @Test
  void halfACharacterIsNoQuestionMark() {
    assertThat(digest("\"\\ud800\"")).isNotEqualTo(digest("\"?\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1|1.0",
        "1|10e-1",
        "100|1e2",
        "0|-0.0",
        "0|0e5",
        "12345678901234567890|1.2345678901234567890E19",
        "{\"a\":1,\"b\":2}|{ \"b\" : 2.0 , \"a\" : 1 }",
        "\"é/\"|\"\\u00e9\\/\"",
        "[{\"a\":[1,{\"b\":null}]}]|[ {\"a\": [1.0, {\"b\": null}] } ]",
        "1e999999999999|1e999999999999",
      })
  void theWayOfWritingDoesNotCount(String one, String other) {
    assertThat(digest(one)).isEqualTo(digest(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1|2",
        "1|\"1\"",
        "1|1.0000001",
        "true|\"true\"",
        "null|false",
        "null|{}",
        "{}|[]",
        "[]|[[]]",
        "[1,2]|[2,1]",
        "[[1],2]|[[1,2]]",
        "[1,[2]]|[[1],2]",
        "{\"a\":null}|{}",
        "{\"a\":\"b\"}|{\"b\":\"a\"}",
        "{\"a\":{\"b\":1}}|{\"a\":1,\"b\":1}",
        "{\"a\":1}|[\"a\",1]",
        "\"é\"|\"e\"",
        "\"\"|\" \"",
        "1e999999999999|1e999999999998",
      })
  void theMeaningDoes(String one, String other) {
    assertThat(digest(one)).isNotEqualTo(digest(other));
  }

  @Test
  void partsAreToldApart() {
    assertThat(JsonDigest.ofParts("ab".getBytes(UTF_8), "c".getBytes(UTF_8)))
        .isNotEqualTo(JsonDigest.ofParts("a".getBytes(UTF_8), "bc".getBytes(UTF_8)));
    assertThat(
            List.of(
                HexFormat.of().formatHex(JsonDigest.ofParts()),
                HexFormat.of().formatHex(JsonDigest.ofParts(new byte[0])),
                HexFormat.of().formatHex(JsonDigest.ofParts(new byte[0], new byte[0]))))
        .doesNotHaveDuplicates();
  }
}
