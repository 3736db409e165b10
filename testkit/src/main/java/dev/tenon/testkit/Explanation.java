package dev.tenon.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * What else is known of a server when the connection to it fails, such as the end of its log.
 *
 * @param more asked when something has failed; empty for nothing
 */
record Explanation(Supplier<String> more) {
  /** The failure of a connection. */
  UncheckedIOException failure(String what, IOException cause) {
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String text = with(what + ": " + reason);
    return new UncheckedIOException(text, new IOException(text, cause));
  }

  /** The same words, and what is known besides. */
  String with(String what) {
    String known = more.get();
    return known.isEmpty() ? what : what + "\n" + known;
  }
}
