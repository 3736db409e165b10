package dev.tenon.runtime.call;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The levels of log messages to a client, least severe first (RFC 5424). */
public enum LogLevel {
  /** Details for debugging. */
  DEBUG,
  /** What goes on. */
  INFO,
  /** Normal but significant. */
  NOTICE,
  /** Something is odd. */
  WARNING,
  /** Something failed. */
  ERROR,
  /** A component failed. */
  CRITICAL,
  /** Someone must act at once. */
  ALERT,
  /** Nothing works. */
  EMERGENCY;

  /** The word on the wire, such as {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level with this word, or null when there is none. */
  public static @Nullable LogLevel ofWord(String word) {
    for (LogLevel level : values()) {
      if (level.word().equals(word)) {
        return level;
      }
    }
    return null;
  }
}
