package dev.tenon.runtime.transport.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HostPortHttpField;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** The URL of an endpoint as clients know it, and that of what is published about it. */
final class ResourceUrl {
  static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String path;
  private final String fixed;
  private final String scheme;

  /**
   * @param path where the endpoint is served
   * @param fixed its URL as a setting says; empty for one on this machine
   */
  ResourceUrl(String path, String fixed, boolean tls) {
    this.path = path;
    this.fixed = fixed;
    this.scheme = tls ? "https://" : "http://";
  }

  boolean isFixed() {
    return !fixed.isEmpty();
  }

  /** Where it is published, within this server, besides under the path of the endpoint. */
  String publishedPath() {
    return wellKnown(isFixed() ? URI.create(fixed).getRawPath() : path);
  }

  /** The same for a path. */
  static String wellKnown(String path) {
    return path.equals("/") ? WELL_KNOWN : WELL_KNOWN + path;
  }

  /** The URL of the endpoint. */
  String of(Request request) {
    return isFixed() ? fixed : base(request) + path;
  }

  /** The URL of what is published about it (RFC 9728, section 3.1). */
  String metadata(Request request) {
    if (!isFixed()) {
      return base(request) + publishedPath();
    }
    URI url = URI.create(fixed);
    return url.getScheme() + "://" + url.getRawAuthority() + publishedPath();
  }

  /** Of the Host header only a name of this machine is taken, and the port is the real one. */
  private String base(Request request) {
    HttpField field = request.getHeaders().getField(HttpHeader.HOST);
    String host = field instanceof HostPortHttpField named ? named.getHost() : null;
    String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
    return scheme
        + (LOCAL.contains(name) ? name : "localhost")
        + ":"
        + Request.getLocalPort(request);
  }
}
