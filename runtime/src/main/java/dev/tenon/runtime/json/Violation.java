package dev.tenon.runtime.json;

/**
 * One thing wrong with an argument, in words that help a model to correct itself.
 *
 * @param path where it is, such as {@code filter.tags[2]}; empty for the arguments as a whole
 * @param expected what was expected, such as {@code must be a whole number from 1 to 50}
 * @param actual what came, clipped to 100 characters; empty when nothing came
 */
public record Violation(String path, String expected, String actual) {
  /** Says the whole in one sentence. */
  public String sentence() {
    String subject = path.isEmpty() ? "the arguments" : path;
    return actual.isEmpty()
        ? subject + ": " + expected
        : subject + ": " + expected + ", but got " + actual;
  }
}
