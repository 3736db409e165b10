package dev.tenon.runtime.transport.stdio;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The standard input and output of this process, kept for protocol bytes alone.
 *
 * @param in the bytes that the client sends
 * @param out where the client reads; not buffered
 */
public record StandardStreams(InputStream in, OutputStream out) {
  /**
   * Takes both streams away from the rest of the process: from now on {@link System#out} writes to
   * standard error, so that a stray {@code println} cannot corrupt the protocol, and {@link
   * System#in} is empty, so that nobody else eats messages. To be called once, before anything is
   * read or printed.
   */
  public static StandardStreams takeOver() {
    StandardStreams streams =
        new StandardStreams(
            new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    System.out.flush();
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    return streams;
  }
}
