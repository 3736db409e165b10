package dev.tenon.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema whose references are followed.
 *
 * @param root the whole schema
 */
record SchemaTree(Object root) {
  private static final int MAX_REFERENCES = 100;
  private static final String REFERENCE = "$ref";
  private static final Set<String> ONLY_REFERENCE = Set.of(REFERENCE, "$defs", "$schema");

  /**
   * The keywords of a schema, those of what it refers to included; null when nothing fits it, empty
   * when everything does.
   */
  @Nullable Map<String, Object> resolve(Object schema) {
    Map<String, Object> keywords = keywords(schema);
    for (int i = 0; i < MAX_REFERENCES && keywords != null; i++) {
      if (!(keywords.get(REFERENCE) instanceof String reference)) {
        return keywords;
      }
      Object target = find(reference);
      if (target == null) {
        // One that leads out of the schema, or to an anchor: it is compared as it is written.
        return keywords;
      }
      Map<String, Object> merged = keywords(target);
      if (merged == null) {
        return null;
      }
      Map<String, Object> beside = new LinkedHashMap<>(keywords);
      beside.remove(REFERENCE);
      keywords = new LinkedHashMap<>(merged);
      keywords.putAll(beside);
    }
    return keywords;
  }

  /** The schema, or what it refers to if it does nothing else. */
  Object target(Object schema) {
    Object target = schema;
    for (int i = 0; i < MAX_REFERENCES; i++) {
      boolean isReference =
          target instanceof Map<?, ?> map
              && map.containsKey(REFERENCE)
              && ONLY_REFERENCE.containsAll(map.keySet());
      Object next = isReference ? find(String.valueOf(((Map<?, ?>) target).get(REFERENCE))) : null;
      if (next == null) {
        return target;
      }
      target = next;
    }
    return target;
  }

  /**
   * A part of the schema with what it refers to in place of each reference; one that leads back to
   * where it stands is kept.
   *
   * @param within the references that led here
   */
  Object inline(Object part, Set<String> within) {
    if (part instanceof List<?> list) {
      return list.stream().map(element -> inline(element, within)).toList();
    }
    if (!(part instanceof Map<?, ?> map)) {
      return part;
    }
    Map<String, Object> inlined = new LinkedHashMap<>();
    map.forEach((name, value) -> {
      Object target =
          REFERENCE.equals(name) && value instanceof String reference && !within.contains(reference)
              ? find(reference)
              : null;
      if (target == null) {
        inlined.put(String.valueOf(name), inline(value, within));
      } else {
        Set<String> deeper = new HashSet<>(within);
        deeper.add(String.valueOf(value));
        inlined.put(REFERENCE, inline(target, deeper));
      }
    });
    return inlined;
  }

  @SuppressWarnings("unchecked") // The parser makes objects of texts to values.
  private static @Nullable Map<String, Object> keywords(Object schema) {
    if (schema instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    return Boolean.FALSE.equals(schema) ? null : Map.of();
  }

  private @Nullable Object find(String reference) {
    if (reference.equals("#")) {
      return root;
    }
    if (!reference.startsWith("#/")) {
      return null;
    }
    Object value = root;
    for (String step : reference.substring(2).split("/", -1)) {
      String name =
          URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)
              .replace("~1", "/")
              .replace("~0", "~");
      if (value instanceof Map<?, ?> object && object.get(name) != null) {
        value = object.get(name);
      } else if (value instanceof List<?> list
          && name.matches("[0-9]{1,6}")
          && Integer.parseInt(name) < list.size()) {
        value = list.get(Integer.parseInt(name));
      } else {
        return null;
      }
    }
    return value;
  }
}
