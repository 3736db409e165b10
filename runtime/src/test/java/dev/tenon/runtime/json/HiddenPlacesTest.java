package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** What must not be seen is in no violation and in no masked copy. */
class HiddenPlacesTest {
  private static final HiddenPlaces HIDDEN =
      HiddenPlaces.of(List.of("/pin", "/cards/*/number", "/cards/0/odd", "/keys/*", "/a~1b.c/~0d"));

  private static String masked(String json) {
    return HIDDEN.masked(RawJson.of(json)).getValue();
  }

  @Test
  void masksEachPlaceAndNothingElse() {
    assertThat(
            masked(
                """
                {"pin":"4711","name":"ann","cards":[{"number":1,"kind":"visa"},{"number":[2]}],\
                "keys":{"x":"y","z":{"w":1}},"a/b.c":{"~d":"s","e":1.50},"n":null,"t":true}\
                """))
        .isEqualTo(
            """
            {"pin":"(not shown)","name":"ann","cards":[{"number":"(not shown)","kind":"visa"},\
            {"number":"(not shown)"}],"keys":{"x":"(not shown)","z":"(not shown)"},\
            "a/b.c":{"~d":"(not shown)","e":1.50},"n":null,"t":true}\
            """);
  }

  @Test
  void aStarHoldsBesidesWhatIsNamedBesideIt() {
    HiddenPlaces both = HiddenPlaces.of(List.of("/a/*/x", "/a/b/y"));
    assertThat(both.masked(RawJson.of("{\"a\":{\"b\":{\"x\":1,\"y\":2}}}")).getValue())
        .isEqualTo("{\"a\":{\"b\":{\"x\":\"(not shown)\",\"y\":\"(not shown)\"}}}");
  }

  @Test
  void aViolationAtAPlaceDoesNotEchoTheValue() {
    Violations violations = new Violations(HIDDEN);
    violations.add("pin", "must be a number", "\"4711\"");
    violations.add("cards[3].number", "must be a string", "99");
    violations.add("cards[3].kind", "must be a string", "98");
    violations.add("keys[\"my\\\"secret\"].deep[2]", "must be a string", "97");
    violations.add("[\"a/b.c\"].~d", "must be a string", "96");
    violations.add("name", "is required", "");
    violations.add("pin", "is required", "");

    assertThat(violations.list())
        .containsExactly(
            new Violation("pin", "must be a number", "(not shown)"),
            new Violation("cards[3].number", "must be a string", "(not shown)"),
            new Violation("cards[3].kind", "must be a string", "98"),
            new Violation("keys[\"my\\\"secret\"]", "must be a string", "(not shown)"),
            new Violation("[\"a/b.c\"].~d", "must be a string", "(not shown)"),
            new Violation("name", "is required", ""),
            new Violation("pin", "is required", ""));
  }

  @Test
  void norDoTheWordsOfAnAuthor() {
    Violations violations = new Violations(HIDDEN);
    violations.add("pin", "4711 is too easy", "\"4711\"");
    assertThat(violations.list().get(0))
        .isEqualTo(new Violation("pin", "is not valid", "(not shown)"));
    IllegalArgumentException reason = new IllegalArgumentException("4711 is too easy");
    assertThat(violations.refused("", reason)).as("what holds it").isEqualTo("is not valid");
    assertThat(violations.refused("cards[0]", reason)).isEqualTo("is not valid");
    assertThat(violations.refused("name", reason)).isEqualTo("is not valid: 4711 is too easy");
  }

  @Test
  void theReaderAndTextArgumentsKeepIt() {
    Violations violations = new Violations(HIDDEN);
    byte[] json = "{\"pin\":\"4711\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (JsonParser in = Json.trusted(json, 0, json.length)) {
      in.nextToken();
      JsonReader reader = new JsonReader(in, violations);
      assertThat(reader.beginObject()).isTrue();
      assertThat(reader.nextName()).isEqualTo("pin");
      reader.integer(0, 9999);
    }
    new TextArguments(java.util.Map.of("pin", "4711x"), violations).integer("pin", 0, 9999);
    assertThat(violations.list())
        .hasSize(2)
        .noneMatch(violation -> violation.sentence().contains("4711"))
        .allMatch(violation -> violation.actual().equals("(not shown)"));
  }

  @Test
  void allCanBeHidden() {
    assertThat(HiddenPlaces.of(List.of("")).masked(RawJson.of("{\"a\":1}")).getValue())
        .isEqualTo("\"(not shown)\"");
  }

  @Test
  void aPlaceThatIsNoPointerIsRefused() {
    assertThatThrownBy(() -> HiddenPlaces.of(List.of("pin")))
        .hasMessage("a place must be a JSON Pointer such as /card/number, not \"pin\"");
  }
}
