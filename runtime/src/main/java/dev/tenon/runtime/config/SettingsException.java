package dev.tenon.runtime.config;

import java.util.List;

/** Settings that a server cannot be started with. The message has a line for each. */
public final class SettingsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /** What is wrong, a sentence for each. */
  public SettingsException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, a sentence for each. */
  public List<String> problems() {
    return problems;
  }
}
