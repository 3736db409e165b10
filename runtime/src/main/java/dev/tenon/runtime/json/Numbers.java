package dev.tenon.runtime.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Numbers as they stand in JSON. */
final class Numbers {
  private Numbers() {}

  /** The number that {@code in} stands at, or null when there is none to calculate with. */
  static @Nullable BigDecimal any(JsonParser in) {
    if (!in.currentToken().isNumeric()) {
      return null;
    }
    BigDecimal value = in.getDecimalValue();
    // An exponent costs ten bytes to send and can cost gigabytes to write out.
    return Math.abs((long) value.scale()) > JsonReader.MAX_EXPONENT ? null : value;
  }

  /** Whether it is a whole number; {@code 5.0} is one, as in JSON Schema. */
  static boolean isWhole(BigDecimal value) {
    return value.scale() <= 0
        || (value.scale() <= JsonReader.MAX_EXPONENT && value.stripTrailingZeros().scale() <= 0);
  }
}
