package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Suggestion {
  private static final int MAX_LENGTH = 64;

  private Suggestion() {}

  /**
   * Returns the nearest of {@code known} if it is near enough to be a likely slip, otherwise {@code
   * null}.
   */
  public static @Nullable String nearest(String word, Iterable<String> known) {
    String best = null;
    int bestDistance = Math.max(1, Math.min(word.length(), MAX_LENGTH) / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate, bestDistance);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Levenshtein distance without case, or {@code limit} when it is at least that. */
  private static int distance(String a, String b, int limit) {
    if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
      return limit;
    }
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1))
                ? 0
                : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
