package dev.tenon.runtime.transport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.concurrent.StepTicker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that proves who it is. */
@Timeout(60)
class TlsTest extends HttpServerTest {
  private static PemPair pair;
  private static PemPair other;
  private static PemPair edwards;
  private static final Duration LOOK = Duration.ofSeconds(3);
  @TempDir Path folder;
  private final StepTicker ticker = new StepTicker();

  @BeforeAll
  static void makeCertificates(@TempDir Path all) throws Exception {
    pair = PemPair.make(all, "first", "RSA");
    other = PemPair.make(all, "other", "EC");
    edwards = PemPair.make(all, "edwards", "Ed25519");
  }

  private void start(PemPair files) throws IOException {
    start(SETTINGS, security(files.certificate(), files.key()));
  }

  private HttpSecurity security(Path certificate, Path key) {
    return new HttpSecurity(Map.of(), new TlsFiles(certificate, key, LOOK), ticker);
  }

  private static SSLContext trusting(KeyStore trusted) throws Exception {
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private HttpResponse<String> post(String body, KeyStore trusted) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", BOTH)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newBuilder()
        .sslContext(trusting(trusted))
        .build()
        .send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void messagesAreServedOverTls() throws Exception {
    for (PemPair made : List.of(pair, other, edwards)) {
      stop();
      start(made);
      isServed(made);
    }
  }

  private void isServed(PemPair made) throws Exception {
    HttpResponse<String> answer = post("x".repeat(60_000), made.trusted());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(60_000);
    assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    // On this machine the browser would keep it for every other server too.
    assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
  }

  @Test
  void browsersAreToldToComeBackWithTls() throws Exception {
    HttpSettings everywhere =
        new HttpSettings(
            "0.0.0.0",
            0,
            SETTINGS.allowedOrigins(),
            SETTINGS.allowedHosts(),
            SETTINGS.maxMessageBytes(),
            SETTINGS.maxHeaderBytes(),
            SETTINGS.idleTimeout(),
            SETTINGS.maxCalls(),
            SETTINGS.maxStreamBufferBytes(),
            SETTINGS.shutdownTimeout());
    start(everywhere, security(pair.certificate(), pair.key()));

    assertThat(post("{}", pair.trusted()).headers().firstValue("strict-transport-security"))
        .contains("max-age=31536000");
  }

  @Test
  void aStreamAndARefusalReachTheirClientWhole() throws Exception {
    endpoint.on(
        "stream",
        (body, exchange) -> {
          exchange.notify(FakeHttpEndpoint.json("{\"n\":1}"));
          exchange.respond(200, null, FakeHttpEndpoint.json("{\"n\":2}"));
        });
    start(pair);

    assertThat(post("stream", pair.trusted()).body()).contains("{\"n\":1}", "{\"n\":2}");
    assertThat(post("x".repeat(200_000), pair.trusted()).statusCode()).isEqualTo(413);
  }

  @Test
  void aClientThatGoesAwayIsNoticedUnderTlsToo() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    endpoint.on(
        "wait",
        (body, exchange) -> {
          exchange.onDisconnect(gone::countDown);
          began.countDown();
          assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
          exchange.respond(200, null, FakeHttpEndpoint.json("{}"));
        });
    start(pair);
    try (SSLSocket socket =
        (SSLSocket) trusting(pair.trusted()).getSocketFactory().createSocket("localhost", port())) {
      socket.getOutputStream().write(raw("wait").getBytes(UTF_8));
      assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void bothVersionsAreSpoken(String version) throws Exception {
    start(pair);
    try (SSLSocket socket =
        (SSLSocket) trusting(pair.trusted()).getSocketFactory().createSocket("localhost", port())) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();

      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  /** Not by the settings of the JDK alone, which an operator can loosen for another program. */
  @Test
  void olderVersionsAreNotSpokenWhateverTheJdkAllows() throws Exception {
    Tls tls = new Tls(new TlsFiles(pair.certificate(), pair.key(), LOOK), ticker);
    SslContextFactory.Server contexts =
        ((SslConnectionFactory) tls.below(new HttpConnectionFactory())).getSslContextFactory();
    assertThat(contexts.getIncludeProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");

    tls.begin();
    contexts.start();
    try {
      assertThat(contexts.newSSLEngine().getSupportedProtocols()).contains("TLSv1", "TLSv1.1");
      assertThat(contexts.newSSLEngine().getEnabledProtocols())
          .containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
      assertThat(contexts.isRenegotiationAllowed()).isFalse();
    } finally {
      tls.end();
      contexts.stop();
    }
  }

  @Test
  void aNewCertificateIsUsedWithoutARestartAndABadOneIsNot() throws Exception {
    Path certificate = Files.copy(pair.certificate(), folder.resolve("crt"));
    Path key = Files.copy(pair.key(), folder.resolve("key"));
    start(SETTINGS, security(certificate, key));
    replace(other.certificate(), certificate, 1);
    ticker.advance(LOOK);
    assertThat(post("{}", pair.trusted()).statusCode()).as("half of the files").isEqualTo(200);

    replace(other.key(), key, 2);
    ticker.advance(LOOK);
    assertThat(post("{}", other.trusted()).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> post("{}", pair.trusted())).isInstanceOf(IOException.class);
  }

  @Test
  void whatCannotBeReadYetIsTriedAgain() throws Exception {
    Path certificate = Files.copy(pair.certificate(), folder.resolve("crt"));
    Path key = Files.copy(pair.key(), folder.resolve("key"));
    start(SETTINGS, security(certificate, key));
    replace(other.certificate(), certificate, 1);
    FileTime before = Files.getLastModifiedTime(key);
    ticker.advance(LOOK);

    Files.copy(other.key(), key, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(key, before);
    ticker.advance(LOOK);

    assertThat(post("{}", other.trusted()).statusCode()).isEqualTo(200);
  }

  /** Files that change within the clock's resolution have different times all the same. */
  private static void replace(Path from, Path to, int seconds) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    FileTime now = Files.getLastModifiedTime(to);
    Files.setLastModifiedTime(to, FileTime.fromMillis(now.toMillis() + seconds * 1_000L));
  }

  @Test
  void filesThatCannotBeUsedAreNamed() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "hello");
    Path old =
        Files.writeString(
            folder.resolve("old"),
            Files.readString(pair.key()).replace(" PRIVATE KEY", " RSA PRIVATE KEY"));
    Path locked =
        Files.writeString(
            folder.resolve("locked"),
            Files.readString(pair.key()).replace(" PRIVATE KEY", " ENCRYPTED PRIVATE KEY"));

    refuses(pair.certificate(), other.key(), "tls-key", "is not the key of the first certificate");
    refuses(folder.resolve("none"), pair.key(), "tls-certificate", "none does not exist");
    refuses(text, pair.key(), "tls-certificate", "has no certificate");
    refuses(pair.certificate(), text, "tls-key", "has no private key", "PKCS#8");
    refuses(pair.certificate(), old, "has a key in an older form", "openssl pkcs8");
    refuses(pair.certificate(), locked, "has a key with a password");
    refuses(pair.certificate(), folder, "tls-key " + folder, "is a folder");
  }

  private void refuses(Path certificate, Path key, String... why) {
    assertThatThrownBy(() -> start(SETTINGS, security(certificate, key)))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(why);
  }
}
