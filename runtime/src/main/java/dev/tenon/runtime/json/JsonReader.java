package dev.tenon.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

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

  private final JsonParser in;
  private final Violations violations;

  /**
   * @param in stands at the first token of the document
   * @param violations where violations are noted
   */
  public JsonReader(JsonParser in, Violations violations) {
    this.in = in;
    this.violations = violations;
  }

  /** How many violations were noted so far; a decoder compares it before and after a part. */
  public int violations() {
    return violations.count();
  }

  /** Whether the value is JSON null. */
  public boolean isNull() {
    return in.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Enters an object. Otherwise notes the violation, skips the value and returns false. */
  public boolean beginObject() {
    return in.currentToken() == JsonToken.START_OBJECT || mismatch("must be an object");
  }

  /** Moves to the value of the next property and returns its name, or null at the object's end. */
  public @Nullable String nextName() {
    String name = in.nextName();
    if (name != null) {
      in.nextToken();
    }
    return name;
  }

  /** Enters an array. Otherwise notes the violation, skips the value and returns false. */
  public boolean beginArray() {
    return in.currentToken() == JsonToken.START_ARRAY || mismatch("must be an array");
  }

  /** Moves to the next element, or returns false at the array's end. */
  public boolean nextElement() {
    return in.nextToken() != JsonToken.END_ARRAY;
  }

  /** Notes that {@code name} is no property of the object being read, and skips its value. */
  public void unknown(String name, String... known) {
    String nearest = Suggestion.nearest(name, List.of(known));
    String expected =
        nearest != null
            ? "is not known here; did you mean \"" + nearest + "\"?"
            : known.length == 0
                ? "is not known here; nothing is expected"
                : "is not known here; expected are " + String.join(", ", known);
    violations.add(Violations.clip(path()), expected, "");
    in.skipChildren();
  }

  /** Skips the value of a property that nobody asked for. */
  public void ignored() {
    in.skipChildren();
  }

  /** Notes that the object just read lacks the required property {@code name}. */
  public void missing(String name) {
    String parent = path();
    violations.add(parent.isEmpty() ? name : parent + "." + name, "is required", "");
  }

  /** Reads a boolean. */
  public boolean bool() {
    JsonToken token = in.currentToken();
    if (token == JsonToken.VALUE_TRUE) {
      return true;
    }
    return token != JsonToken.VALUE_FALSE && mismatch("must be true or false");
  }

  /** Reads a whole number; {@code 5.0} is one, as in JSON Schema. */
  public long integer(long min, long max) {
    JsonToken token = in.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT
        && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      long value = in.getLongValue();
      if (value >= min && value <= max) {
        return value;
      }
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      BigDecimal value = decimalOf(in);
      if (value != null
          && isWhole(value)
          && value.compareTo(BigDecimal.valueOf(min)) >= 0
          && value.compareTo(BigDecimal.valueOf(max)) <= 0) {
        return value.longValueExact();
      }
    }
    mismatch(wholeNumber(min, max));
    return 0;
  }

  /** Reads a whole number of any size, within {@code range}. */
  public BigInteger bigInteger(Range range) {
    BigDecimal value = anyNumber();
    if (value != null && isWritable(value) && range.contains(value)) {
      return value.toBigIntegerExact();
    }
    mismatch(range.expected("a whole number"));
    return BigInteger.ZERO;
  }

  /** Reads a number that a {@code double} can hold, within {@code range}. */
  public double number(Range range) {
    if (in.currentToken().isNumeric()) {
      double value = in.getDoubleValue();
      if (Double.isFinite(value) && (range.isOpen() || range.contains(decimalOf(in), value))) {
        return value + 0.0; // -0 is 0
      }
    }
    mismatch(range.expected("a number"));
    return 0;
  }

  /** Reads a number that a {@code float} can hold, within {@code range}. */
  public float smallNumber(Range range) {
    if (in.currentToken().isNumeric()) {
      // As text: a number that this parser has made a float has no exact value any more.
      float value = Float.parseFloat(in.getString());
      if (Float.isFinite(value) && (range.isOpen() || range.contains(decimalOf(in), value))) {
        return value + 0.0f; // -0 is 0
      }
    }
    mismatch(range.expected("a number"));
    return 0;
  }

  /** Reads a decimal number of any precision, within {@code range}. */
  public BigDecimal decimal(Range range) {
    BigDecimal value = anyNumber();
    if (value != null && range.contains(value)) {
      return value;
    }
    mismatch(range.expected("a number"));
    return BigDecimal.ZERO;
  }

  /** Reads a string, or notes the violation and returns null. */
  public @Nullable String string(Length length) {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      mismatch("must be a string");
      return null;
    }
    String text = in.getString();
    if (!length.allows(text)) {
      mismatch(length.expected("characters"));
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
    if (in.currentToken() == JsonToken.VALUE_STRING && !EmailAddress.isOne(in.getString())) {
      mismatch(EmailAddress.EXPECTED);
      return null;
    }
    return string(length);
  }

  /** Reads a value that is one string on the wire, or notes the violation and returns null. */
  public <T> @Nullable T scalar(Scalar<T> type) {
    if (in.currentToken() == JsonToken.VALUE_STRING) {
      T value = type.parse(in.getString());
      if (value != null) {
        return value;
      }
    }
    mismatch(type.expected());
    return null;
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
    mismatch(oneOf(allowed));
  }

  /** Notes that {@code key}, a property name of the map just being read, is not allowed. */
  public void badKey(String expected) {
    violations.add(
        Violations.clip(path()), "is not a key that is allowed here: it " + expected, "");
    in.skipChildren();
  }

  /** Notes that the array or object just read has the wrong number of elements. */
  public void checkSize(int size, Length length, String unit) {
    if (!length.allows(size)) {
      violations.add(path(), length.expected(unit), Length.count(size, unit));
    }
  }

  /** Notes that the set just read holds an element more than once. */
  public void duplicateElement() {
    violations.add(path(), "must not hold the same element twice", "");
  }

  /** Notes that a constructor refused the object just read. */
  public void rejected(IllegalArgumentException reason) {
    String message = reason.getMessage();
    violations.add(
        path(), message == null ? "is not valid" : "is not valid: " + Violations.clip(message), "");
  }

  /** Notes what another check found in the arguments just read; returns whether that is nothing. */
  public boolean passes(Violations found) {
    violations.addAll(found);
    return found.isEmpty();
  }

  /** What it reads from; stands at a value's first token. */
  JsonParser parser() {
    return in;
  }

  /** Notes a violation at the value that is current, and skips nothing. */
  void note(String expected) {
    violations.add(path(), expected, actual());
  }

  /** Notes a violation of a part of the value that was just read. */
  void note(String part, String expected, String actual) {
    String place = path();
    String joint = place.isEmpty() || part.isEmpty() || part.startsWith("[") ? "" : ".";
    violations.add(
        place + joint + part,
        Violations.clip(expected),
        actual.isEmpty() ? "" : Violations.clip(actual));
  }

  static String oneOf(String... allowed) {
    return "must be one of \"" + String.join("\", \"", allowed) + "\"";
  }

  static String wholeNumber(long min, long max) {
    if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
      return "must be a whole number of 64 bits";
    }
    if (max == Long.MAX_VALUE) {
      return "must be a whole number of at least " + min;
    }
    if (min == Long.MIN_VALUE) {
      return "must be a whole number of at most " + max;
    }
    return "must be a whole number from " + min + " to " + max;
  }

  private @Nullable BigDecimal anyNumber() {
    if (!in.currentToken().isNumeric()) {
      return null;
    }
    BigDecimal value = decimalOf(in);
    return value == null ? null : bounded(value);
  }

  /** The number that the parser stands at, or null when its exponent does not fit 32 bits. */
  static @Nullable BigDecimal decimalOf(JsonParser in) {
    try {
      return in.getDecimalValue();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The number that {@code text} spells as in JSON, or null. */
  static @Nullable BigDecimal decimalOf(String text) {
    try {
      return JsonNumber.isOne(text) ? new BigDecimal(text) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * The number, or null when its digits, written out, would be too many: an exponent costs ten
   * bytes to send and can cost gigabytes to write out.
   */
  static @Nullable BigDecimal bounded(BigDecimal value) {
    return Math.abs((long) value.scale()) > MAX_EXPONENT ? null : value;
  }

  /** Whether it is a whole number that, written out, can be read again. */
  static boolean isWritable(BigDecimal value) {
    return isWhole(value) && value.precision() - value.scale() <= Json.MAX_NUMBER_LENGTH;
  }

  static boolean isWhole(BigDecimal value) {
    return value.scale() <= 0
        || (value.scale() <= MAX_EXPONENT && value.stripTrailingZeros().scale() <= 0);
  }

  /** Notes a violation at the current value, skips it, and returns false. */
  private boolean mismatch(String expected) {
    violations.add(path(), expected, actual());
    in.skipChildren();
    return false;
  }

  private String actual() {
    return switch (in.currentToken()) {
      case VALUE_STRING -> Violations.quote(in.getString());
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      default -> Violations.clip(in.getString());
    };
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    appendPath(in.streamReadContext(), path);
    return path.toString();
  }

  private void appendPath(@Nullable TokenStreamContext context, StringBuilder path) {
    if (context == null || context.inRoot()) {
      return;
    }
    // At its own first token an array or object is already the context, but has no position yet.
    appendPath(context.getParent(), path);
    if (context.inObject() && context.currentName() != null) {
      path.append(path.isEmpty() ? "" : ".").append(Violations.clip(context.currentName()));
    } else if (context.inArray() && context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    }
  }
}
