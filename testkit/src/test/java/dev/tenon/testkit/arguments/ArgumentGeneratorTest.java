package dev.tenon.testkit.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made from a schema, and what is known of it. */
class ArgumentGeneratorTest {
  private static final long SEED = 7;

  private static final String ORDER =
      """
      {"type":"object","properties":{
        "customer":{"type":"string","minLength":1,"maxLength":8},
        "code":{"type":"string","pattern":"^[A-Z]{3}-[0-9]{2,4}$"},
        "day":{"type":"string","format":"date"},
        "count":{"type":"integer","minimum":1,"maximum":50},
        "price":{"type":"number","exclusiveMinimum":0,"multipleOf":0.05},
        "state":{"type":"string","enum":["OPEN","SHIPPED"]},
        "tags":{"type":"array","items":{"type":"string","minLength":2},"minItems":1,"maxItems":3,
          "uniqueItems":true},
        "note":{"type":["string","null"]},
        "notes":{"type":"object","additionalProperties":{"$ref":"#/$defs/Line"},"maxProperties":2},
        "shape":{"oneOf":[{"$ref":"#/$defs/Circle"},{"$ref":"#/$defs/Square"}]}
      },"required":["customer","count"],"additionalProperties":false,"$defs":{
        "Line":{"type":"object","properties":{"text":{"type":"string"},
          "next":{"$ref":"#/$defs/Line"}},"required":["text"],"additionalProperties":false},
        "Circle":{"type":"object","properties":{"kind":{"const":"circle"},
          "radius":{"type":"number"}},"required":["kind","radius"],"additionalProperties":false},
        "Square":{"type":"object","properties":{"kind":{"const":"square"},
          "side":{"type":"number"}},"required":["kind","side"],"additionalProperties":false}}}
      """;

  @Test
  void validOnesFitAndDiffer() {
    ArgumentGenerator arguments = ArgumentGenerator.of(ORDER, SEED);

    List<String> made = Stream.generate(arguments::valid).limit(200).map(Document::json).toList();

    assertThat(made).allMatch(json -> arguments.oracle().allows(json));
    assertThat(made.stream().distinct().count()).isGreaterThan(100);
  }

  @Test
  void theSameSeedMakesTheSame() {
    assertThat(ArgumentGenerator.of(ORDER, SEED).valid())
        .isEqualTo(ArgumentGenerator.of(ORDER, SEED).valid());
    assertThat(ArgumentGenerator.of(ORDER, SEED).edges())
        .isEqualTo(ArgumentGenerator.of(ORDER, SEED).edges());
    assertThat(ArgumentGenerator.of(ORDER, SEED).invalid())
        .isEqualTo(ArgumentGenerator.of(ORDER, SEED).invalid());
  }

  @Test
  void edgesAreTheOutermostThatFit() {
    ArgumentGenerator arguments = ArgumentGenerator.of(ORDER, SEED);

    List<String> edges = arguments.edges().stream().map(Document::json).toList();

    assertThat(edges).allMatch(json -> arguments.oracle().allows(json));
    assertThat(edges.get(0)).contains("customer", "count").doesNotContain("tags", "shape");
    assertThat(edges.get(1)).contains("tags", "shape", "notes", "day");
    assertThat(edges)
        .anyMatch(json -> json.contains("\"count\":1,"))
        .anyMatch(json -> json.contains("\"count\":50,"))
        .anyMatch(json -> json.contains("\"note\":null"))
        .anyMatch(json -> json.contains("\"state\":\"SHIPPED\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer: missing",
        "customer: shorter than 1",
        "customer: longer than 8",
        "customer: no string",
        "customer: null",
        "code: not of the pattern ^[A-Z]{3}-[0-9]{2,4}$",
        "day: not of the format date",
        "count: less than the minimum 1",
        "count: more than the maximum 50",
        "price: not above 0",
        "price: no multiple of 0.05",
        "state: none of the values that are allowed",
        "tags: fewer than 1 elements",
        "tags: the same element twice",
        "tags[0]: shorter than 2",
        "note: no [string,null]",
        "notes: more than 2 properties",
        "notes.key: no object",
        "notes.key.text: missing",
        "notes.key.next.unexpected: not known",
        "shape.kind: missing",
        "unexpected: not known"
      })
  void eachInvalidOneHasOneKnownFault(String fault) {
    ArgumentGenerator arguments = ArgumentGenerator.of(ORDER, SEED);

    List<InvalidArguments> invalid = arguments.invalid();

    assertThat(invalid).noneMatch(wrong -> arguments.oracle().allows(wrong.json()));
    assertThat(invalid).extracting(wrong -> wrong.place() + ": " + wrong.fault()).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-f0-9]{8}-(red|green)+$",
        "[^\\u0000- ]",
        "^\\d{4}[-/]\\w+\\s?$",
        "^(?:a|b(?<n>c))*\\.x?$",
        "^[^a-z]{3,}$",
        "\\u2603|\\x41"
      })
  void textsAreMadeForPatterns(String pattern) {
    String schema = "{\"type\":\"string\",\"pattern\":" + Document.quote(pattern) + "}";
    ArgumentGenerator texts = ArgumentGenerator.of(schema, SEED);

    assertThat(texts.oracle().allows(texts.valid().json())).isTrue();
    assertThat(PatternTexts.of(pattern)).isNotNull();
  }

  @Test
  void whatNobodyGuessesCanBeSaid() {
    String schema = "{\"type\":\"string\",\"pattern\":\"^(?=.*7)(?=.*q)[0-9a-z]{6}$\"}";

    assertThatThrownBy(() -> ArgumentGenerator.of(schema, SEED).valid())
        .isInstanceOf(UnknownExampleException.class)
        .hasMessageContaining("ArgumentGenerator.knowing");
    assertThat(ArgumentGenerator.of(schema, SEED).knowing(List.of("abq777")).valid().json())
        .isEqualTo("\"abq777\"");
  }

  @Test
  void aViolationMustSayWhere() {
    InvalidArguments wrong = new InvalidArguments("{}", "filter.tags[2]", "null");

    assertThat(wrong.isLocatedBy("filter.tags[2]")).isTrue();
    assertThat(wrong.isLocatedBy("filter.tags")).isTrue();
    assertThat(wrong.isLocatedBy("filter.tags[2].x")).isTrue();
    assertThat(wrong.isLocatedBy("filter.tag")).isFalse();
    assertThat(wrong.isLocatedBy("filter.tags[20]")).isFalse();
    assertThat(wrong.isLocatedBy("")).isFalse();
  }
}
