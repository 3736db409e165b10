package dev.tenon.runtime.policy.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an audit log is as it was written, without the server that wrote it. With the log's
 * key, every record is checked; with the public key, all up to the last signed checkpoint; with the
 * copies of the checkpoints, whether the end is still there. For one thread.
 */
public final class AuditVerifier {
  private static final int LONGEST_LINE = 1 << 26;

  private final Path file;
  private final @Nullable AuditKeys keys;
  private final @Nullable PublicKey publicKey;
  private final @Nullable Path checkpoints;

  /**
   * @param file the log; full parts that stand beside it are read before it
   * @param key its secret, 32 bytes in Base64; empty when it is not at hand
   * @param publicKey the PEM file of the key that checks signatures; empty when it is not at hand
   * @param checkpoints the file with copies of the checkpoints; empty when it is not at hand
   * @throws IllegalArgumentException if a key is none; the message is a sentence
   */
  public AuditVerifier(Path file, String key, String publicKey, String checkpoints) {
    this.file = file;
    this.keys = key.isEmpty() ? null : AuditKeys.of(key);
    this.publicKey =
        publicKey.isEmpty() ? null : AuditSigner.publicKey("audit-public-key", Path.of(publicKey));
    this.checkpoints = checkpoints.isEmpty() ? null : Path.of(checkpoints);
  }

  /**
   * Reads the log.
   *
   * @throws IOException if a file cannot be read
   */
  public AuditReport verify() throws IOException {
    AuditCheck check = new AuditCheck(keys, publicKey);
    List<Path> parts = new ArrayList<>(AuditParts.full(file).values());
    if (Files.exists(file) || parts.isEmpty()) {
      parts.add(file);
    }
    for (Path part : parts) {
      String name = String.valueOf(part.getFileName());
      read(part, (line, number, hasEnd) -> check.line(name, number, line, hasEnd));
    }
    if (checkpoints != null) {
      String name = String.valueOf(checkpoints.getFileName());
      read(checkpoints, (line, number, hasEnd) -> check.copy(name, number, line, hasEnd));
    }
    return check.report(parts.size(), checkpoints != null);
  }

  private interface Lines {
    void line(byte[] line, long number, boolean hasEnd);
  }

  private static void read(Path path, Lines lines) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 1;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          lines.line(line.toByteArray(), number++, true);
          line.reset();
        } else if (line.size() < LONGEST_LINE) {
          line.write(next);
        }
      }
      if (line.size() > 0) {
        lines.line(line.toByteArray(), number, false);
      }
    }
  }
}
