package dev.tenon.runtime;

/** A running server. */
public final class ServerHandle {
  private ServerHandle() {}

  static ServerHandle start(Server server, ServerConfig config) {
    throw new UnsupportedOperationException(server.info().name() + config.port());
  }
}
