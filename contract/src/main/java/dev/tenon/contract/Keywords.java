package dev.tenon.contract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a difference in a keyword of JSON Schema means: one rule for each keyword. */
final class Keywords {
  /** What says nothing of which values fit. */
  private static final Set<String> ANNOTATIONS =
      Set.of("title", "description", "$comment", "examples", "deprecated", "enumNames", "default");

  private static final Map<String, Keyword> RULES = rules();

  private Keywords() {}

  /** A rule. */
  @FunctionalInterface
  interface Keyword {
    /** Compares what the schemas {@code from} and {@code to} say with the keyword. */
    void compare(
        SchemaComparison comparison,
        String path,
        String keyword,
        Map<String, Object> from,
        Map<String, Object> to);
  }

  /** A rule that needs no more than the keyword's own values, one of which may be missing. */
  @FunctionalInterface
  private interface OfValue {
    void compare(
        SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after);
  }

  /** The rule of a keyword; one that is not known says how the server behaves. */
  static Keyword of(String keyword) {
    return RULES.getOrDefault(keyword, whenOther(weigh(ChangeClass.BEHAVIOURAL)));
  }

  static boolean isAnnotation(String keyword) {
    return ANNOTATIONS.contains(keyword);
  }

  private static Map<String, Keyword> rules() {
    Map<String, Keyword> rules = new HashMap<>();
    Keyword elsewhere = (comparison, path, keyword, from, to) -> {};
    put(rules, elsewhere, "type", "enum", "const", "properties", "required", "anyOf", "oneOf");
    put(rules, elsewhere, "$defs", "definitions", "$id", "$anchor");
    put(rules, ANNOTATIONS, whenOther(weigh(ChangeClass.TEXT)));
    put(rules, whenOther(weigh(ChangeClass.BEHAVIOURAL)), "default", "$schema");
    put(rules, always(Properties::compareRest), "additionalProperties");
    put(rules, always(Keywords::schema), "items", "propertyNames", "contentSchema");
    put(rules, always(Keywords::schema), "unevaluatedProperties", "unevaluatedItems");
    put(rules, always(Keywords::schema), "additionalItems");
    put(rules, always(Alternatives::compareAll), "allOf", "prefixItems");
    put(rules, always(Keywords::inlined), "not", "if", "then", "else", "contains");
    put(rules, always(Keywords::inlined), "patternProperties", "dependentSchemas");
    put(rules, whenOther(bound(1)), "minimum", "exclusiveMinimum", "minLength", "minItems");
    put(rules, whenOther(bound(1)), "minProperties", "minContains");
    put(rules, whenOther(bound(-1)), "maximum", "exclusiveMaximum", "maxLength", "maxItems");
    put(rules, whenOther(bound(-1)), "maxProperties", "maxContains");
    put(rules, whenOther(Keywords::multiple), "multipleOf");
    put(rules, whenOther(Keywords::flag), "uniqueItems");
    put(rules, whenOther(Keywords::restriction), "pattern", "format", "contentEncoding");
    put(rules, whenOther(Keywords::restriction), "contentMediaType", "dependentRequired");
    // One that could be followed is no longer there.
    put(rules, whenOther(Keywords::restriction), "$ref", "$dynamicRef");
    put(rules, whenOther(Keywords::header), "x-mcp-header");
    put(rules, whenOther(Keywords::secret), "writeOnly");
    return Map.copyOf(rules);
  }

  private static void put(Map<String, Keyword> rules, Keyword rule, String... keywords) {
    for (String keyword : keywords) {
      rules.put(keyword, rule);
    }
  }

  private static void put(Map<String, Keyword> rules, Set<String> keywords, Keyword rule) {
    keywords.forEach(keyword -> rules.put(keyword, rule));
  }

  private static Keyword whenOther(OfValue rule) {
    return (comparison, path, keyword, from, to) -> {
      Object before = from.get(keyword);
      Object after = to.get(keyword);
      if (before == null ? after != null : !before.equals(after)) {
        rule.compare(comparison, path + '.' + keyword, before, after);
      }
    };
  }

  /** For schemas: the same words can mean another thing where what they refer to has changed. */
  private static Keyword always(OfValue rule) {
    return (comparison, path, keyword, from, to) ->
        rule.compare(comparison, path + '.' + keyword, from.get(keyword), to.get(keyword));
  }

  private static OfValue weigh(ChangeClass type) {
    return (comparison, path, before, after) -> comparison.add(type, path, before, after);
  }

  private static void schema(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    comparison.compare(path, before == null ? true : before, after == null ? true : after);
  }

  /** A limit; {@code direction} is 1 where more is stricter. */
  private static OfValue bound(int direction) {
    return (comparison, path, before, after) -> {
      if (before instanceof BigDecimal from && after instanceof BigDecimal to) {
        int order = direction * to.compareTo(from);
        if (order > 0) {
          comparison.narrowed(path, before, after);
        } else if (order < 0) {
          comparison.widened(path, before, after);
        }
      } else {
        restriction(comparison, path, before, after);
      }
    };
  }

  private static void multiple(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    if (before instanceof BigDecimal from && after instanceof BigDecimal to) {
      if (isMultiple(to, from)) {
        comparison.narrowed(path, before, after);
      } else if (isMultiple(from, to)) {
        comparison.widened(path, before, after);
      } else {
        comparison.changed(path, before, after);
      }
    } else {
      restriction(comparison, path, before, after);
    }
  }

  private static boolean isMultiple(BigDecimal number, BigDecimal of) {
    return of.signum() != 0 && number.remainder(of).signum() == 0;
  }

  private static void flag(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    boolean from = Boolean.TRUE.equals(before);
    boolean to = Boolean.TRUE.equals(after);
    if (!from && to) {
      comparison.narrowed(path, before, after);
    } else if (from && !to) {
      comparison.widened(path, before, after);
    }
  }

  /** Schemas of which nobody can say how a difference within them counts. */
  private static void inlined(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    Object from = before == null ? null : comparison.inlineBefore(before);
    Object to = after == null ? null : comparison.inlineAfter(after);
    if (from == null ? to != null : !from.equals(to)) {
      restriction(comparison, path, from, to);
    }
  }

  /** Something that fewer values fit, and of two that differ nobody can say which fit which. */
  private static void restriction(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    if (before == null) {
      comparison.narrowed(path, null, after);
    } else if (after == null) {
      comparison.widened(path, before, null);
    } else {
      comparison.changed(path, before, after);
    }
  }

  /** A value of which nothing promises any more that nobody sees it. */
  private static void secret(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    boolean isExposed = Boolean.TRUE.equals(before);
    comparison.add(
        isExposed ? ChangeClass.PRIVILEGE_RAISING : ChangeClass.BEHAVIOURAL, path, before, after);
  }

  /** A call without the header that the schema names is refused. */
  private static void header(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    comparison.add(
        after == null ? ChangeClass.BEHAVIOURAL : ChangeClass.BREAKING, path, before, after);
  }
}
