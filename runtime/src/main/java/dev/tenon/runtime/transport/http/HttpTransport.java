package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.concurrent.VirtualThreads;
import dev.tenon.runtime.protocol.HttpEndpoint;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Serves engines over HTTP. It is started once and stopped once, like this:
 *
 * <pre>{@code
 * HttpTransport transport = new HttpTransport(settings, Map.of("/mcp", engine));
 * transport.start();                 // now transport.port() is known
 * …
 * transport.shutdown();              // no new requests; returns at once
 * transport.awaitTermination();      // the running ones have finished
 * }</pre>
 *
 * Thread-safe.
 */
public final class HttpTransport implements AutoCloseable {
  private static final int IDLE_THREAD_MILLIS = 30_000;
  private static final int MOST_SELECTORS = 8;

  /**
   * Connections that wait to be accepted. Java's 50 overflow when a few hundred clients come at
   * once, and each that is dropped tries again only after seconds.
   */
  private static final int ACCEPT_QUEUE = 1024;

  /**
   * Jetty computes this constant by starting all of JMX, a quarter of the time that the start
   * takes, unless it is told; it only spreads the entries of queues over cache lines.
   */
  private static final String CACHE_LINE = "org.eclipse.jetty.util.referencesPerCacheLine";

  private static final String REFERENCES_PER_CACHE_LINE = "16";

  /**
   * Threads that serve no calls: selectors, which also accept, and what they lend to each other.
   */
  private static final int OTHER_THREADS = 8;

  /** Threads for what is no call, such as answers to questions, when calls have all the others. */
  private static final int RESERVED_THREADS = 32;

  /** How long the last events of streams may take to be written when the transport stops. */
  private static final long LAST_EVENTS_NANOS = 1_000_000_000L;

  private enum State {
    NEW,
    RUNNING,
    STOPPING
  }

  private final HttpSettings settings;
  private final Map<String, HttpEndpoint> endpoints;
  private final CallCount running = new CallCount();
  private final OpenStreams streams;
  private final Server server;
  private final WatchingConnector connector;
  private final @Nullable Tls tls;
  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
  private final CountDownLatch terminated = new CountDownLatch(1);

  /**
   * Prepares to serve {@code endpoints}, each at exactly its path; nothing listens yet.
   *
   * @param endpoints at least one, under paths that begin with a slash
   */
  public HttpTransport(HttpSettings settings, Map<String, HttpEndpoint> endpoints) {
    this(settings, endpoints, null);
  }

  /**
   * The same to callers whom {@code security} lets through.
   *
   * @param security null to let everybody through
   */
  public HttpTransport(
      HttpSettings settings, Map<String, HttpEndpoint> endpoints, @Nullable HttpSecurity security) {
    checkPaths(endpoints);
    this.settings = settings;
    this.endpoints = Map.copyOf(endpoints);
    this.streams = new OpenStreams(settings.maxStreamBufferBytes());
    System.getProperties().putIfAbsent(CACHE_LINE, REFERENCES_PER_CACHE_LINE);
    int selectors =
        Math.min(MOST_SELECTORS, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    this.server = new Server(threads(settings));
    server.setHandler(
        new McpHandler(
            this.endpoints,
            settings,
            running,
            streams,
            security == null ? null : new Gates(security, settings)));
    server.setErrorHandler(new ErrorAnswers(endpoints.values().iterator().next(), settings));
    TlsFiles files = security == null ? null : security.tls();
    this.tls = security == null || files == null ? null : new Tls(files, security.ticker());
    HttpConnectionFactory http = new HttpConnectionFactory(configuration(settings));
    long idle = settings.idleTimeout().toNanos();
    this.connector =
        tls == null
            ? new WatchingConnector(server, selectors, idle, http)
            : new WatchingConnector(server, selectors, idle, tls.below(http), http);
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idleTimeout().toMillis());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setAcceptedTcpNoDelay(true);
    server.addConnector(connector);
  }

