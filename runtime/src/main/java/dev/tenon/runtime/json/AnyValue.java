package dev.tenon.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON values as plain objects of the Java library, for what is declared as {@code Object}. */
final class AnyValue {
  static final int MAX_DEPTH = 200;

  private AnyValue() {}

  /** The value that {@code reader} stands at, which must be nested at most so many levels deep. */
  static @Nullable Object read(JsonReader reader, int levels) {
    JsonParser in = reader.parser();
    JsonToken token = in.currentToken();
    if (token.isStructStart() && levels == 0) {
      reader.note("must be nested at most " + MAX_DEPTH + " levels deep");
      in.skipChildren();
      return null;
    }
    return switch (token) {
      case START_OBJECT -> object(reader, levels);
      case START_ARRAY -> array(reader, levels);
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> whole(in);
      case VALUE_NUMBER_FLOAT -> decimal(reader);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonReader reader, int levels) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String name = reader.nextName(); name != null; name = reader.nextName()) {
      values.put(name, read(reader, levels - 1));
    }
    return Collections.unmodifiableMap(values);
  }

  private static List<@Nullable Object> array(JsonReader reader, int levels) {
    List<@Nullable Object> values = new ArrayList<>();
    while (reader.nextElement()) {
      values.add(read(reader, levels - 1));
    }
    return Collections.unmodifiableList(values);
  }

  private static Number whole(JsonParser in) {
    return in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? in.getBigIntegerValue()
        : (Number) in.getLongValue();
  }

  private static BigDecimal decimal(JsonReader reader) {
    BigDecimal value = Numbers.any(reader.parser());
    if (value == null) {
      reader.note("must be a number with an exponent of at most " + JsonReader.MAX_EXPONENT);
      return BigDecimal.ZERO;
    }
    return value;
  }

  /** Writes {@code value}, or throws when it has no JSON form. */
  static void write(JsonGenerator out, @Nullable Object value, int levels) {
    if (levels == 0 && isNested(value)) {
      throw new InvalidResultException(
          "the result is nested deeper than " + MAX_DEPTH + " levels, or contains itself");
    }
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Number number) {
      number(out, number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach((key, item) -> {
        out.writeName(key(key));
        write(out, item, levels - 1);
      });
      out.writeEndObject();
    } else if (value instanceof Iterable<?> items && !isTree(value)) {
      out.writeStartArray();
      items.forEach(item -> write(out, item, levels - 1));
      out.writeEndArray();
    } else if (value instanceof Object[] items) {
      write(out, Arrays.asList(items), levels);
    } else if (value instanceof Optional<?> optional) {
      write(out, optional.isPresent() ? optional.get() : null, levels);
    } else if (value instanceof RawJson json) {
      out.writeRawValue(json);
    } else if (value instanceof byte[] bytes) {
      out.writeBinary(bytes);
    } else if (isTree(value)) {
      JsonTrees.writeObject(out, value);
    } else {
      out.writeString(text(value));
    }
  }

  private static boolean isNested(@Nullable Object value) {
    return value instanceof Map
        || value instanceof Object[]
        || (value instanceof Iterable && !isTree(value));
  }

  /** Told by its name, so that databind is not loaded for what is none of its trees. */
  private static boolean isTree(Object value) {
    return value.getClass().getName().startsWith("tools.jackson.databind.node.");
  }

  private static String key(@Nullable Object key) {
    if (key instanceof Number) {
      return key.toString();
    }
    if (key == null) {
      throw new InvalidResultException("the result holds a map with the key null");
    }
    return text(key);
  }

  private static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    if (value instanceof OffsetTime time) {
      return DateTimeFormatter.ISO_OFFSET_TIME.format(time);
    }
    if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    if (value instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    boolean isText =
        value instanceof CharSequence
            || value instanceof Character
            || value instanceof UUID
            || value instanceof URI
            || value instanceof TemporalAccessor
            || value instanceof TemporalAmount;
    if (!isText) {
      throw refusal(value);
    }
    return value.toString();
  }

  private static InvalidResultException refusal(Object value) {
    return new InvalidResultException(
        "the result holds a "
            + value.getClass().getName()
            + " where any value is declared, but only maps, lists, texts, numbers, booleans and"
            + " null have a JSON form there; return a type that names it");
  }

  private static void number(JsonGenerator out, Number value) {
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      out.writeNumber(value.longValue());
    } else if (value instanceof Double real) {
      Encode.number(out, real.doubleValue());
    } else if (value instanceof Float real) {
      Encode.number(out, real.floatValue());
    } else if (value instanceof BigInteger whole) {
      out.writeNumber(whole);
    } else if (value instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else {
      throw refusal(value);
    }
  }
}
