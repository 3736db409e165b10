package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.json.Suggestion;
import java.util.List;

/** Refuses changes whose names do not fit what is there. */
final class Taken {
  private Taken() {}

  static void refuse(boolean taken, String kind, String name) {
    if (taken) {
      throw new IllegalArgumentException(
          "There is a " + kind + " \"" + name + "\" already: replace it, or remove it first.");
    }
  }

  static IllegalArgumentException nothingToReplace(String kind, String name, List<String> known) {
    String nearest = Suggestion.nearest(name, known);
    return new IllegalArgumentException(
        "There is no "
            + kind
            + " \""
            + name
            + "\" that could be replaced"
            + (nearest == null ? ": add it." : "; did you mean \"" + nearest + "\"?"));
  }
}
