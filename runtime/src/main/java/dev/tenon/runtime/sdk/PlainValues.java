package dev.tenon.runtime.sdk;

import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.InvalidResultException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the untyped values that SDK records carry: maps, lists, texts, numbers, booleans, null.
 */
final class PlainValues {
  private PlainValues() {}

  static void write(JsonGenerator out, @Nullable Object value) {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof CharSequence text) {
      out.writeString(text.toString());
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof Number number) {
      number(out, number);
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach((key, member) -> {
        out.writeName(String.valueOf(key));
        write(out, member);
      });
      out.writeEndObject();
    } else if (value instanceof Iterable<?> elements) {
      out.writeStartArray();
      elements.forEach(element -> write(out, element));
      out.writeEndArray();
    } else if (value instanceof Enum<?> constant) {
      out.writeString(constant.name());
    } else {
      throw new InvalidResultException(
          "the result holds a value of "
              + value.getClass()
              + "; structured content of a CallToolResult is made of maps, lists, texts, numbers"
              + " and booleans. Return the value itself to have it encoded by its type");
    }
  }

  private static void number(JsonGenerator out, Number number) {
    if (number instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      out.writeNumber(integer);
    } else if (number instanceof Double || number instanceof Float) {
      Encode.number(out, number.doubleValue());
    } else {
      out.writeNumber(number.longValue());
    }
  }
}
