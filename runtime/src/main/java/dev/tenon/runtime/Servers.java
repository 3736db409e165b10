package dev.tenon.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several servers in one process, each on a path of one port, with its own sessions and limits. For
 * one thread.
 *
 * <pre>{@code
 * ServerHandle handle =
 *     Servers.http(ServerConfig.DEFAULT.withPort(8080))
 *         .at("/orders", OrdersMcp.create(new Orders(book)))
 *         .at("/billing", BillingMcp.create())
 *         .start();
 * System.out.println("orders are at " + handle.uri("/orders"));
 * }</pre>
 */
public final class Servers {
  private final ServerConfig config;
  private final List<Mounted> mounted = new ArrayList<>();

  private Servers(ServerConfig config) {
    this.config = config;
  }

  /** One server and where it is served. */
  record Mounted(String path, Server server, ServerConfig limits) {}

  /** Begins with no servers; {@code config} says where to listen, and not on which path. */
  public static Servers http(ServerConfig config) {
    return new Servers(config);
  }

  /**
   * Serves {@code server} at {@code path} and nowhere else: neither below it, nor with a slash
   * more.
   *
   * @param path begins with a slash and goes on with letters, digits, and {@code - . _ ~}, in parts
   *     between single slashes, such as {@code /shop/orders}
   * @throws IllegalArgumentException if the path is none, or is taken
   */
  public Servers at(String path, Server server) {
    return at(path, server, config);
  }

  /**
   * The same with limits of its own: of {@code limits} holds what concerns the server itself, such
   * as how many calls run at once, and not what concerns the port that it shares with others.
   */
  public Servers at(String path, Server server, ServerConfig limits) {
    check(path);
    for (Mounted other : mounted) {
      if (other.path().equals(path)) {
        throw new IllegalArgumentException(
            "The path " + path + " is taken by the server " + other.server().info().name() + ".");
      }
    }
    mounted.add(new Mounted(path, server, limits));
    return this;
  }

  /**
   * Serves them all.
   *
   * @return the running servers, once they accept connections
   * @throws IOException if the port cannot be listened on
   * @throws IllegalStateException if there is no server
   */
  public ServerHandle start() throws IOException {
    if (mounted.isEmpty()) {
      throw new IllegalStateException("There is nothing to serve: name a server with at(…).");
    }
    return ServerHandle.start(config, List.copyOf(mounted), List.of());
  }

  private static void check(String path) {
    if (!path.startsWith("/")) {
      throw bad(path, "it must begin with a slash");
    }
    if (path.length() > 1 && path.endsWith("/")) {
      throw bad(path, "it must not end with a slash");
    }
    if (path.contains("//") || path.contains("/./") || path.contains("/../")) {
      throw bad(path, "its parts must not be empty, nor \".\" or \"..\"");
    }
    if (path.endsWith("/.") || path.endsWith("/..")) {
      throw bad(path, "its parts must not be \".\" or \"..\"");
    }
    for (int i = 0; i < path.length(); i++) {
      if (!isPlain(path.charAt(i))) {
        throw bad(path, "only letters, digits, and - . _ ~ may stand between its slashes");
      }
    }
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "/-._~".indexOf(c) >= 0;
  }

  private static IllegalArgumentException bad(String path, String rule) {
    return new IllegalArgumentException("\"" + path + "\" is no path of a server: " + rule + ".");
  }
}
