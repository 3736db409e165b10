package dev.tenon.runtime.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Numbers as they stand in JSON. */
final class Numbers {
  private Numbers() {}

  /** The number that {@code in} stands at, or null when there is none to calculate with. */
  static @Nullable BigDecimal any(JsonParser in) {
    return in.currentToken().isNumeric() ? bounded(at(in)) : null;
  }

  /** The number that {@code text} spells as in JSON, or null when it is none to calculate with. */
  static @Nullable BigDecimal any(String text) {
    return bounded(of(text));
  }

  // An exponent costs ten bytes to send and can cost gigabytes to write out.
  private static @Nullable BigDecimal bounded(@Nullable BigDecimal value) {
    return value == null || Math.abs((long) value.scale()) > JsonReader.MAX_EXPONENT ? null : value;
  }

  /** The number that {@code in} stands at, or null when its exponent does not fit 32 bits. */
  static @Nullable BigDecimal at(JsonParser in) {
    try {
      return in.getDecimalValue();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The number that {@code text} spells as in JSON, or null. */
  static @Nullable BigDecimal of(String text) {
    try {
      return JsonNumber.isOne(text) ? new BigDecimal(text) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The number that {@code in} stands at, or NaN when a {@code double} cannot hold it. */
  static double real(JsonParser in, Range range) {
    if (!in.currentToken().isNumeric()) {
      return Double.NaN;
    }
    double value = in.getDoubleValue();
    boolean fits = Double.isFinite(value) && (range.isOpen() || range.contains(at(in), value));
    return fits ? value + 0.0 : Double.NaN; // -0 is 0
  }

  /** The number that {@code in} stands at, or NaN when a {@code float} cannot hold it. */
  static float single(JsonParser in, Range range) {
    if (!in.currentToken().isNumeric()) {
      return Float.NaN;
    }
    // As text: a number that this parser has made a float has no exact value any more.
    float value = Float.parseFloat(in.getString());
    boolean fits = Float.isFinite(value) && (range.isOpen() || range.contains(at(in), value));
    return fits ? value + 0.0f : Float.NaN; // -0 is 0
  }

  /** Whether it is a whole number; {@code 5.0} is one, as in JSON Schema. */
  static boolean isWhole(BigDecimal value) {
    return value.scale() <= 0
        || (value.scale() <= JsonReader.MAX_EXPONENT && value.stripTrailingZeros().scale() <= 0);
  }

  /** Whether it is a whole number that, written out, can be read again. */
  static boolean isWritable(BigDecimal value) {
    return isWhole(value) && value.precision() - value.scale() <= Json.MAX_NUMBER_LENGTH;
  }
}
