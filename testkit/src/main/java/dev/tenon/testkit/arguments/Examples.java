package dev.tenon.testkit.arguments;

import dev.tenon.runtime.json.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The texts and numbers that schemas of such values allow, of those that are known or made. */
final class Examples {
  /** A longer text would only show that it is long. */
  private static final int LONGEST = 20_000;

  private static final int MADE = 40;
  private static final List<String> BOUNDS =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

  private final Random random;
  private final List<String> all = new ArrayList<>(Vocabulary.TEXTS);
  private final Map<String, List<String>> allowed = new HashMap<>();

  Examples(Random random) {
    this.random = random;
  }

  /** Knows more texts. */
  void know(List<String> texts) {
    all.addAll(texts);
    allowed.clear();
  }

  /** All texts that are known, whatever a schema says. */
  List<String> all() {
    return all;
  }

  /** The texts that {@code schema} allows, at least one. */
  List<String> texts(JsonNode schema) {
    return allowed.computeIfAbsent(
        schema.toString(),
        key -> {
          SchemaOracle oracle = SchemaOracle.of(textsAlone(schema));
          return some(
              schema,
              Stream.of(made(schema).stream(), said(schema), all.stream())
                  .flatMap(texts -> texts)
                  .distinct()
                  .filter(text -> oracle.allows(Document.quote(text))));
        });
  }

  /** The keywords that say something of texts, so that references need not lead anywhere. */
  private static String textsAlone(JsonNode schema) {
    Map<String, String> keywords = new HashMap<>();
    for (String name : List.of("pattern", "format", "minLength", "maxLength", "allOf", "not")) {
      if (schema.has(name) && !schema.get(name).toString().contains("\"$ref\"")) {
        keywords.put(name, schema.get(name).toString());
      }
    }
    return keywords.entrySet().stream()
        .map(keyword -> '"' + keyword.getKey() + "\":" + keyword.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** What the schema itself gives as examples. */
  private static Stream<String> said(JsonNode schema) {
    return Stream.concat(schema.path("examples").valueStream(), Stream.of(schema.path("default")))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }

  /** Texts made for the schema's pattern and lengths. */
  private List<String> made(JsonNode schema) {
    int min = schema.path("minLength").asInt(0);
    int max = schema.path("maxLength").asInt(LONGEST);
    List<String> made = new ArrayList<>();
    for (JsonNode written : schema.findValues("pattern")) {
      PatternTexts pattern = PatternTexts.of(written.asString(""));
      for (int i = 0; pattern != null && i < MADE; i++) {
        made.add(pattern.make(random));
      }
    }
    if (schema.has("minLength") || schema.has("maxLength")) {
      for (String text : made.isEmpty() ? List.of("x") : List.copyOf(made.subList(0, 5))) {
        made.add(filled(text, min));
        made.add(filled(text, Math.min(max, LONGEST)));
      }
    }
    return made;
  }

  /** The text, with its last character again and again until it is so long. */
  static String filled(String text, int length) {
    int missing = length - text.codePointCount(0, text.length());
    String last = text.isEmpty() ? "x" : text.substring(text.offsetByCodePoints(text.length(), -1));
    return missing > 0 ? text + last.repeat(missing) : text;
  }

  /** The numbers that {@code schema} allows, as they are spelt; at least one. */
  List<String> numbers(JsonNode schema) {
    return allowed.computeIfAbsent(
        "number " + schema,
        key -> {
          SchemaOracle oracle = SchemaOracle.of(schema.toString());
          return some(schema, numbersNear(schema).stream().filter(oracle::allows));
        });
  }

  /** Numbers near the bounds count several times, so that they are met more often. */
  static List<String> numbersNear(JsonNode schema) {
    List<String> numbers = new ArrayList<>(Vocabulary.NUMBERS);
    for (String bound : BOUNDS) {
      if (schema.path(bound).isNumber()) {
        BigDecimal value = schema.get(bound).decimalValue();
        for (String step : List.of("0", "1", "-1", "0.5", "-0.5", "0.000001", "-0.000001")) {
          numbers.addAll(Collections.nCopies(10, value.add(new BigDecimal(step)).toPlainString()));
        }
        if (schema.path("multipleOf").isNumber()) {
          BigDecimal unit = schema.get("multipleOf").decimalValue();
          BigDecimal count = value.divide(unit, 0, RoundingMode.FLOOR);
          for (int i = -1; i <= 2; i++) {
            numbers.add(count.add(BigDecimal.valueOf(i)).multiply(unit).toPlainString());
          }
        }
      }
    }
    return numbers;
  }

  /** Leaves a value out of what is given, because only the schema takes it. */
  void avoid(String quoted) {
    for (List<String> values : allowed.values()) {
      if (values.size() > 1) {
        values.removeIf(value -> value.equals(quoted) || Violations.quote(value).equals(quoted));
      }
    }
  }

  private static List<String> some(JsonNode schema, Stream<String> values) {
    List<String> some = values.collect(Collectors.toCollection(ArrayList::new));
    if (some.isEmpty()) {
      throw new UnknownExampleException(
          "no text or number is known that fits "
              + schema
              + ": give one with ArgumentGenerator.knowing(...), or in \"examples\"");
    }
    return some;
  }
}
