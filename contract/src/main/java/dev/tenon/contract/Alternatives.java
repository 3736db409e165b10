package dev.tenon.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares {@code anyOf}, {@code oneOf} and {@code allOf}. */
final class Alternatives {
  private static final List<String> KEYWORDS = List.of("anyOf", "oneOf");

  private final SchemaComparison comparison;
  private final String path;

  private Alternatives(SchemaComparison comparison, String path) {
    this.comparison = comparison;
    this.path = path;
  }

  /**
   * Compares the alternatives of two schemas; returns whether there is nothing else to compare,
   * because one of them is nothing but a list of alternatives and the other is one alternative.
   */
  static boolean compare(
      SchemaComparison comparison, String path, Map<String, Object> from, Map<String, Object> to) {
    String keywordBefore = keyword(from);
    String keywordAfter = keyword(to);
    if (keywordBefore == null && keywordAfter == null) {
      return false;
    }
    if (keywordBefore != null && keywordAfter != null) {
      String at = path + '.' + keywordAfter;
      new Alternatives(comparison, at).match(list(from, keywordBefore), list(to, keywordAfter));
      return false;
    }
    Map<String, Object> split = keywordBefore == null ? to : from;
    String keyword = keywordBefore == null ? keywordAfter : keywordBefore;
    if (keyword == null || !bare(split).keySet().equals(Set.of(keyword))) {
      compareLists(comparison, path, from, to, String.valueOf(keyword));
      return false;
    }
    List<?> before = keywordBefore == null ? List.of(bare(from)) : list(from, keyword);
    List<?> after = keywordBefore == null ? list(to, keyword) : List.of(bare(to));
    new Alternatives(comparison, path + '.' + keyword).match(before, after);
    for (String annotation : from.keySet()) {
      compareAnnotation(comparison, path, annotation, from, to);
    }
    for (String annotation : to.keySet()) {
      if (!from.containsKey(annotation)) {
        compareAnnotation(comparison, path, annotation, from, to);
      }
    }
    return true;
  }

  private static void compareAnnotation(
      SchemaComparison comparison,
      String path,
      String keyword,
      Map<String, Object> from,
      Map<String, Object> to) {
    if (Keywords.isAnnotation(keyword)) {
      Keywords.of(keyword).compare(comparison, path, keyword, from, to);
    }
  }

  /** Alternatives beside other keywords restrict what these allow. */
  private static void compareLists(
      SchemaComparison comparison,
      String path,
      Map<String, Object> from,
      Map<String, Object> to,
      String keyword) {
    Object before = from.get(keyword);
    Object after = to.get(keyword);
    if (before == null) {
      comparison.narrowed(path + '.' + keyword, null, after);
    } else {
      comparison.widened(path + '.' + keyword, before, after);
    }
  }

  /** All of the list have to fit: one that is not there is one that everything fits. */
  static void compareAll(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    List<?> from = before instanceof List<?> list ? list : List.of();
    List<?> to = after instanceof List<?> list ? list : List.of();
    for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
      comparison.compare(
          path + '[' + i + ']',
          i < from.size() ? from.get(i) : true,
          i < to.size() ? to.get(i) : true);
    }
  }

  private void match(List<?> before, List<?> after) {
    List<Object> from = new ArrayList<>(before);
    List<Object> to = new ArrayList<>(after);
    for (Object schema : before) {
      if (to.remove(schema) && from.remove(schema)) {
        // The same words can mean another thing where what they refer to has changed.
        comparison.compare(path + '[' + after.indexOf(schema) + ']', schema, schema);
      }
    }
    for (Object schema : List.copyOf(from)) {
      Object other = sameTag(schema, to);
      if (other != null) {
        from.remove(schema);
        to.remove(other);
        comparison.compare(path + '[' + after.indexOf(other) + ']', schema, other);
      }
    }
    if (from.size() == 1 && to.size() == 1) {
      comparison.compare(path + '[' + after.indexOf(to.get(0)) + ']', from.get(0), to.get(0));
    } else {
      comparison.lost(path, from);
      comparison.gained(path, to);
    }
  }

  private @Nullable Object sameTag(Object schema, List<Object> others) {
    Object tag = tag(comparison.resolveBefore(schema));
    for (Object other : others) {
      if (tag != null && tag.equals(tag(comparison.resolveAfter(other)))) {
        return other;
      }
    }
    return null;
  }

  /** What tells an alternative from others: a property with one value, or else its type. */
  private static @Nullable Object tag(@Nullable Map<String, Object> schema) {
    if (schema == null) {
      return null;
    }
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      for (Map.Entry<?, ?> property : properties.entrySet()) {
        if (property.getValue() instanceof Map<?, ?> value && value.get("const") != null) {
          return List.of(property.getKey(), value.get("const"));
        }
      }
    }
    return schema.get("const") == null ? schema.get("type") : schema.get("const");
  }

  private static @Nullable String keyword(Map<String, Object> schema) {
    for (String keyword : KEYWORDS) {
      if (schema.get(keyword) instanceof List<?>) {
        return keyword;
      }
    }
    return null;
  }

  private static List<?> list(Map<String, Object> schema, String keyword) {
    return schema.get(keyword) instanceof List<?> list ? list : List.of();
  }

  /** The schema without what only describes. */
  private static Map<String, Object> bare(Map<String, Object> schema) {
    Map<String, Object> bare = new LinkedHashMap<>(schema);
    bare.keySet().removeIf(keyword -> Keywords.isAnnotation(keyword) || keyword.startsWith("$"));
    return bare;
  }
}
