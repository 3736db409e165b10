package dev.tenon.runtime;

import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.transport.http.HttpSecurity;
import dev.tenon.runtime.transport.http.HttpSettings;
import dev.tenon.runtime.transport.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server, or {@link Servers several}, that serve HTTP. They run until they are told to shut down;
 * running calls may then finish, and the servers' closeable instances are closed after them.
 * Thread-safe.
 */
public final class ServerHandle implements AutoCloseable {
  private final List<Servers.Mounted> mounted;
  private final String scheme;
  private final String host;
  private final boolean guarded;
  private final HttpTransport transport;
  private final List<Engine> engines;
  private final Duration shutdownTimeout;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch terminated = new CountDownLatch(1);

  private ServerHandle(
      List<Servers.Mounted> mounted,
      String scheme,
      String host,
      boolean guarded,
      HttpTransport transport,
      List<Engine> engines,
      Duration shutdownTimeout) {
    this.mounted = mounted;
    this.scheme = scheme;
    this.host = host;
    this.guarded = guarded;
    this.transport = transport;
    this.engines = engines;
    this.shutdownTimeout = shutdownTimeout;
  }

  /** Serves {@code mounted}, which has at least one server, with {@code outermost} around calls. */
  static ServerHandle start(
      ServerConfig config, List<Servers.Mounted> mounted, List<Interceptor> outermost)
      throws IOException {
    Trust trust = Asked.forTrust(config.settings(), mounted) ? new Trust(config.settings()) : null;
    HttpSecurity security = trust == null ? null : trust.security(mounted);
    List<Engine> engines = new ArrayList<>();
    Map<String, HttpEndpoint> endpoints = new LinkedHashMap<>();
    long calls = 0;
    for (Servers.Mounted one : mounted) {
      ServerConfig limits = one.limits();
      Engine engine = one.server().engine(limits, new ProcessTicker(), outermost);
      engines.add(engine);
      endpoints.put(one.path(), engine);
      calls += limits.maxCallsAtOnce();
    }
    HttpSettings settings =
        new HttpSettings(
            config.host(),
            config.port(),
            config.allowedOrigins(),
            config.allowedHosts(),
            config.maxMessageBytes(),
            config.maxHeaderBytes(),
            config.idleTimeout(),
            (int) Math.min(calls, Integer.MAX_VALUE / 2),
            config.maxStreamBufferBytes(),
            config.shutdownTimeout());
    HttpTransport transport = new HttpTransport(settings, endpoints, security);
    boolean started = false;
    try {
      transport.start();
      if (trust != null) {
        trust.listens(transport.port());
      }
      engines.forEach(Engine::begin);
      started = true;
    } finally {
      if (!started) {
        for (Engine engine : engines) {
          engine.endStreams(Duration.ZERO);
          engine.endTasks(Duration.ZERO);
        }
      }
    }
    return new ServerHandle(
        mounted,
        trust != null && trust.isTls() ? "https://" : "http://",
        config.host(),
        security != null && !security.doors().isEmpty(),
        transport,
        List.copyOf(engines),
        config.shutdownTimeout());
  }

  /** Whether requests need credentials. */
  boolean isGuarded() {
    return guarded;
  }

  /** The port that is listened on, the real one when 0 was asked for. */
  public int port() {
    return transport.port();
  }

  /** Where clients on this machine reach the server, the first one if there are several. */
  public URI uri() {
    return located(mounted.get(0).path());
  }

  /**
   * Where clients on this machine reach the server at {@code path}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public URI uri(String path) {
    StringBuilder known = new StringBuilder();
    for (Servers.Mounted one : mounted) {
      if (one.path().equals(path)) {
        return located(path);
      }
      known.append(known.isEmpty() ? "" : ", ").append(one.path());
    }
    throw new IllegalArgumentException("No server is at " + path + ", but at: " + known);
  }

  private URI located(String path) {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    String authority = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
    return URI.create(scheme + authority + ":" + port() + path);
  }

  /** What was counted and measured so far, of all servers together. */
  public List<Measurement> measurements() {
    List<Measurement> all = new ArrayList<>();
    for (Engine engine : engines) {
      all.addAll(engine.measurements());
    }
    return all;
  }

  /**
   * Tells the server to stop and returns at once: it takes no new requests, running calls may
   * finish within the shutdown timeout, then the instances are closed. Calling it again does
   * nothing.
   */
  public void shutdown() {
    if (stopping.compareAndSet(false, true)) {
      transport.shutdown();
      new Thread(this::terminate, "tenon-shutdown").start();
    }
  }

  private void terminate() {
    long begin = System.nanoTime();
    try {
      transport.awaitTermination();
      // What the requests left of the shutdown timeout belongs to the tasks.
      for (Engine engine : engines) {
        Duration used = Duration.ofNanos(System.nanoTime() - begin);
        engine.endTasks(shutdownTimeout.minus(used));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      for (int i = mounted.size() - 1; i >= 0; i--) {
        mounted.get(i).server().closeInstances();
      }
      terminated.countDown();
    }
  }

  /** Whether the server has stopped and its instances are closed. */
  public boolean isTerminated() {
    return terminated.getCount() == 0;
  }

  /** Waits until the server has stopped, which somebody must tell it. */
  public void awaitTermination() throws InterruptedException {
    terminated.await();
  }

  /** Waits until the server has stopped, at most {@code timeout}; returns whether it has. */
  public boolean awaitTermination(Duration timeout) throws InterruptedException {
    return terminated.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Shuts down and waits until the server has stopped. */
  @Override
  public void close() {
    shutdown();
    try {
      awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
