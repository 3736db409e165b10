package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.json.RawJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an output schema, of 2020-12 or an older dialect. What it does not understand well enough
 * fixes the values there: too little is cut rather than something that must stay.
 */
final class RuleReader {
  private static final Set<String> FOR_PEOPLE =
      Set.of("type", "title", "description", "format", "$comment", "examples");

  private final JsonPart root;
  private final IdentityHashMap<JsonPart, Rule> known = new IdentityHashMap<>();

  /** Whether a part of the schema has a name of its own, which references are relative to. */
  private final boolean hasInnerIds;

  private RuleReader(JsonPart root) {
    this.root = root;
    this.hasInnerIds = hasInnerId(root, true);
  }

  /** The rule for the whole value. */
  static Rule read(@Nullable RawJson schema) {
    if (schema == null) {
      return new Rule();
    }
    JsonPart root = JsonPart.of(schema);
    return new RuleReader(root).rule(root);
  }

  private static boolean hasInnerId(JsonPart part, boolean isRoot) {
    if (part.isArray()) {
      for (int i = 0; i < part.size(); i++) {
        if (hasInnerId(part.element(i), false)) {
          return true;
        }
      }
    }
    if (!part.isObject()) {
      return false;
    }
    JsonPart id = part.member("$id");
    if (!isRoot && id != null && id.isText()) {
      return true;
    }
    for (int i = 0; i < part.size(); i++) {
      if (hasInnerId(part.member(i), false)) {
        return true;
      }
    }
    return false;
  }

  private Rule rule(JsonPart schema) {
    Rule rule = known.get(schema);
    if (rule == null) {
      rule = new Rule();
      known.put(schema, rule);
      if (schema.isObject()) {
        for (int i = 0; i < schema.size(); i++) {
          keyword(rule, schema.name(i).text(), schema.member(i));
        }
      }
    }
    return rule;
  }

  private void keyword(Rule rule, String keyword, JsonPart value) {
    rule.isPlainType &= FOR_PEOPLE.contains(keyword);
    switch (keyword) {
      case "type" -> types(rule, value);
      case "enum" -> {
        rule.fixed = true;
        constants(rule, elements(value));
      }
      case "const" -> {
        rule.fixed = true;
        constants(rule, List.of(value));
      }
      case "not", "if", "$dynamicRef", "$recursiveRef" -> rule.fixed = true;
      case "$ref" -> reference(rule, value.text());
      case "allOf" -> elements(value).forEach(part -> rule.all.add(rule(part)));
      case "oneOf" -> rule.choices.add(new Rule.Choice(rules(value), true));
      case "anyOf" -> rule.choices.add(new Rule.Choice(rules(value), false));
      case "minItems" -> rule.minItems = number(value);
      case "uniqueItems" -> rule.elementsStay |= isTrue(value);
      case "contains" -> {
        rule.endsDrop = false;
        rule.elementsStay = true;
      }
      case "prefixItems" -> rule.prefix.addAll(rules(value));
      case "items" -> items(rule, value);
      case "additionalItems", "unevaluatedItems" -> {
        if (rule.items == null && value.isObject()) {
          rule.items = rule(value);
        }
      }
      case "minLength" -> rule.minLength = number(value);
      case "pattern", "format", "contentEncoding", "contentMediaType" -> rule.textsStay = true;
      case "unevaluatedProperties" -> {
        rule.open = false;
        rule.fixed |= value.isObject() && value.size() > 0;
      }
      case "dependentRequired" -> rule.propertiesStay = true;
      case "dependentSchemas", "dependencies" -> rule.fixed = true;
      case "propertyNames", "maxProperties" -> rule.open = false;
      default -> properties(rule, keyword, value);
    }
  }

  private void properties(Rule rule, String keyword, JsonPart value) {
    switch (keyword) {
      case "properties" -> {
        for (int i = 0; i < value.size(); i++) {
          rule.properties.put(value.name(i).text(), rule(value.member(i)));
        }
      }
      case "patternProperties" -> {
        for (int i = 0; i < value.size(); i++) {
          pattern(rule, value.name(i).text(), value.member(i));
        }
      }
      case "additionalProperties" -> {
        rule.closed = value.kind() == 'f';
        rule.open &= value.kind() == 't';
        if (value.isObject()) {
          rule.additional = rule(value);
        }
      }
      case "required" -> elements(value).forEach(part -> rule.required.add(part.text()));
      case "minProperties" -> rule.minProperties = number(value);
      default -> {}
    }
  }

  private void pattern(Rule rule, String pattern, JsonPart value) {
    rule.open = false;
    try {
      rule.patterns.put(Pattern.compile(pattern), rule(value));
    } catch (PatternSyntaxException e) {
      rule.fixed = true;
    }
  }

  private static void types(Rule rule, JsonPart value) {
    if (value.isText()) {
      rule.types.add(value.text());
    }
    elements(value).forEach(part -> rule.types.add(part.text()));
  }

  private static void constants(Rule rule, List<JsonPart> values) {
    if (rule.constants == null) {
      rule.constants = values;
    }
  }

  private void items(Rule rule, JsonPart value) {
    if (value.isArray()) {
      // Before 2020-12, these were the first ones.
      rule.prefix.addAll(rules(value));
    } else if (value.isObject()) {
      rule.items = rule(value);
    }
  }

  private List<Rule> rules(JsonPart array) {
    List<Rule> rules = new ArrayList<>();
    elements(array).forEach(part -> rules.add(rule(part)));
    return rules;
  }

  private static List<JsonPart> elements(JsonPart array) {
    List<JsonPart> elements = new ArrayList<>();
    for (int i = 0; array.isArray() && i < array.size(); i++) {
      elements.add(array.element(i));
    }
    return elements;
  }

  private void reference(Rule rule, String reference) {
    JsonPart target = hasInnerIds ? null : target(reference);
    if (target == null) {
      rule.fixed = true;
    } else {
      rule.all.add(rule(target));
    }
  }

  private @Nullable JsonPart target(String reference) {
    if (reference.equals("#")) {
      return root;
    }
    if (!reference.startsWith("#/")) {
      return null;
    }
    JsonPart at = root;
    for (String step : reference.substring(2).split("/", -1)) {
      String name = name(step);
      JsonPart next = at.isArray() ? element(at, name) : at.member(name);
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  private static String name(String step) {
    String decoded = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    return decoded.replace("~1", "/").replace("~0", "~");
  }

  private static @Nullable JsonPart element(JsonPart array, String index) {
    for (int i = 0; i < array.size(); i++) {
      if (Integer.toString(i).equals(index)) {
        return array.element(i);
      }
    }
    return null;
  }

  private static boolean isTrue(JsonPart value) {
    return value.kind() == 't';
  }

  /** A bound that is out of reach keeps everything. */
  private static int number(JsonPart value) {
    try {
      double number = Double.parseDouble(value.text());
      return number >= Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) Math.ceil(number);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
