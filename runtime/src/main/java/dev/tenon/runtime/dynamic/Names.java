package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.json.Violations;
import org.jspecify.annotations.Nullable;

/** What features may be called. */
final class Names {
  private static final int MAX = 128;

  private Names() {}

  /** Returns {@code name}, or refuses it. */
  static String check(String kind, String name) {
    boolean fits = !name.isEmpty() && name.length() <= MAX;
    for (int i = 0; fits && i < name.length(); i++) {
      char c = name.charAt(i);
      fits =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-'
              || c == '.';
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "The name of the "
              + kind
              + " "
              + Violations.quote(name)
              + " must be 1 to "
              + MAX
              + " characters of A-Z, a-z, 0-9, _, - and .");
    }
    return name;
  }

  /** Returns {@code description}, or says that it is missing. */
  static String described(String kind, String name, @Nullable String description) {
    if (description == null || description.isBlank()) {
      throw new IllegalArgumentException(
          "The " + kind + " \"" + name + "\" has no description: it is what clients choose it by.");
    }
    return description;
  }
}
