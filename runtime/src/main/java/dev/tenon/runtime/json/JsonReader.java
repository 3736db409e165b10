package dev.tenon.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What generated decoders read arguments from. It never throws for a value that does not fit: the
 * violation is noted with its path, the value is skipped, a placeholder is returned, and reading
 * goes on, so that one pass finds everything that is wrong. A decoder that has noted violations
 * must not use the placeholders. For one thread and one document.
 *
 * <p>Each method that reads a value expects the parser at the value's first token and leaves it at
 * its last.
 */
public final class JsonReader {
  static final int MAX_EXPONENT = 1_000;

  private final Violations violations;
  private final InstantSource now;
  private final Cursor cursor;

  /** Reads by the clock of the system. */
  public JsonReader(JsonParser in, Violations violations) {
    this(in, violations, InstantSource.system());
  }

  /**
   * @param in stands at the first token of the document
   * @param violations where violations are noted
   * @param now tells past from future
   */
  public JsonReader(JsonParser in, Violations violations, InstantSource now) {
    this.cursor = new Cursor(in);
    this.violations = violations;
    this.now = now;
  }

  /** How many violations were noted so far; a decoder compares it before and after a part. */
  public int violations() {
    return violations.count();
  }

  /** Whether the value is JSON null. */
  public boolean isNull() {
    return parser().currentToken() == JsonToken.VALUE_NULL;
  }

  /** Enters an object. Otherwise notes the violation, skips the value and returns false. */
  public boolean beginObject() {
    return cursor.isInObject() || mismatch("must be an object");
  }

  /**
   * Looks into an object for what it is; after that the object can be read without the property
   * that says so.
   *
   * @param property the property that says it
   * @param tags what it may say
   * @return what it says, or null when a violation was noted and the value skipped
   */
  public @Nullable String variant(String property, String... tags) {
    return beginObject() ? new VariantTag(property, false, List.of(tags)).find(this) : null;
  }

  /** Like {@link #variant}, but after that the object can be read with that property. */
  public @Nullable String variantWith(String property, String... tags) {
    return beginObject() ? new VariantTag(property, true, List.of(tags)).find(this) : null;
  }

  /** Moves to the value of the next property and returns its name, or null at the object's end. */
  public @Nullable String nextName() {
    return cursor.nextName();
  }

  /** Enters an array. Otherwise notes the violation, skips the value and returns false. */
  public boolean beginArray() {
    return parser().currentToken() == JsonToken.START_ARRAY || mismatch("must be an array");
  }

  /** Moves to the next element, or returns false at the array's end. */
  public boolean nextElement() {
    return cursor.nextElement();
  }

  /** Whether an element of the array just entered is the same JSON as one before it. */
  public boolean repeatsElements() {
    return new LikeElements(this).look();
  }

  /** Notes that {@code name} is no property of the object being read, and skips its value. */
  public void unknown(String name, String... known) {
    violations.add(() -> new Violation(cursor.path(), Expected.known(name, known), ""));
    parser().skipChildren();
  }

  /** Skips the value of a property that nobody asked for. */
  void ignored() {
    parser().skipChildren();
  }

  /** Notes that the property at hand was given before, under another name, and skips its value. */
  void givenTwice(String name) {
    noteHere("is the property \"" + name + "\", which was given before under another name", "");
    parser().skipChildren();
  }

  /** Notes that the object just read lacks the required property {@code name}, unless given. */
  public void require(boolean given, String name) {
    if (!given) {
      missing(name, "is required");
    }
  }

  void missing(String name, String expected) {
    violations.add(() -> new Violation(Violations.at(cursor.path(), name), expected, ""));
  }

  /** Reads a boolean. */
  public boolean bool() {
    JsonToken token = parser().currentToken();
    if (token == JsonToken.VALUE_TRUE) {
      return true;
    }
    return token != JsonToken.VALUE_FALSE && mismatch("must be true or false");
  }

  /** Reads the one boolean that is allowed; returns it in any case. */
  public boolean bool(boolean only) {
    return bool(only, "must be " + only);
  }

