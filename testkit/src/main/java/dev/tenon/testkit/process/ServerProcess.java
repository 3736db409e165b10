package dev.tenon.testkit.process;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.RemoteServer;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestChannel;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server in a process of its own, which ends with this at the latest. What it writes to standard
 * error is kept up to a bound and shown when something fails. Thread-safe.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile(" listens on (https?:\\S+)");
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final int SHOWN = 8 * 1024;

  private final Process process;
  private final ServerCommand.Bounds bounds;
  private final ErrorLog err;
  private final Thread lastResort;
  private final RemoteServer server;
  private final @Nullable URI uri;

  private ServerProcess(Process process, ServerCommand.Bounds bounds, boolean http) {
    this.process = process;
    this.bounds = bounds;
    this.err = ErrorLog.of(process.getErrorStream(), bounds.log());
    // Also when this Java is told to end before the test could close the server.
    this.lastResort = new Thread(() -> kill(process), "server-last-resort");
    Runtime.getRuntime().addShutdownHook(lastResort);
    try {
      this.uri = http ? address(ErrorLog.of(process.getInputStream(), bounds.log())) : null;
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
    this.server =
        uri == null
            ? RemoteServer.stdio(process.getInputStream(), process.getOutputStream(), this::state)
            : RemoteServer.http(uri, this::state);
  }

  static ServerProcess stdio(ProcessBuilder builder, ServerCommand.Bounds bounds)
      throws IOException {
    return new ServerProcess(builder.start(), bounds, false);
  }

  static ServerProcess http(ProcessBuilder builder, ServerCommand.Bounds bounds)
      throws IOException {
    return new ServerProcess(builder.start(), bounds, true);
  }

  private URI address(ErrorLog out) {
    String line = out.await(" listens on ", bounds.start());
    Matcher address = ADDRESS.matcher(line == null ? "" : line);
    if (!address.find()) {
      throw new IllegalStateException(
          "the server did not say within "
              + bounds.start()
              + " where it listens, but: "
              + out.text()
              + "\n"
              + state());
    }
    return URI.create(address.group(1));
  }

  /**
   * Where the server listens.
   *
   * @throws IllegalStateException if it speaks over its standard streams
   */
  public URI uri() {
    if (uri == null) {
      throw new IllegalStateException("the server speaks over its standard streams");
    }
    return uri;
  }

  /** A client that speaks {@code revision}; over standard streams there is but one. */
  public McpTestClient client(ProtocolRevision revision) {
    return server.client(revision);
  }

  /** A client that speaks {@code revision} and is what {@code options} say. */
  public McpTestClient client(ProtocolRevision revision, ClientOptions options) {
    return server.client(revision, options);
  }

  /** Standard input and output as they are, or the transport of 2024-11-05: without a client. */
  public TestChannel channel() {
    return server.channel();
  }

  /** Posts bytes as they are. */
  public Reply post(byte[] body, Map<String, String> headers) {
    return server.post(body, headers);
  }

  /**
   * The official SDK's client, connected over HTTP. Needs {@code io.modelcontextprotocol.sdk:mcp}.
   * Over standard streams it starts the process itself: {@link ServerCommand#sdkClient()}.
   */
  public McpSyncClient sdkClient() {
    return sdkClient(builder -> builder);
  }

  /** The same with more said to its builder: what it can do, and who hears what it is told. */
  public McpSyncClient sdkClient(UnaryOperator<McpClient.SyncSpec> settings) {
    return SdkClients.connect(SdkClients.http(uri()), settings);
  }

  /** The same over the transport of 2024-11-05, the only revision that it then speaks. */
  public McpSyncClient sdkSseClient(UnaryOperator<McpClient.SyncSpec> settings) {
    return SdkClients.connect(SdkClients.sse(uri()), settings);
  }

  /** The id of the process. */
  public long pid() {
    return process.pid();
  }

  /** What the server wrote to standard error, its log: the end of it, as far as it is kept. */
  public String log() {
    return err.text();
  }

  /**
   * Waits until a line of standard error has {@code part} in it, and returns the line.
   *
   * @throws AssertionError if none comes in time
   */
  public String awaitLog(String part) {
    String line = err.await(part, bounds.end());
    if (line == null) {
      throw new AssertionError("nothing about \"" + part + "\" came on standard error; " + state());
    }
    return line;
  }

  /** Ends standard input, as the client of a local server does that has no more need of it. */
  public void endInput() throws IOException {
    process.getOutputStream().close();
  }

  /** Sends the signal that asks a process to end, and leaves its streams open. */
  public void terminate() {
    // Not the process's own destroy, which closes its streams as well.
    boolean unused = process.toHandle().destroy();
  }

  /**
   * Waits for the end of the process.
   *
   * @return its exit code
   * @throws AssertionError if it does not end in time
   */
  public int awaitEnd() {
    if (!hasEnded(bounds.end())) {
      throw new AssertionError("the server did not end within " + bounds.end() + "; " + state());
    }
    err.awaitEnd(LAST_WORDS);
    return process.exitValue();
  }

  private boolean hasEnded(Duration within) {
    try {
      return process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is known of the process, for whoever reads of a failure. */
  private String state() {
    boolean ended = hasEnded(LAST_WORDS);
    if (ended) {
      err.awaitEnd(LAST_WORDS);
    }
    String log = err.text();
    return (ended ? "the server ended with " + process.exitValue() : "the server still runs")
        + "; its standard error: "
        + (log.length() > SHOWN ? "…" + log.substring(log.length() - SHOWN) : log);
  }

  /**
   * Ends the server as a client or a supervisor would: with the end of its input, or with a signal.
   * Whatever it does, it is gone when this returns.
   *
   * @throws AssertionError if it had to be killed, or had said something wrong
   */
  @Override
  public void close() {
    try {
      boolean wasAsked = uri == null ? inputEnds() : false;
      if (!wasAsked || !hasEnded(bounds.end())) {
        terminate();
      }
      if (!hasEnded(bounds.end())) {
        throw new AssertionError(
            "the server had to be killed: it did not end within " + bounds.end() + "; " + state());
      }
      server.verifyToTheEnd(LAST_WORDS);
    } finally {
      forget();
    }
  }

  private boolean inputEnds() {
    try {
      endInput();
      return true;
    } catch (IOException e) {
      // The process has gone, or has closed it.
      return !process.isAlive();
    }
  }

  private void forget() {
    kill(process);
    try {
      boolean unused = Runtime.getRuntime().removeShutdownHook(lastResort);
    } catch (IllegalStateException e) {
      // This Java is about to end, and the hook runs.
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    Process unused = process.destroyForcibly();
  }
}
