package dev.tenon.testkit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a test left behind, in sentences, except for what it may. For one thread. */
final class LeftBehind {
  private final List<Allowance> allowed;
  private final List<String> sentences = new ArrayList<>();
  private final Set<Leak> kinds = EnumSet.noneOf(Leak.class);

  /**
   * What a test may leave.
   *
   * @param about a part of the sentence; empty for everything of that kind
   */
  record Allowance(Leak kind, String about) {}

  LeftBehind(List<Allowance> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Whether everything of this kind may be left. */
  boolean allows(Leak kind) {
    return allowed.contains(new Allowance(kind, ""));
  }

  /** Adds a sentence about something that was left, unless the test may leave it. */
  void add(Leak kind, String sentence) {
    for (Allowance allowance : allowed) {
      if (allowance.kind() == kind && sentence.contains(allowance.about())) {
        return;
      }
    }
    kinds.add(kind);
    sentences.add(sentence);
  }

  /** What the test is failed with; null when nothing was left. */
  @Nullable AssertionError failure() {
    if (sentences.isEmpty()) {
      return null;
    }
    Set<String> names = new TreeSet<>();
    kinds.forEach(kind -> names.add("Leak." + kind));
    return new AssertionError(
        sentences.stream()
            .map(sentence -> "\n- " + sentence)
            .collect(
                Collectors.joining(
                    "",
                    "The test left something behind:",
                    "\nA test that means to leave it says so: allowing("
                        + String.join(", ", names)
                        + ").")));
  }

  /** The first frames of a stack, one to a line; none of a thread that has ended meanwhile. */
  static String stack(Thread thread) {
    StringBuilder text = new StringBuilder();
    StackTraceElement[] frames = thread.getStackTrace();
    for (int i = 0; i < Math.min(frames.length, 12); i++) {
      text.append("\n    at ").append(frames[i]);
    }
    return text.toString();
  }
}
