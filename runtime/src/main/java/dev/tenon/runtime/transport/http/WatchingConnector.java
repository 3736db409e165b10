package dev.tenon.runtime.transport.http;

import java.io.Closeable;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.VirtualThreads;

/** Accepts connections that can be watched. */
final class WatchingConnector extends ServerConnector {
  private final DisconnectWatch watch = new DisconnectWatch(this);
  private final Executor calls;
  private final long headerNanos;

  WatchingConnector(
      Server server, int selectors, long headerNanos, ConnectionFactory... factories) {
    super(server, 0, selectors, factories);
    Executor virtual = VirtualThreads.getVirtualThreadsExecutor(getExecutor());
    this.calls = virtual == null ? getExecutor() : virtual;
    this.headerNanos = headerNanos;
  }

  DisconnectWatch watch() {
    return watch;
  }

  /** Frees the port at once; connections stay. */
  void stopListening() {
    setAccepting(false);
    IO.close((Closeable) getTransport());
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    WatchedEndPoint endPoint =
        new WatchedEndPoint(channel, selector, key, getScheduler(), watch, calls, headerNanos);
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }
}
