package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.registry.HeaderParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tool's schema says besides what values it allows.
 *
 * @param isObject whether its root type is {@code object}
 * @param headers the arguments that clients mirror into headers ({@code x-mcp-header})
 * @param arguments the names of its properties at the root
 */
record SchemaFacts(boolean isObject, List<HeaderParameter> headers, Set<String> arguments) {
  /** The schema of a tool without arguments. */
  static final SchemaFacts NONE = new SchemaFacts(true, List.of(), Set.of());

  private static final String HEADER = "x-mcp-header";
  private static final Set<String> MIRRORED = Set.of("string", "integer", "boolean");

  /**
   * Reads a valid schema.
   *
   * @throws IllegalArgumentException if a header stands where none may stand
   */
  static SchemaFacts of(String schema) {
    if (!schema.stripLeading().startsWith("{")) {
      return new SchemaFacts(false, List.of(), Set.of());
    }
    Map<String, @Nullable Object> root = PlainJson.object(RawJson.of(schema));
    List<HeaderParameter> headers = new ArrayList<>();
    Set<String> arguments = new HashSet<>();
    if (root.get("properties") instanceof Map<?, ?> properties) {
      Set<String> names = new HashSet<>();
      for (Map.Entry<?, ?> property : properties.entrySet()) {
        arguments.add(String.valueOf(property.getKey()));
        if (property.getValue() instanceof Map<?, ?> type && type.containsKey(HEADER)) {
          headers.add(header(String.valueOf(property.getKey()), type, names));
        }
      }
    }
    if (count(root) > headers.size()) {
      throw new IllegalArgumentException(
          "\"" + HEADER + "\" may stand on properties at the root of the schema only.");
    }
    return new SchemaFacts("object".equals(root.get("type")), headers, arguments);
  }

  private static HeaderParameter header(String argument, Map<?, ?> type, Set<String> names) {
    String name = type.get(HEADER) instanceof String text ? text : "";
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "\"" + HEADER + "\" of " + Violations.quote(argument) + " must be a header name.");
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "\"" + HEADER + "\" names " + Violations.quote(name) + " twice.");
    }
    if (!(type.get("type") instanceof String word) || !MIRRORED.contains(word)) {
      throw new IllegalArgumentException(
          Violations.quote(argument)
              + " is mirrored into a header and must be of type string, integer or boolean.");
    }
    return new HeaderParameter(argument, name);
  }

  /** RFC 9110 section 5.6.2. */
  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c >= 127 || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** How often a header is named anywhere; a property may well be called like the keyword. */
  private static int count(@Nullable Object node) {
    int count = 0;
    if (node instanceof Map<?, ?> object) {
      count += object.get(HEADER) instanceof String ? 1 : 0;
      for (Object member : object.values()) {
        count += count(member);
      }
    } else if (node instanceof List<?> array) {
      for (Object element : array) {
        count += count(element);
      }
    }
    return count;
  }
}
