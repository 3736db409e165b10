package dev.tenon.runtime.transport.stdio;

import java.time.Duration;

/**
 * The settings of {@link StdioTransport}. Immutable.
 *
 * @param maxMessageBytes the longest line that is read, in bytes without its end; at least 1
 * @param maxCalls how many calls there may be at once, running, waiting for their turn and waiting
 *     for answers; those beyond are refused; at least 1
 * @param grace how long running calls may take to answer after the end of the input; not negative
 */
public record StdioSettings(int maxMessageBytes, int maxCalls, Duration grace) {
  /** Checks the bounds. */
  public StdioSettings {
    if (maxMessageBytes < 1 || maxCalls < 1 || grace.isNegative()) {
      throw new IllegalArgumentException(
          "maxMessageBytes and maxCalls must be at least 1 and grace not negative: "
              + maxMessageBytes
              + ", "
              + maxCalls
              + ", "
              + grace);
    }
  }
}
