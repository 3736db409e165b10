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

  /**
   * How many letters must be changed, added, left out or swapped with their neighbour, without
   * case; {@code limit} when it cannot be told.
   */
  private static int distance(String a, String b, int limit) {
    if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
      return limit;
    }
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      distances[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      distances[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = same(a, i - 1, b, j - 1) ? 0 : 1;
        int best =
            Math.min(
                Math.min(distances[i][j - 1], distances[i - 1][j]) + 1,
                distances[i - 1][j - 1] + cost);
        if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
          best = Math.min(best, distances[i - 2][j - 2] + 1);
        }
        distances[i][j] = best;
      }
    }
    return distances[a.length()][b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
  }
}
