package dev.tenon.runtime;

import dev.tenon.runtime.transport.http.HttpSettings;
import dev.tenon.runtime.transport.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server that serves HTTP. It runs until it is told to shut down; running calls may then finish,
 * and the server's closeable instances are closed after them. Thread-safe.
 */
public final class ServerHandle implements AutoCloseable {
  private final Server server;
  private final ServerConfig config;
  private final HttpTransport transport;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch terminated = new CountDownLatch(1);

  private ServerHandle(Server server, ServerConfig config, HttpTransport transport) {
    this.server = server;
    this.config = config;
    this.transport = transport;
  }

  static ServerHandle start(Server server, ServerConfig config) throws IOException {
    HttpSettings settings =
        new HttpSettings(
            config.host(),
            config.port(),
            config.path(),
            config.allowedOrigins(),
            config.allowedHosts(),
            config.maxMessageBytes(),
            config.maxHeaderBytes(),
            config.idleTimeout(),
            config.maxConcurrentCalls() + config.maxWaitingCalls(),
            config.maxStreamBufferBytes(),
            config.shutdownTimeout());
    HttpTransport transport = new HttpTransport(settings, server.engine(config));
    transport.start();
    return new ServerHandle(server, config, transport);
  }

  /** The port that the server listens on, the real one when 0 was asked for. */
  public int port() {
    return transport.port();
  }

  /** Where clients on this machine reach the server. */
  public URI uri() {
    String host = config.host();
    if (host.equals("0.0.0.0") || host.equals("::")) {
      host = "localhost";
    }
    String authority = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return URI.create("http://" + authority + ":" + port() + config.path());
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
    try {
      transport.awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.closeInstances();
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
