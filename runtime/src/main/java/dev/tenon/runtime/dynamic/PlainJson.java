package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.RawJson;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads JSON that was checked into texts, numbers, lists and maps. */
final class PlainJson {
  private PlainJson() {}

  static Map<String, @Nullable Object> object(RawJson json) {
    try (JsonParser in = Json.trusted(json.utf8(), 0, json.length())) {
      in.nextToken();
      return object(in);
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser in) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      values.put(name, value(in));
    }
    return Collections.unmodifiableMap(values);
  }

  private static @Nullable Object value(JsonParser in) {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> array(in);
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> integer(in.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static List<@Nullable Object> array(JsonParser in) {
    List<@Nullable Object> values = new ArrayList<>();
    while (in.nextToken() != tools.jackson.core.JsonToken.END_ARRAY) {
      values.add(value(in));
    }
    return Collections.unmodifiableList(values);
  }

  private static Object integer(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }
}
