package dev.tenon.runtime.policy.audit;

import java.util.List;

/**
 * What an audit log was found to be.
 *
 * @param summary what was looked at, in sentences
 * @param problems what shows that the log was changed, in the order of its lines
 * @param open what keeps anybody from being sure of all of it
 */
public record AuditReport(List<String> summary, List<Problem> problems, List<String> open) {
  /** Whole, as far as what was given can tell. */
  public static final int INTACT = 0;

  /** Changed. */
  public static final int CHANGED = 1;

  /** Nothing was found, but a part of it cannot be sure. */
  public static final int OPEN = 3;

  /** Copies the lists. */
  public AuditReport {
    summary = List.copyOf(summary);
    problems = List.copyOf(problems);
    open = List.copyOf(open);
  }

  /**
   * Something that is wrong.
   *
   * @param file the file's name
   * @param line the line in it, the first is 1
   * @param seq the number of the record; -1 when it has none
   * @param what what is wrong with it, in a sentence
   */
  public record Problem(String file, long line, long seq, String what) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + (seq < 0 ? "" : "record " + seq + " ") + what;
    }
  }

  /** The exit code of the command: {@link #INTACT}, {@link #CHANGED} or {@link #OPEN}. */
  public int exitCode() {
    if (!problems.isEmpty()) {
      return CHANGED;
    }
    return open.isEmpty() ? INTACT : OPEN;
  }
}
