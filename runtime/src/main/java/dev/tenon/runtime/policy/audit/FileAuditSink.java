package dev.tenon.runtime.policy.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies checkpoints to the end of a file, such as one of another machine. */
final class FileAuditSink implements AuditSink {
  private final Path file;

  FileAuditSink(Path file) {
    this.file = file;
  }

  /**
   * Finds out whether the file can be written.
   *
   * @throws IOException if it cannot
   */
  void check() throws IOException {
    Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public void checkpoint(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
    try {
      Files.write(
          file,
          bytes,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
