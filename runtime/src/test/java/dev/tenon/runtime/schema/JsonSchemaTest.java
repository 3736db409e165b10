package dev.tenon.runtime.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.json.Violations;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** A3: schemas written by hand. */
final class JsonSchemaTest {
  private static final String ORDER =
      """
      {"type":"object","properties":{
        "customer":{"type":"string","minLength":3},
        "size":{"enum":["S","M"]},
        "count":{"type":"integer","minimum":1,"maximum":9},
        "tags":{"type":"array","items":{"$ref":"#/$defs/tag"}}},
       "$defs":{"tag":{"type":"string","pattern":"^[a-z]+$"}},
       "required":["customer"],"additionalProperties":false}
      """;

  @Test
  void aValueThatFitsIsReturnedAsItIs() {
    String value = "{\"customer\":\"Anna\",\"size\":\"M\",\"count\":3.0,\"tags\":[\"a\",\"b\"]}";

    assertThat(check(ORDER, value)).isEmpty();
    assertThat(read(ORDER, value, new Violations())).hasToString(value);
  }

  @Test
  @Tag("B1.13")
  void eachViolationSaysWhereAndWhatWasExpectedAndWhatCame() {
    assertThat(
            check(
                ORDER,
                "{\"size\":\"XXL\",\"count\":12,\"tags\":[\"a\",\"B\",7],\"colour\":\"red\"}"))
        .containsExactlyInAnyOrder(
            new Violation("customer", "is required", ""),
            new Violation("size", "must be one of [\"S\",\"M\"]", "\"XXL\""),
            new Violation("count", "must be at most 9", "12"),
            new Violation("tags[1]", "must match the pattern \"^[a-z]+$\"", "\"B\""),
            new Violation("tags[2]", "must be a string", "7"),
            new Violation("colour", "is not known here", ""));
  }

  @Test
  @Tag("A3.7")
  void ofMillionsOfWrongElementsAFewAreKept() {
    String wrong = "{\"tags\":[" + "1,".repeat(1_500_000) + "1]}";
    for (String tags :
        List.of(
            "{\"items\":{\"type\":\"string\"}}",
            "{\"anyOf\":[{\"items\":{\"type\":\"string\"}},{\"items\":{\"type\":\"boolean\"}}]}")) {
      Violations violations = new Violations();

      // With an error each, this would need more memory than the tests have.
      assertThat(read("{\"properties\":{\"tags\":" + tags + "}}", wrong, violations)).isNull();

      assertThat(violations.count()).isBetween(Violations.MAX, 20_002);
    }
  }

  @Test
  void theRootItselfCanBeWrong() {
    assertThat(check(ORDER, "[1]"))
        .containsExactly(new Violation("", "must be an object", "an array"));
  }

  @Test
  void textFromOutsideIsClipped() {
    List<Violation> violations =
        check(
            ORDER,
            "{\"customer\":\"Anna\",\""
                + "x".repeat(5000)
                + "\":1,\"size\":\""
                + "y".repeat(5000)
                + "\"}");

    assertThat(violations).hasSize(2);
    assertThat(violations)
        .allSatisfy(violation -> assertThat(violation.sentence().length()).isLessThan(400));
  }