  /** The same, with the author's words for the other boolean. */
  public boolean bool(boolean only, String message) {
    int before = violations.count();
    if (bool() != only && violations.count() == before) {
      mismatch(message);
    }
    return only;
  }

  /** Reads null, the only value that is allowed. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // Null is of every type.
  public <T> @Nullable T nothing() {
    return nothing("must be null or left out");
  }

  /** The same, with the author's words for another value. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // Null is of every type.
  public <T> @Nullable T nothing(String message) {
    if (!isNull()) {
      mismatch(message);
    }
    return null;
  }

  /** Reads a whole number; {@code 5.0} is one, as in JSON Schema. */
  public long integer(long min, long max) {
    JsonToken token = parser().currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT
        && parser().getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      long value = parser().getLongValue();
      if (value >= min && value <= max) {
        return value;
      }
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      BigDecimal value = Numbers.at(parser());
      if (value != null
          && Numbers.isWhole(value)
          && value.compareTo(BigDecimal.valueOf(min)) >= 0
          && value.compareTo(BigDecimal.valueOf(max)) <= 0) {
        return value.longValueExact();
      }
    }
    mismatch(Expected.wholeNumber(min, max));
    return 0;
  }

  /** Reads a whole number within {@code range}, which lies within 64 bits. */
  public long integer(Range range) {
    return bigInteger(range).longValue();
  }

  /** Reads a whole number of any size, within {@code range}. */
  public BigInteger bigInteger(Range range) {
    BigDecimal value = Numbers.any(parser());
    if (value != null && Numbers.isWritable(value)) {
      if (range.contains(value)) {
        return value.toBigIntegerExact();
      }
      mismatch(range.expected("a whole number", value));
    } else {
      mismatch(range.expected("a whole number"));
    }
    return BigInteger.ZERO;
  }

  /** Reads a number that a {@code double} can hold, within {@code range}. */
  public double number(Range range) {
    double value = Numbers.real(parser(), range);
    if (Double.isNaN(value)) {
      mismatch(range.expected("a number", Numbers.any(parser())));
      return 0;
    }
    return value;
  }

  /** Reads a number that a {@code float} can hold, within {@code range}. */
  public float smallNumber(Range range) {
    float value = Numbers.single(parser(), range);
    if (Float.isNaN(value)) {
      mismatch(range.expected("a number", Numbers.any(parser())));
      return 0;
    }
    return value;
  }

  /** Reads a decimal number of any precision, within {@code range}. */
  public BigDecimal decimal(Range range) {
    BigDecimal value = Numbers.any(parser());
    if (value != null && range.contains(value)) {
      return value;
    }
    mismatch(range.expected("a number", value));
    return BigDecimal.ZERO;
  }

  /** Reads a string, or notes the violation and returns null. */
  public @Nullable String string(Length length) {
    if (parser().currentToken() != JsonToken.VALUE_STRING) {
      mismatch("must be a string");
      return null;
    }
    String text = parser().getString();
    if (!length.allows(text)) {
      mismatch(length.expected(text));
      return null;
    }
    return text;
  }

  /** Reads a string, or notes everything that is wrong with it and returns null. */
  public @Nullable String string(TextRules rules) {
    String text = string();
    String broken = text == null ? "" : rules.broken(text);
    if (!broken.isEmpty()) {
      mismatch(broken);
      return null;
    }
    return text;
  }

  /** Reads a string, or notes the violation and returns null. */
  public @Nullable String string() {
    return string(Length.ANY);
  }

  /** Reads an e-mail address, or notes the violation and returns null. */
  public @Nullable String email(Length length) {
    if (parser().currentToken() == JsonToken.VALUE_STRING
        && !EmailAddress.isOne(parser().getString())) {
      mismatch(EmailAddress.EXPECTED);
      return null;
    }
    return string(length);
  }

  /** Reads a value that is one string on the wire, or notes the violation and returns null. */
  public <T> @Nullable T scalar(Scalar<T> type) {
    if (parser().currentToken() == JsonToken.VALUE_STRING) {
      T value = type.parse(parser().getString());
      if (value != null) {
        return value;
      }
    }
    mismatch(type.expected());
    return null;
  }

  /** Reads bytes in Base64, so many of them, or notes the violation. */
  public byte @Nullable [] bytes(Length length) {
    byte[] bytes = scalar(Scalars.BASE64);
    if (bytes != null) {
      checkSize(bytes.length, length, "bytes");
    }
    return bytes;
  }

  /** Returns the time just read, null when it is null or notes that it does not lie there. */
  public <T> @Nullable T timely(@Nullable T time, Moment moment) {
    if (time == null || moment.allowsHere(time, now)) {
      return time;
    }
    mismatch(moment.expected());
    return null;
  }

  /** Reads a year that lies there, or notes the violation and returns null. */
  public @Nullable Year year(Moment moment) {
    int before = violations.count();
    Year year = Year.of((int) integer(Year.MIN_VALUE, Year.MAX_VALUE));
    return violations.count() == before ? timely(year, moment) : null;
  }

  /**
   * Reads any value: a map, list, {@code String}, {@code Long}, {@code BigInteger}, {@code
   * BigDecimal}, {@code Boolean} or null. Maps and lists are unmodifiable, at most 200 levels deep.
   */
  public @Nullable Object anything() {
    return AnyValue.read(this, AnyValue.MAX_DEPTH);
  }

  /** Reads any value as its text, or notes the violation and returns null. */
  public @Nullable RawJson raw() {
    return new WholeValue(this).read();
  }

  /** Notes that the value just read is none of {@code allowed}. */
  public void notOneOf(String... allowed) {
    mismatch(Expected.oneOf(allowed));
  }

  /** A key of the map just being read, as an argument that arrives as text under any name. */
  public TextArguments key(String key) {
    return new TextArguments(key, violations, now, cursor, true);
  }

  /** The current value, which must be a string, as an argument that arrives as text. */
  public TextArguments quoted() {
    boolean isText = parser().currentToken() == JsonToken.VALUE_STRING;
    String text = isText ? parser().getString() : "";
    return new TextArguments(text, violations, now, cursor, false);
  }

  /** Notes that two keys of the map just read are the same. */
  public void duplicateKey() {
    noteHere("must not hold the same key twice", "");
  }

  /** Notes that the array or object just read has the wrong number of elements. */
  public void checkSize(int size, Length length, String unit) {
    if (!length.allows(size)) {
      noteHere(length.expected(size, unit), Length.count(size, unit));
    }
  }

  /** Notes that the set just read holds an element more than once. */
  public void duplicateElement() {
    noteHere("must not hold the same element twice", "");
  }

  /** Notes that a constructor refused the object just read. */
  public void rejected(IllegalArgumentException reason) {
    noteHere(violations.refused(cursor.path(), reason), "");
  }

  /** Notes what another check found in the arguments just read; returns whether that is nothing. */
  public boolean passes(Violations found) {
    violations.addAll(found);
    return found.isEmpty();
  }

  /** What it reads from; stands at a value's first token. */
  JsonParser parser() {
    return cursor.in();
  }

  Cursor cursor() {
    return cursor;
  }

  /** Notes a violation at the value that is current, and skips nothing. */
  void note(String expected) {
    violations.add(() -> new Violation(cursor.path(), expected, Came.at(parser())));
  }

  /** Notes a violation of a part of the value that was just read. */
  void note(String part, String expected, String actual) {
    violations.add(
        () -> new Violation(cursor.path(part), Violations.clip(expected), Violations.clip(actual)));
  }

  private void noteHere(String expected, String actual) {
    violations.add(() -> new Violation(cursor.path(), expected, actual));
  }

  /** Notes a violation at the current value, skips it, and returns false. */
  private boolean mismatch(String expected) {
    note(expected);
    parser().skipChildren();
    return false;
  }
}
