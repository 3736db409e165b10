package dev.tenon.runtime.auth;

import dev.tenon.runtime.concurrent.Ticker;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Knows the callers of a file of API keys, which is looked at again from time to time: by the first
 * request after that time, so that nothing runs where nobody calls. What has changed and can be
 * read holds from then on. Anything else leaves the keys as they were and is logged, once for each
 * reason. Thread-safe.
 */
final class ApiKeyFile implements Authenticator {
  private final Path file;
  private final Ticker ticker;
  private final long every;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile ApiKeyAuthenticator keys;

  /** When the file was last looked at. */
  private volatile long looked;

  /** What it was when it was last read; null when that is not known. Guarded by the lock. */
  private @Nullable Seen seen;

  /** Why it cannot be used, as it was last told. Guarded by the lock. */
  private String told = "";

  /** By what a change is noticed. */
  private record Seen(FileTime time, long size, @Nullable Object key) {
    static @Nullable Seen of(Path file) throws IOException {
      if (!Files.exists(file)) {
        return null; // Reading it says so.
      }
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Seen(found.lastModifiedTime(), found.size(), found.fileKey());
    }
  }

  /**
   * Reads {@code file}.
   *
   * @param every how often it is looked at again
   * @throws IOException as {@link ApiKeyAuthenticator#read} does
   */
  ApiKeyFile(Path file, Duration every, Ticker ticker) throws IOException {
    this.file = file;
    this.ticker = ticker;
    this.every = every.toNanos();
    this.looked = ticker.nanoTime();
    // Before it is read: a change between the two is then seen the next time.
    this.seen = Seen.of(file);
    this.keys = ApiKeyAuthenticator.read(file);
  }

  @Override
  public Authentication authenticate(Credentials credentials) {
    if (ticker.nanoTime() - looked >= every && looking.tryLock()) {
      try {
        look();
      } finally {
        looked = ticker.nanoTime();
        looking.unlock();
      }
    }
    return keys.authenticate(credentials);
  }

  private void look() {
    try {
      Seen now = Seen.of(file);
      if (now == null || !now.equals(seen)) {
        keys = ApiKeyAuthenticator.readAgain(file);
        // Not before: what cannot be read yet is tried again.
        seen = now;
      }
      told = "";
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      if (!why.equals(told)) {
        told = why;
        System.getLogger("dev.tenon.auth")
            .log(Level.WARNING, "The API keys stay as they were: " + why);
      }
    }
  }
}