  @Test
  void whatStandsAfterTheValueIsStillThere() {
    byte[] bytes = "[{\"a\":[1,{}]},7]".getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = Json.trusted(bytes, 0, bytes.length)) {
      parser.nextToken();
      JsonReader in = new JsonReader(parser, new Violations());
      in.beginArray();
      in.nextElement();
      assertThat(JsonSchema.of("{}").check(in)).hasToString("{\"a\":[1,{}]}");
      assertThat(in.nextElement()).isTrue();
      assertThat(in.integer(0, 9)).isEqualTo(7);
    }
  }

  @Test
  void aViolationWithinADocumentHasTheWholePath() {
    byte[] bytes = "{\"order\":{\"customer\":7}}".getBytes(StandardCharsets.UTF_8);
    Violations violations = new Violations();
    try (JsonParser parser = Json.trusted(bytes, 0, bytes.length)) {
      parser.nextToken();
      JsonReader in = new JsonReader(parser, violations);
      in.beginObject();
      in.nextName();
      assertThat(JsonSchema.of(ORDER).check(in)).isNull();
    }
    assertThat(violations.list())
        .containsExactly(new Violation("order.customer", "must be a string", "7"));
  }

  @Test
  void numbersKeepTheirDigits() {
    String value = "{\"a\":12345678901234567890123,\"b\":0.1000000000000000000001}";

    assertThat(read("{}", value, new Violations())).hasToString(value);
    assertThat(check("{\"properties\":{\"b\":{\"const\":0.1}}}", value)).hasSize(1);
  }

  @Test
  void aNumberThatWouldCostGigabytesIsRefused() {
    String schema = "{\"properties\":{\"n\":{\"multipleOf\":0.01}}}";

    assertThat(check(schema, "{\"n\":1e999999999}"))
        .extracting(Violation::path, Violation::expected)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "n", "must be a number with an exponent of at most 1000"));
  }

  @Test
  @Tag("A3.1")
  @Tag("A3.1")
  void withoutADialectItIs202012() {
    assertThat(check("{\"prefixItems\":[{\"type\":\"string\"}]}", "[7]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://json-schema.org/draft/2020-12/schema",
        "https://json-schema.org/draft/2020-12/schema#",
        "https://json-schema.org/draft/2019-09/schema",
        "http://json-schema.org/draft-07/schema#",
        "http://json-schema.org/draft-07/schema",
        "http://json-schema.org/draft-06/schema#",
        "http://json-schema.org/draft-04/schema#"
      })
  @Tag("A3.1")
  @Tag("A3.3")
  void knownDialects(String dialect) {
    String schema = "{\"$schema\":\"" + dialect + "\",\"type\":\"object\",\"required\":[\"a\"]}";

    assertThat(check(schema, "{}")).containsExactly(new Violation("a", "is required", ""));
  }

  @Test
  @Tag("A3.3")
  void theDialectDecides() {
    String keywords = "\"items\":[{\"type\":\"string\"}],\"additionalItems\":false";

    assertThat(
            check(
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\"," + keywords + "}",
                "[\"a\",1]"))
        .hasSize(1);
    refused("{" + keywords + "}", "not valid in its dialect");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://json-schema.org/draft/next/schema",
        "http://json-schema.org/draft-03/schema#",
        "https://spec.openapis.org/oas/3.1/dialect/base",
        "https://example.com/own",
        ""
      })
  @Tag("A3.2")
  @Tag("A3.3")
  @Tag("A3.3")
  void anUnknownDialectIsRefusedAndTheKnownOnesAreNamed(String dialect) {
    refused("{\"$schema\":\"" + dialect + "\"}", "https://json-schema.org/draft/2020-12/schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"objekt\"}",
        "{\"required\":\"a\"}",
        "{\"properties\":[]}",
        "{\"minLength\":-1}",
        "{\"$defs\":{\"a\":{\"type\":7}}}"
      })
  @Tag("A3.4")
  @Tag("A3.4")
  void aSchemaThatIsNoneIsRefused(String schema) {
    refused(schema, "not valid in its dialect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "{}{}", "{\"type\":\"object\",\"type\":\"array\"}"})
  void whatIsNoJsonObjectIsRefused(String schema) {
    assertThatThrownBy(() -> JsonSchema.of(schema))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The schema ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#/$defs/none", "#none"})
  @Tag("A3.6")
  @Tag("A3.6")
  void aReferenceToNothingIsRefused(String reference) {
    String broken = "{\"$ref\":\"" + reference + "\"}";

    refused("{\"properties\":{\"a\":" + broken + "}}", reference.substring(1));
    refused(
        "{\"items\":{\"$ref\":\"#/$defs/a\"},\"$defs\":{\"a\":{\"items\":" + broken + "}}}",
        reference.substring(1));
  }

  @Test
  @Tag("A3.5")
  @Tag("A3.5")
  @Tag("A3.6")
  void nothingIsEverFetched(@TempDir Path folder) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    try {
      Path file = Files.writeString(folder.resolve("a.json"), "{}");
      String http = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.json";
      for (String reference :
          List.of(
              http,
              http + "#/a",
              file.toUri().toString(),
              "classpath:draft/2020-12/schema",
              "resource:a.json",
              "a.json",
              "../a.json")) {
        refused("{\"properties\":{\"a\":{\"$ref\":\"" + reference + "\"}}}", "Nothing is fetched");
      }
      refused("{\"$schema\":\"" + http + "\"}", "not known");
      refused("{\"$defs\":{\"a\":{\"$schema\":\"" + http + "\",\"$id\":\"urn:a\"}}}", "");
      refused("{\"$id\":\"" + http + "\",\"$ref\":\"b.json\"}", "Nothing is fetched");
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void aDefinitionUnderAnIdOfItsOwnIsFound() {
    String schema =
        """
        {"$id":"https://example.com/order","properties":{"a":{"$ref":"tag"},
          "b":{"$ref":"https://example.com/tag"}},
         "$defs":{"tag":{"$id":"tag","type":"string"}}}
        """;

    assertThat(check(schema, "{\"a\":1,\"b\":2}"))
        .extracting(Violation::path)
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aReferenceInACircleIsRefused() {
    refused("{\"$ref\":\"#\"}", "itself without end");
    refused("{\"allOf\":[{\"$ref\":\"#/$defs/a\"}],\"$defs\":{\"a\":{\"$ref\":\"#\"}}}", "end");
  }

  @Test
  @Tag("A3.7")
  void aTreeIsFollowedAsDeepAsMessagesGo() {
    String schema =
        "{\"type\":\"object\",\"properties\":{\"next\":{\"$ref\":\"#\"}},"
            + "\"additionalProperties\":false}";
    String deep = "{\"next\":".repeat(60) + "{}" + "}".repeat(60);

    assertThat(check(schema, deep)).isEmpty();
    assertThat(check(schema, "{\"next\":".repeat(200) + "{}" + "}".repeat(200)))
        .extracting(Violation::expected)
        .containsExactly("must be nested at most 200 levels deep");
    assertThat(check(schema, "{\"next\":".repeat(900) + "7" + "}".repeat(900))).hasSize(1);
  }

  @Test
  @Tag("A3.7")
  @Tag("A3.7")
  void aSchemaThatIsTooDeepIsRefused() {
    refused("{\"not\":".repeat(101) + "{}" + "}".repeat(101), "deeper than 100");
  }

  @Test
  void ofManyViolationsTheFirstAreKept() {
    Violations violations = new Violations();
    String many = "[" + "1,".repeat(999) + "1]";

    assertThat(read("{\"items\":{\"type\":\"string\"}}", many, violations)).isNull();
    assertThat(violations.list()).hasSize(Violations.MAX);
    assertThat(violations.count()).isEqualTo(1000);
  }

  private static void refused(String schema, String reason) {
    assertThatThrownBy(() -> JsonSchema.of(schema))
        .as(schema)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static List<Violation> check(String schema, String value) {
    Violations violations = new Violations();
    RawJson read = read(schema, value, violations);
    assertThat(read == null).isEqualTo(!violations.isEmpty());
    return violations.list();
  }

  private static @Nullable RawJson read(String schema, String value, Violations violations) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = Json.trusted(bytes, 0, bytes.length)) {
      parser.nextToken();
      return JsonSchema.of(schema).check(new JsonReader(parser, violations));
    }
  }
}
