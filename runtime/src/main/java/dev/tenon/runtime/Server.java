package dev.tenon.runtime;

import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;

/**
 * A server that is complete but not started: what it says of itself and what it offers. Immutable
 * and thread-safe; it may be started several times.
 */
public final class Server {
  private final ServerInfo info;
  private final Registry registry;
  private final List<AutoCloseable> closed;

  Server(ServerInfo info, Registry registry, List<AutoCloseable> closed) {
    this.info = info;
    this.registry = registry;
    this.closed = List.copyOf(closed);
  }

  /** Starts building a server. */
  public static ServerBuilder builder(ServerInfo info) {
    return new ServerBuilder(info);
  }

  /** What the server says of itself. */
  public ServerInfo info() {
    return info;
  }

  /** What the server offers. */
  public Registry registry() {
    return registry;
  }

  /** The instances that are closed when the server stops. */
  List<AutoCloseable> closed() {
    return closed;
  }

  /** Serves as the command line {@code args} says, and ends the process when that is over. */
  public void run(String[] args) {
    throw new UnsupportedOperationException(String.join(" ", args));
  }
}
