package dev.tenon.runtime.call;

/**
 * Tells the client how far a call has got. Without a progress token in the request nothing is sent,
 * so a method can report always. Thread-safe.
 */
public interface Progress {
  /** Reports {@code progress} of an unknown total. */
  default void report(double progress) {
    report(progress, 0, "");
  }

  /** Reports {@code progress} of {@code total}. */
  default void report(double progress, double total) {
    report(progress, total, "");
  }

  /**
   * Reports {@code progress} of {@code total}. The specification wants each report to be greater
   * than the one before: one that is not is dropped, and so is one after the call has ended.
   *
   * @param progress how much is done, in any unit; finite
   * @param total how much there is to do in the same unit, or 0 when it is not known
   * @param message what is being done, for people; empty for none
   */
  void report(double progress, double total, String message);
}
