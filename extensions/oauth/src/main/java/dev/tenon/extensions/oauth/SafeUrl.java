package dev.tenon.extensions.oauth;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** URLs that may be believed: of HTTPS, or of this machine. */
final class SafeUrl {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private SafeUrl() {}

  /**
   * Reads one.
   *
   * @param what what it is, for the message
   * @throws IllegalArgumentException if it is none
   */
  static URI of(String what, String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException(what + " must be a URL", e);
    }
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    boolean local = "http".equals(url.getScheme()) && LOCAL.contains(host);
    if (host.isEmpty() || !("https".equals(url.getScheme()) || local)) {
      throw new IllegalArgumentException(
          what + " must be a URL with https, or with http on this machine, not " + text);
    }
    return url;
  }
}