  private static void checkPaths(Map<String, HttpEndpoint> endpoints) {
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("There must be an endpoint");
    }
    for (String path : endpoints.keySet()) {
      if (!path.startsWith("/")) {
        throw new IllegalArgumentException("A path must begin with a slash, not " + path);
      }
    }
  }

  private static QueuedThreadPool threads(HttpSettings settings) {
    ThreadFactory virtual = VirtualThreads.factory("tenon-http");
    int most =
        OTHER_THREADS + (virtual == null ? RESERVED_THREADS + settings.maxCalls() : MOST_SELECTORS);
    QueuedThreadPool threads =
        virtual == null
            ? new QueuedThreadPool(most, 1, IDLE_THREAD_MILLIS)
            : new ServerThreads(most, IDLE_THREAD_MILLIS);
    threads.setName("tenon-http");
    if (virtual != null) {
      threads.setReservedThreads(0);
      threads.setVirtualThreadsExecutor(task -> virtual.newThread(task).start());
    }
    return threads;
  }

  private static HttpConfiguration configuration(HttpSettings settings) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(false);
    configuration.setRequestHeaderSize(settings.maxHeaderBytes());
    // A tree of headers for each connection, 100 KB of memory, which is slower than to read them.
    configuration.setHeaderCacheSize(0);
    return configuration;
  }

  /**
   * Begins to listen; requests are served when this returns.
   *
   * @throws IOException if the address cannot be listened on; the message says which, why, and what
   *     to do
   * @throws IllegalStateException if it was started or shut down before
   */
  public void start() throws IOException {
    if (!state.compareAndSet(State.NEW, State.RUNNING)) {
      throw new IllegalStateException("A transport is started once; make another one");
    }
    try {
      if (tls != null) {
        tls.begin();
      }
    } catch (IOException e) {
      abandon();
      throw e;
    }
    try {
      connector.open();
      server.start();
    } catch (IOException e) {
      abandon();
      throw new IOException(explain(e), e);
    } catch (Exception e) {
      abandon();
      throw new IOException("The HTTP server did not start: " + e.getMessage(), e);
    }
  }

  private void abandon() {
    state.set(State.STOPPING);
    stopServer();
  }

  private String explain(IOException failure) {
    String address = settings.host() + ":" + settings.port();
    Throwable cause = failure.getCause();
    if (cause instanceof BindException) {
      return "Cannot listen on "
          + address
          + ": "
          + cause.getMessage()
          + ". Stop the program that uses the port, or choose another one (0 takes any free port).";
    }
    return "Cannot listen on " + address + ": " + failure.getMessage() + ". Check the host.";
  }

  /**
   * The port that is listened on.
   *
   * @throws IllegalStateException before {@link #start} and after a shutdown
   */
  public int port() {
    int port = connector.getLocalPort();
    if (port <= 0) {
      throw new IllegalStateException("This transport does not listen");
    }
    return port;
  }

  /**
   * Stops listening and refuses new requests with status 503, while running ones go on for at most
   * {@link HttpSettings#shutdownTimeout}; returns at once. The engine is told to end its streams,
   * which are not waited for longer than it takes to write what they still have. Before {@link
   * #start} it makes that impossible; a second time it does nothing.
   */
  public void shutdown() {
    State before = state.getAndSet(State.STOPPING);
    if (before == State.NEW) {
      terminated.countDown();
    } else if (before == State.RUNNING) {
      running.close();
      Thread stopping = new Thread(this::drain, "tenon-http-stop");
      stopping.start();
    }
  }

  /** Whether everything has ended. */
  public boolean isTerminated() {
    return terminated.getCount() == 0;
  }

  /** Waits until everything has ended after a shutdown. */
  public void awaitTermination() throws InterruptedException {
    terminated.await();
  }

  /**
   * Waits for the end as {@link #awaitTermination()} does, but at most {@code timeout}; false if
   * that was too short.
   */
  public boolean awaitTermination(Duration timeout) throws InterruptedException {
    return terminated.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Shuts down and waits for the end. An interrupt ends the waiting, not the shutdown, and stays
   * set.
   */
  @Override
  public void close() {
    shutdown();
    try {
      awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many streams are open; for tests. */
  int openStreams() {
    return streams.size();
  }

  /** Whether connections are being watched; for tests. */
  boolean isWatching() {
    return connector.watch().isTicking();
  }

  private void drain() {
    try {
      long deadline = System.nanoTime() + settings.shutdownTimeout().toNanos();
      connector.stopListening();
      for (HttpEndpoint endpoint : endpoints.values()) {
        endpoint.endStreams(left(deadline));
      }
      if (!running.awaitNone(deadline - System.nanoTime())) {
        HttpLog.warning("Calls were still running at the end of the shutdown timeout");
      }
      streams.endAll();
      streams.awaitNone(Math.min(deadline - System.nanoTime(), LAST_EVENTS_NANOS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopServer();
    }
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  private void stopServer() {
    if (tls != null) {
      tls.end();
    }
    try {
      connector.close();
      server.stop();
    } catch (Exception e) {
      HttpLog.error("The HTTP server did not stop as it should", e);
    } finally {
      terminated.countDown();
    }
  }
}
