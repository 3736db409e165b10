package dev.tenon.runtime.policy.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.schema.JsonSchema;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** Values that are too large are made smaller, and still fit their schemas. */
final class StructuredContentTest {
  private static final String REST = "tenon-result://3v0q8k2m5n7p9r1t4w6y8a0c2e";

  private static final String ORDERS =
      """
      {"type":"object","properties":{
        "orders":{"type":"array","items":{"type":"object","properties":{
          "id":{"type":"integer"},"note":{"type":"string"}},"required":["id","note"]}},
        "customer":{"type":"string"}},"required":["orders","customer"],
       "additionalProperties":false}
      """;

  @Test
  void whateverSchemaAndValueTheSmallerOneFitsBoth() {
    int smaller = 0;
    int tooLarge = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      RandomSchema.Made made = new RandomSchema(random).root();
      RawJson value = RawJson.of(made.values().next(3));
      JsonSchema schema = JsonSchema.of(made.schema());
      String place = "seed " + seed + "\n" + made.schema() + "\n" + value;
      assertThat(violations(schema, value)).as(place).isEmpty();

      Meter meter = random.nextBoolean() ? ByteMeter.INSTANCE : TokenMeter.INSTANCE;
      long room = meter.of(value.utf8(), 0, value.length()) * random.nextInt(1, 100) / 100;
      Set<String> keep = random.nextInt(3) == 0 ? Set.of("name", "note") : Set.of();
      StructuredContent content = new StructuredContent(RawJson.of(made.schema()), keep);
      Smaller result = content.shrink(value, meter, room, REST);

      assertThat(violations(schema, result.json())).as("%s\n%s", place, result).isEmpty();
      assertThat(size(result, meter) <= room).as("%s\n%s", place, result).isEqualTo(result.fits());
      assertThat(content.shrink(value, meter, room, REST)).isEqualTo(result);
      smaller += result.truncation().isNothing() ? 0 : 1;
      tooLarge += result.fits() ? 0 : 1;
    }
    // The test would say nothing if most values could not be made smaller at all.
    assertThat(smaller).isGreaterThan(1_000);
    assertThat(tooLarge).isLessThan(1_000);
  }

  private static long size(Smaller result, Meter meter) {
    return meter.of(result.json().utf8(), 0, result.json().length());
  }

  private static String violations(JsonSchema schema, RawJson value) {
    Violations violations = new Violations();
    try (JsonParser in = Json.trusted(value.utf8(), 0, value.length())) {
      in.nextToken();
      schema.check(new JsonReader(in, violations));
    }
    return violations.isEmpty() ? "" : violations.list().toString();
  }

  @Test
  void anArrayLosesItsEndAndNothingElse() {
    StringBuilder orders = new StringBuilder("{\"orders\":[");
    for (int i = 0; i < 1000; i++) {
      orders.append(i == 0 ? "" : ",").append("{\"id\":").append(i + 1000);
      orders.append(",\"note\":\"as ordered\"}");
    }
    orders.append("],\"customer\":\"Anna\"}");

    Smaller smaller = bytes(ORDERS, orders.toString(), 600, null);

    assertThat(smaller.json().toString())
        .startsWith("{\"orders\":[{\"id\":1000,\"note\":\"as ordered\"},")
        .endsWith(",{\"id\":1016,\"note\":\"as ordered\"}],\"customer\":\"Anna\"}");
    assertThat(smaller.truncation()).isEqualTo(new Truncation(983, 0, null));
    assertThat(smaller.json().length()).isBetween(570, 600);
  }

  @Test
  void textsAreClippedWhereFewElementsAreTooMuch() {
    String note = "x".repeat(5000);
    Smaller smaller =
        bytes(
            ORDERS,
            "{\"orders\":[{\"id\":1,\"note\":\""
                + note
                + "\"},{\"id\":2,\"note\":\"short\"},{\"id\":3,\"note\":\""
                + note
                + "\"}],\"customer\":\"Anna\"}",
            1000,
            null);

    assertThat(smaller.json().toString())
        .startsWith("{\"orders\":[{\"id\":1,\"note\":\"xxx")
        .contains("xxx…\"},{\"id\":2,\"note\":\"short\"},{\"id\":3,\"note\":\"xxx")
        .endsWith("xxx…\"}],\"customer\":\"Anna\"}");
    assertThat(smaller.json().length()).isBetween(995, 1000);
    assertThat(smaller.truncation().omitted()).isZero();
    assertThat(smaller.truncation().clipped()).isBetween(9000L, 9200L);
  }

  @Test
  void theDataSaysWhatItLacksWhereItsSchemaHasAPlaceForIt() {
    String schema =
        """
        {"type":"object","properties":{"ids":{"type":"array","items":{"type":"integer"}},
         "truncated":{"type":"boolean"},"omitted":{"type":"integer"},
         "rest":{"type":"string","format":"uri"}},"required":["ids"],"additionalProperties":false}
        """;
    String value = "{\"ids\":[" + "1234,".repeat(99) + "5]}";

    assertThat(bytes(schema, value, 200, REST).json())
        .hasToString(
            "{\"ids\":["
                + "1234,".repeat(20)
                + "1234],\"truncated\":true,\"omitted\":79,\"rest\":\""
                + REST
                + "\"}");
    assertThat(bytes(schema, value, 70, REST).json().toString())
        .as("no room for the link")
        .endsWith("],\"truncated\":true,\"omitted\":94}");
    assertThat(bytes("{\"type\":\"object\"}", value, 160, REST).marks().truncated()).isTrue();
    assertThat(bytes("{\"additionalProperties\":false}", value, 160, REST).marks().truncated())
        .isFalse();
    assertThat(bytes("{}", "{\"truncated\":1,\"a\":[1,2,3]}", 20, REST).marks().truncated())
        .isFalse();
    assertThat(bytes("{}", "[1,2,3,4,5,6,7,8,9]", 9, REST).marks().truncated()).isFalse();
  }

  @Test
  void whatMustStayStays() {
    String schema =
        """
        {"type":"object","properties":{
          "size":{"enum":["a very large one","small"]},
          "code":{"type":"string","pattern":"^[a-z]+$"},
          "at":{"type":"string","format":"date-time"},
          "name":{"type":"string"},
          "ids":{"type":"array","items":{"type":"integer"},"minItems":3},
          "tags":{"type":"array","items":{"type":"string"},"uniqueItems":true},
          "note":{"type":"string","minLength":4}},
         "required":["size","code","at","name","ids","tags","note"]}
        """;
    String value =
        "{\"size\":\"a very large one\",\"code\":\"abcdefghijklmnopqrstuvwxyz\","
            + "\"at\":\"2026-07-28T12:00:00Z\",\"name\":\"kept as it is\",\"ids\":[1,2,3,4,5],"
            + "\"tags\":[\"one\",\"two\"],\"note\":\"clipped to four\"}";

    Smaller smaller =
        new StructuredContent(RawJson.of(schema), Set.of("name"))
            .shrink(RawJson.of(value), ByteMeter.INSTANCE, 10, null);

    assertThat(smaller.json())
        .hasToString(
            "{\"size\":\"a very large one\",\"code\":\"abcdefghijklmnopqrstuvwxyz\","
                + "\"at\":\"2026-07-28T12:00:00Z\",\"name\":\"kept as it is\",\"ids\":[1,2,3],"
                + "\"tags\":[],\"note\":\"cli…\"}");
    assertThat(smaller.fits()).isFalse();
  }

  @Test
  void optionalPropertiesGoLastAndFromTheEnd() {
    String schema = "{\"type\":\"object\",\"required\":[\"a\"]}";
    String value = "{\"a\":1,\"b\":22222,\"c\":33333,\"d\":[1,2,3,4]}";

    assertThat(bytes(schema, value, 31, null).json())
        .hasToString("{\"a\":1,\"b\":22222,\"c\":33333}");
    assertThat(bytes(schema, value, 8, null).json()).hasToString("{\"a\":1}");
    assertThat(bytes(schema, value, 1, null).json()).hasToString("{\"a\":1}");
  }

  @Test
  void noCharacterIsCutInTwo() {
    String schema = "{\"type\":\"string\"}";
    for (int room = 8; room < 60; room++) {
      String emoji = bytes(schema, "\"" + "😀".repeat(20) + "\"", room, null).json().toString();
      assertThat(emoji).matches("\"(😀)*…?\"");
      String escaped =
          bytes(schema, "\"" + "\\ud83d\\ude00".repeat(20) + "\"", room, null).json().toString();
      assertThat(escaped).matches("\"(\\\\ud83d\\\\ude00)*…?\"");
    }
  }

  @Test
  void aVariantStaysWhatItIs() {
    String schema =
        """
        {"oneOf":[
          {"type":"object","properties":{"kind":{"const":"text"},"text":{"type":"string"}},
           "required":["kind","text"],"additionalProperties":false},
          {"type":"object","properties":{"kind":{"const":"list"},
            "list":{"type":"array","items":{"type":"integer"},"minItems":2}},
           "required":["kind","list"],"additionalProperties":false}]}
        """;

    assertThat(bytes(schema, "{\"kind\":\"list\",\"list\":[1,2,3,4,5,6]}", 32, null).json())
        .hasToString("{\"kind\":\"list\",\"list\":[1,2,3,4]}");
    assertThat(bytes(schema, "{\"kind\":\"text\",\"text\":\"something long\"}", 36, null).json())
        .hasToString("{\"kind\":\"text\",\"text\":\"somethin…\"}");
    // Both may hold for the same value: what is cut might be the difference.
    String either = "{\"oneOf\":[{\"maxItems\":3},{\"minItems\":4}]}";
    assertThat(bytes(either, "[1,2,3,4,5]", 5, null).json()).hasToString("[1,2,3,4,5]");
  }

  @Test
  void tenMegabytesTakeNoSeconds() {
    StringBuilder large = new StringBuilder("[");
    for (int i = 0; large.length() < 10_000_000; i++) {
      large.append(i == 0 ? "" : ",").append("{\"id\":").append(i);
      large.append(",\"note\":\"as it was ordered\",\"tags\":[\"new\",\"paid\",\"sent\"]}");
    }
    RawJson value = RawJson.of(large.append(']').toString());
    StructuredContent content = new StructuredContent(null, Set.of());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();

    Smaller small =
        content.shrink(value, TokenMeter.INSTANCE, TokenMeter.INSTANCE.units(4000), null);
    Smaller half = content.shrink(value, ByteMeter.INSTANCE, 5_000_000, null);

    long millis = (threads.getCurrentThreadCpuTime() - begin) / 1_000_000;
    assertThat(small.truncation().omitted()).isGreaterThan(100_000);
    assertThat(half.json().length()).isBetween(4_999_900, 5_000_000);
    assertThat(millis).as("both together, in milliseconds of the processor").isLessThan(4_000);
  }

  private static Smaller bytes(String schema, String value, long room, @Nullable String rest) {
    return new StructuredContent(RawJson.of(schema), Set.of())
        .shrink(RawJson.of(value), ByteMeter.INSTANCE, room, rest);
  }
}
