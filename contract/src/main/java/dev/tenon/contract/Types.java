package dev.tenon.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the keyword {@code type}. */
final class Types {
  private static final Set<Object> ALL =
      Set.of("null", "boolean", "object", "array", "number", "string");

  private Types() {}

  /** Compares; returns whether the types have so little in common that nothing else counts. */
  static boolean compare(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    Set<Object> from = types(before);
    Set<Object> to = types(after);
    boolean isNarrower = covers(from, to);
    boolean isWider = covers(to, from);
    String at = path + ".type";
    if (isNarrower && isWider) {
      return false;
    }
    if (isNarrower) {
      comparison.narrowed(at, before, after);
    } else if (isWider) {
      comparison.widened(at, before, after);
    } else {
      comparison.changed(at, before, after);
      return true;
    }
    return false;
  }

  private static Set<Object> types(@Nullable Object type) {
    if (type == null) {
      return ALL;
    }
    return type instanceof List<?> list ? new LinkedHashSet<>(list) : Set.of(type);
  }

  /** Whether each value of a type of {@code few} has a type of {@code many}. */
  private static boolean covers(Set<Object> many, Set<Object> few) {
    return few.stream()
        .allMatch(
            type -> many.contains(type) || (type.equals("integer") && many.contains("number")));
  }
}
