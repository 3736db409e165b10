package dev.tenon.runtime.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three standard streams.
 *
 * @param in where {@code --call TOOL -} reads arguments
 * @param out where results go
 * @param err where errors go
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {
  /** The streams of this process, written in UTF-8. */
  public static Terminal ofProcess() {
    // Not the platform's encoding: in a container that often is ASCII, and results lose characters.
    return new Terminal(System.in, utf8(System.out), utf8(System.err));
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
