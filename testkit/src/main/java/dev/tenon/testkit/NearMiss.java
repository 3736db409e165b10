package dev.tenon.testkit;

import dev.tenon.runtime.json.Suggestion;
import java.util.Collection;
import java.util.stream.Collectors;

/** Sentences about names that are not there, and those that were probably meant. */
public final class NearMiss {
  private static final int MOST_NAMED = 20;

  private NearMiss() {}

  /**
   * Says that there is none, such as {@code no tool 'serach'; did you mean 'search'? There is:
   * 'search', 'summarize'}.
   *
   * @param kind such as {@code tool}
   * @param name what was looked for
   * @param known what there is
   */
  public static String of(String kind, String name, Collection<String> known) {
    String nearest = Suggestion.nearest(name, known);
    return "no "
        + kind
        + " '"
        + name
        + "'; "
        + (nearest == null ? "" : "did you mean '" + nearest + "'? ")
        + (known.isEmpty() ? "there is none" : "there is: " + listed(known));
  }

  private static String listed(Collection<String> known) {
    String some =
        known.stream()
            .limit(MOST_NAMED)
            .map(one -> "'" + one + "'")
            .collect(Collectors.joining(", "));
    int more = known.size() - MOST_NAMED;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
