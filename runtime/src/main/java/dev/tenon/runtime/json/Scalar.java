package dev.tenon.runtime.json;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type that is one JSON string on the wire.
 *
 * @param expected what the text must be, such as {@code "must be a UUID"}
 * @param parser makes the value of the text; throws {@link IllegalArgumentException} or {@link
 *     DateTimeException} for a text that is none
 * @param <T> the Java type
 */
public record Scalar<T>(String expected, Function<String, T> parser) {
  /** Parses {@code text}, or returns {@code null} when it is no such value. */
  public @Nullable T parse(String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }
}
