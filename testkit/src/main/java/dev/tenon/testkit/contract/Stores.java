package dev.tenon.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps, as far as its team has named it.
 *
 * @param suppliers give what is in each store now
 */
record Stores(List<? extends Supplier<?>> suppliers) {
  private static final int MAX_SHOWN = 600;

  /**
   * What was in the stores. Its text is made at once: a store that gives the same map each time
   * would otherwise seem never to change.
   */
  record Snapshot(List<@Nullable Object> values, List<String> texts) {}

  Snapshot snapshot() {
    List<@Nullable Object> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Supplier<?> supplier : suppliers) {
      Object value = supplier.get();
      values.add(value);
      texts.add(String.valueOf(value));
    }
    return new Snapshot(values, texts);
  }

  /** What is different now, as the end of a sentence; null if nothing is. */
  @Nullable String changeSince(Snapshot before) {
    Snapshot now = snapshot();
    for (int i = 0; i < now.values().size(); i++) {
      boolean isSame =
          Objects.deepEquals(before.values().get(i), now.values().get(i))
              && (before.texts().get(i).equals(now.texts().get(i)) || isArray(now.values().get(i)));
      if (!isSame) {
        return "the store "
            + (i + 1)
            + " changed\n    from "
            + clipped(before.texts().get(i))
            + "\n    to   "
            + clipped(now.texts().get(i));
      }
    }
    return null;
  }

  /** The text of an array says nothing of what is in it. */
  private static boolean isArray(@Nullable Object value) {
    return value != null && value.getClass().isArray();
  }

  static String clipped(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
