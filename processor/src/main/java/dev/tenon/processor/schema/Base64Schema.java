package dev.tenon.processor.schema;

import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a schema says of bytes in Base64. Four characters stand for three bytes, and a text
 * of the least or greatest length may hold one or two bytes too few or too many; how it ends tells.
 */
final class Base64Schema {
  private static final String PATTERN =
      "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

  private Base64Schema() {}

  static void add(JsonText schema, Size size) {
    schema.text("contentEncoding", "base64");
    long least = length(size.min());
    long most = length(size.max());
    boolean isOpen = size.max() == Integer.MAX_VALUE;
    if (least > 0) {
      schema.raw("minLength", Long.toString(least));
    }
    if (!isOpen) {
      schema.raw("maxLength", Long.toString(most));
    }
    schema.text("pattern", PATTERN);
    List<String> ends = new ArrayList<>();
    String enough = size.min() == 0 ? null : endOfLeast(size.min() % 3);
    if (enough != null) {
      ends.add(either("minLength", least + 4, isOpen || least + 4 <= most, enough));
    }
    String notTooMuch = isOpen ? null : endOfMost(size.max() % 3);
    if (notTooMuch != null) {
      ends.add(either("maxLength", most - 4, most - 4 >= least, notTooMuch));
    }
    if (!ends.isEmpty()) {
      schema.raw("allOf", "[" + String.join(",", ends) + "]");
    }
  }

  /** How many characters so many bytes take. */
  private static long length(int bytes) {
    return (bytes + 2L) / 3 * 4;
  }

  /** How a text of the least length ends that holds enough, or null when each does. */
  private static @Nullable String endOfLeast(int rest) {
    return switch (rest) {
      case 0 -> "[^=]$";
      case 2 -> "[^=].$";
      default -> null;
    };
  }

  /** How a text of the greatest length ends that holds not too much, or null when none does. */
  private static @Nullable String endOfMost(int rest) {
    return switch (rest) {
      case 1 -> "==$";
      case 2 -> "=$";
      default -> null;
    };
  }

  private static String either(String keyword, long length, boolean isPossible, String end) {
    String ending = new JsonText().text("pattern", end).end();
    if (!isPossible) {
      return ending;
    }
    String other = new JsonText().raw(keyword, Long.toString(length)).end();
    return new JsonText().raw("anyOf", "[" + other + "," + ending + "]").end();
  }

  /** The number of bytes, which nobody should have to work out; null for any. */
  static @Nullable String words(Size size) {
    boolean isOpen = size.max() == Integer.MAX_VALUE;
    if (isOpen) {
      return size.min() == 0 ? null : "must have at least " + bytes(size.min());
    }
    if (size.min() == 0) {
      return "must have at most " + bytes(size.max());
    }
    return size.min() == size.max()
        ? "must have " + bytes(size.max())
        : "must have " + size.min() + " to " + bytes(size.max());
  }

  private static String bytes(int count) {
    return count == 1 ? "1 byte" : count + " bytes";
  }
}
