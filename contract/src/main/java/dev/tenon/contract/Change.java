package dev.tenon.contract;

import dev.tenon.contract.json.JsonText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of an item.
 *
 * @param type what it means to clients
 * @param path the way to it, such as {@code inputSchema.properties.limit.maximum}; empty for the
 *     item itself
 * @param what what became of it, as the end of a sentence
 */
public record Change(ChangeClass type, String path, String what) {
  private static final int MAX_VALUE = 100;

  /** A value that is there no more, is new, or is another; null where there is none. */
  static Change of(ChangeClass type, String path, @Nullable Object before, @Nullable Object after) {
    if (before == null) {
      return new Change(type, path, after == null ? "is another" : "is new: " + clipped(after));
    }
    return new Change(
        type,
        path,
        after == null
            ? "is gone: " + clipped(before)
            : "was " + clipped(before) + ", is " + clipped(after));
  }

  /** Values that a list has no more. */
  static Change lost(ChangeClass type, String path, List<?> values) {
    return new Change(type, path, "lost " + listed(values));
  }

  /** Values that a list has now. */
  static Change gained(ChangeClass type, String path, List<?> values) {
    return new Change(type, path, "gained " + listed(values));
  }

  private static String listed(List<?> values) {
    return values.stream().map(Change::clipped).collect(Collectors.joining(", "));
  }

  private static String clipped(Object value) {
    String json = JsonText.of(value);
    if (json.codePointCount(0, json.length()) <= MAX_VALUE) {
      return json;
    }
    return json.substring(0, json.offsetByCodePoints(0, MAX_VALUE)) + "...";
  }

  @Override
  public String toString() {
    return path.isEmpty() ? "it " + what : path + ' ' + what;
  }
}
