package dev.tenon.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What generated encoders need beyond Jackson's generator: results that would break their schema.
 * Each method either writes (or returns) the value, or throws an {@link InvalidResultException}
 * that names the place, what was expected there and what came. Times are compared with the clock
 * that the {@link JsonBuffer} was made with.
 */
public final class Encode {
  private Encode() {}

  /** Returns {@code value}, or throws when the result lacks what its schema requires. */
  public static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new InvalidResultException(
          "the result has no value for \""
              + name
              + "\", which its output schema requires;"
              + " annotate it with a Nullable or make it an Optional if it may be missing");
    }
    return value;
  }

  /** What to throw for a value of a class that is none of the variants of its type. */
  public static InvalidResultException noneOf(Object value, String... variants) {
    return new InvalidResultException(
        "the result holds a "
            + value.getClass().getName()
            + ", but its output schema knows only "
            + String.join(", ", variants));
  }

  /** Writes a number, or throws for NaN and the infinities, which JSON cannot express. */
  public static void number(JsonGenerator out, double value) {
    if (!Double.isFinite(value)) {
      throw new InvalidResultException("the result holds " + value + ", which JSON cannot express");
    }
    out.writeNumber(value);
  }

  /** Writes a number, or throws for NaN and the infinities, which JSON cannot express. */
  public static void number(JsonGenerator out, float value) {
    if (!Float.isFinite(value)) {
      throw new InvalidResultException("the result holds " + value + ", which JSON cannot express");
    }
    out.writeNumber(value);
  }

  /** The text of a URI, or throws for one that is none of RFC 3986, or has no scheme. */
  public static String uri(URI value) {
    String text = value.toASCIIString();
    if (!AbsoluteUri.isOne(text)) {
      throw new InvalidResultException(
          "the result holds " + Violations.quote(text) + ", which is not an absolute URI");
    }
    return text;
  }

  /**
   * Writes a value that is declared as {@code Object}: a map, collection, array, text, number,
   * boolean, null, or a type of the Java library that is text on the wire. Throws for all others.
   */
  public static void anything(JsonGenerator out, @Nullable Object value) {
    AnyValue.write(out, value, AnyValue.MAX_DEPTH);
  }

  /** Writes a number within {@code range}. */
  public static void number(JsonGenerator out, double value, Range range) {
    if (Double.isFinite(value)) {
      check(out, BigDecimal.valueOf(value), range, "a number");
    }
    number(out, value);
  }

  /** Writes a number within {@code range}. */
  public static void number(JsonGenerator out, float value, Range range) {
    if (Float.isFinite(value)) {
      check(out, new BigDecimal(Float.toString(value)), range, "a number");
    }
    number(out, value);
  }

  /** Writes a number within {@code range}. */
  public static void number(JsonGenerator out, BigDecimal value, Range range) {
    check(out, value, range, "a number");
    out.writeNumber(value);
  }

  /** Writes a whole number within {@code range}. */
  public static void number(JsonGenerator out, BigInteger value, Range range) {
    check(out, new BigDecimal(value), range, "a whole number");
    out.writeNumber(value);
  }

  private static void check(JsonGenerator out, BigDecimal value, Range range, String kind) {
    if (!range.contains(value)) {
      throw invalid(out, range.expected(kind, value), Violations.clip(value.toString()));
    }
  }

  /** Writes a whole number from {@code min} to {@code max}. */
  public static void integer(JsonGenerator out, long value, long min, long max) {
    out.writeNumber(within(out, value, min, max));
  }

  /** Writes the one boolean that is allowed. */
  public static void bool(JsonGenerator out, boolean value, boolean only) {
    if (value != only) {
      throw invalid(out, "must be " + only, String.valueOf(value));
    }
    out.writeBoolean(value);
  }

  /** Writes null, the only value that is allowed. */
  public static void nothing(JsonGenerator out, @Nullable Object value) {
    if (value != null) {
      throw invalid(out, "must be null", "a value");
    }
    out.writeNull();
  }

  /** Writes a text of {@code length}. */
  public static void string(JsonGenerator out, String value, Length length) {
    if (!length.allows(value)) {
      throw invalid(out, length.expected(value), Violations.quote(value));
    }
    out.writeString(value);
  }

  /** Writes an e-mail address of {@code length}. */
  public static void email(JsonGenerator out, String value, Length length) {
    if (!EmailAddress.isOne(value)) {
      throw invalid(out, EmailAddress.EXPECTED, Violations.quote(value));
    }
    string(out, value, length);
  }

  /** Writes a text that keeps {@code rules}. */
  public static void string(JsonGenerator out, String value, TextRules rules) {
    String broken = rules.broken(value);
    if (!broken.isEmpty()) {
      throw invalid(out, broken, Violations.quote(value));
    }
    out.writeString(value);
  }

  /** Returns a result that is a text and keeps {@code rules}. */
  public static String text(String value, TextRules rules) {
    String broken = rules.broken(value);
    if (!broken.isEmpty()) {
      throw invalid("", broken, Violations.quote(value));
    }
    return value;
  }

  /** Returns the key of a map that keeps {@code rules}. */
  public static String key(JsonGenerator out, String key, TextRules rules) {
    String broken = rules.broken(key);
    if (!broken.isEmpty()) {
      throw invalidKey(out, broken, Violations.quote(key));
    }
    return key;
  }

  /** Returns the key of a map that is a whole number from {@code min} to {@code max}. */
  public static long key(JsonGenerator out, long key, long min, long max) {
    if (key < min || key > max) {
      throw invalidKey(out, Expected.wholeNumber(min, max), Long.toString(key));
    }
    return key;
  }

  private static InvalidResultException invalidKey(
      JsonGenerator out, String expected, String actual) {
    String place = Place.of(out.streamWriteContext().getParent());
    return invalid(place, "its keys " + expected, actual);
  }

  /** Writes bytes in Base64, so many of them. */
  public static void binary(JsonGenerator out, byte[] value, Length length) {
    size(out, value.length, length, "bytes");
    out.writeBinary(value);
  }

  /** Throws unless a collection or map that is about to be written has {@code length}. */
  public static void size(JsonGenerator out, int size, Length length, String unit) {
    if (!length.allows(size)) {
      throw invalid(out, length.expected(size, unit), Length.count(size, unit));
    }
  }

  /** Returns a time that lies there. */
  public static <T> T timely(JsonGenerator out, T time, Moment moment) {
    if (!moment.allows(time, TimeOfWriting.of(out))) {
      throw invalid(out, moment.expected(), Violations.clip(time.toString()));
    }
    return time;
  }

  private static InvalidResultException invalid(JsonGenerator out, String expected, String actual) {
    return invalid(Place.next(out.streamWriteContext()), expected, actual);
  }

  private static InvalidResultException invalid(String place, String expected, String actual) {
    return new InvalidResultException(
        "the result breaks a constraint of the method that returned it: "
            + (place.isEmpty() ? "" : place + " ")
            + expected
            + ", but is "
            + actual);
  }

  /** Returns a whole number from {@code min} to {@code max} that is written as text. */
  public static long within(JsonGenerator out, long value, long min, long max) {
    if (value < min || value > max) {
      throw invalid(out, Expected.wholeNumber(min, max), Long.toString(value));
    }
    return value;
  }

  /** Returns a number within {@code range} that is written as text. */
  public static <T extends Number> T within(JsonGenerator out, T value, Range range) {
    if (value instanceof Double || value instanceof Float) {
      finite(value.doubleValue());
    }
    check(out, new BigDecimal(value.toString()), range, "a number");
    return value;
  }

  /** The text of a number, or throws for NaN and the infinities, which JSON cannot express. */
  public static String quoted(double value) {
    return String.valueOf(finite(value));
  }

  /** The text of a number, or throws for NaN and the infinities, which JSON cannot express. */
  public static String quoted(float value) {
    finite(value);
    return String.valueOf(value);
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new InvalidResultException("the result holds " + value + ", which JSON cannot express");
    }
    return value;
  }
}
