package dev.tenon.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the values that {@code enum} and {@code const} allow. */
final class AllowedValues {
  private static final String ENUM = "enum";
  private static final String CONST = "const";

  private AllowedValues() {}

  static void compare(
      SchemaComparison comparison, String path, Map<String, Object> from, Map<String, Object> to) {
    List<?> before = values(from);
    List<?> after = values(to);
    String at = path + '.' + (from.containsKey(CONST) || to.containsKey(CONST) ? CONST : ENUM);
    if (before == null || after == null) {
      if (after != null) {
        comparison.narrowed(at, null, after);
      } else if (before != null) {
        comparison.widened(at, before, null);
      }
      return;
    }
    List<Object> lost = new ArrayList<>(before);
    lost.removeAll(after);
    List<Object> gained = new ArrayList<>(after);
    gained.removeAll(before);
    comparison.lost(at, lost);
    comparison.gained(at, gained);
    List<Object> kept = new ArrayList<>(before);
    kept.retainAll(after);
    List<Object> keptAfter = new ArrayList<>(after);
    keptAfter.retainAll(before);
    if (!kept.equals(keptAfter)) {
      comparison.add(ChangeClass.BEHAVIOURAL, at, kept, keptAfter);
    }
  }

  private static @Nullable List<?> values(Map<String, Object> schema) {
    Object only = schema.get(CONST);
    if (only != null) {
      return List.of(only);
    }
    return schema.get(ENUM) instanceof List<?> list ? list : null;
  }
}
