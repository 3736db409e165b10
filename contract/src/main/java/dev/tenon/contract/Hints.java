package dev.tenon.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the hints of tools. */
final class Hints {
  /** The value of each hint with which people allow more than with the other. */
  private static final Map<String, Boolean> RISKY = risky();

  private Hints() {}

  private static Map<String, Boolean> risky() {
    Map<String, Boolean> risky = new LinkedHashMap<>();
    risky.put("readOnlyHint", false);
    risky.put("destructiveHint", true);
    risky.put("idempotentHint", false);
    risky.put("openWorldHint", true);
    return risky;
  }

  /** Compares what the source writes; a hint that is not written is not in its map. */
  static void compare(String path, Map<?, ?> before, Map<?, ?> after, List<Change> changes) {
    RISKY.forEach((hint, risky) -> {
      Object from = before.get(hint);
      Object to = after.get(hint);
      if (from == null ? to != null : !from.equals(to)) {
        changes.add(Change.of(type(risky, from, to), path + '.' + hint, from, to));
      }
    });
  }

  private static ChangeClass type(boolean risky, @Nullable Object from, @Nullable Object to) {
    if (to == null) {
      // A promise is no longer made, or people are no longer warned.
      return ChangeClass.PRIVILEGE_RAISING;
    }
    boolean isRisky = to.equals(risky);
    // Clients take a tool for neither read-only nor idempotent when nothing is said.
    boolean wasAssumed = from == null && !risky;
    return isRisky && !wasAssumed ? ChangeClass.PRIVILEGE_RAISING : ChangeClass.BEHAVIOURAL;
  }
}
