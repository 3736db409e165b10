package dev.tenon.runtime.command;

import java.util.List;

/** The arguments or settings are wrong: the user is told, and nothing is done. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  UsageException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  UsageException(String problem) {
    this(List.of(problem));
  }

  /** What is wrong, a sentence for each. */
  List<String> problems() {
    return problems;
  }
}
