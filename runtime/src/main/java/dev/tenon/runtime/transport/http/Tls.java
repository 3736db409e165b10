package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.concurrent.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS 1.2 and 1.3 with a certificate from files, which are looked at again from time to time: when
 * they have changed and can be used, new connections get the new certificate. Thread-safe.
 */
final class Tls {
  private final TlsFiles files;
  private final Ticker ticker;
  private final char[] password = UUID.randomUUID().toString().toCharArray();
  private final SslContextFactory.Server contexts = new SslContextFactory.Server();

  /** What the files were when they were last read. */
  private volatile List<FileTime> seen = List.of();

  /** Why the files that are there now cannot be used, as it was last told. */
  private String told = "";

  private volatile Ticker.@Nullable Scheduled next;
  private volatile boolean ended;

  Tls(TlsFiles files, Ticker ticker) {
    this.files = files;
    this.ticker = ticker;
    contexts.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    contexts.setRenegotiationAllowed(false);
  }

  /** What makes connections that are secret, below those of {@code protocol}. */
  ConnectionFactory below(ConnectionFactory protocol) {
    return new SslConnectionFactory(contexts, protocol.getProtocol());
  }

  /**
   * Reads the files, and looks at them from now on.
   *
   * @throws IOException if they cannot be used
   */
  void begin() throws IOException {
    seen = changes();
    use(contexts, PemFiles.read(files, password));
    lookLater();
  }

  void end() {
    ended = true;
    Ticker.Scheduled waiting = next;
    if (waiting != null) {
      waiting.cancel();
    }
  }

  private void use(SslContextFactory factory, KeyStore store) {
    factory.setKeyStore(store);
    factory.setKeyStorePassword(String.valueOf(password));
  }

  private void lookLater() {
    if (!ended) {
      next = ticker.after(files.every(), this::look);
    }
  }

  private void look() {
    try {
      List<FileTime> now = changes();
      if (!now.equals(seen)) {
        KeyStore store = PemFiles.read(files, password);
        contexts.reload(factory -> use(factory, store));
        // Not before: what cannot be read yet, such as for its rights, is tried again.
        seen = now;
        told = "";
      }
    } catch (Exception e) {
      String why = String.valueOf(e.getMessage());
      if (!why.equals(told)) {
        told = why;
        HttpLog.warning("The certificate stays as it was: " + why);
      }
    } finally {
      lookLater();
    }
  }

  private List<FileTime> changes() {
    List<FileTime> times = new ArrayList<>();
    for (Path file : List.of(files.certificate(), files.key())) {
      try {
        times.add(Files.getLastModifiedTime(file));
      } catch (IOException e) {
        // Reading it says what is wrong; a file that is being replaced comes back.
        times.add(FileTime.fromMillis(0));
      }
    }
    return times;
  }
}
