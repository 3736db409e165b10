package dev.tenon.runtime.transport.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which web pages and which host names are served, so that a page of a stranger cannot
 * reach a server on the machine of the person who looks at it, neither directly nor by pointing its
 * own name here (DNS rebinding). Immutable.
 */
final class OriginPolicy {
  private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String ANY = "*";
  private static final int LONGEST_ORIGIN = 512;
  private static final int MOST_PORT_DIGITS = 5;

  private final boolean anyOrigin;
  private final Set<String> origins;
  private final boolean anyHost;
  private final Set<String> hosts;

  private OriginPolicy(boolean anyOrigin, Set<String> origins, boolean anyHost, Set<String> hosts) {
    this.anyOrigin = anyOrigin;
    this.origins = origins;
    this.anyHost = anyHost;
    this.hosts = hosts;
  }

  static OriginPolicy of(HttpSettings settings) {
    Set<String> origins = new HashSet<>();
    for (String origin : settings.allowedOrigins()) {
      origins.add(normalized(origin));
    }
    List<String> allowedHosts = settings.allowedHosts();
    boolean anyHost =
        allowedHosts.contains(ANY) || (allowedHosts.isEmpty() && !isLoopback(settings.host()));
    Set<String> hosts = new HashSet<>(LOCAL_HOSTS);
    hosts.add(bracketed(settings.host()));
    for (String host : allowedHosts) {
      hosts.add(bracketed(host));
    }
    return new OriginPolicy(origins.contains(ANY), origins, anyHost, hosts);
  }

  /** Whether pages of {@code origin}, the value of the header, may call. */
  boolean allowsOrigin(String origin) {
    if (origin.length() > LONGEST_ORIGIN) {
      return false;
    }
    return anyOrigin || isLocal(origin) || origins.contains(normalized(origin));
  }

  /** Whether requests to {@code host}, without port and null when none was named, are served. */
  boolean allowsHost(@Nullable String host) {
    return anyHost || (host != null && hosts.contains(host.toLowerCase(Locale.ROOT)));
  }

  /** Whether the origin is {@code http} or {@code https} on this machine, at any port. */
  private static boolean isLocal(String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    int host = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
    if (host < 0) {
      return false;
    }
    int hostEnd =
        lower.startsWith("[", host) ? lower.indexOf(']', host) + 1 : lower.indexOf(':', host);
    if (hostEnd <= 0) {
      hostEnd = lower.length();
    }
    return LOCAL_HOSTS.contains(lower.substring(host, hostEnd)) && isPort(lower, hostEnd);
  }

  /** Whether what follows {@code from} is nothing, or a colon and a number. */
  private static boolean isPort(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    int digits = text.length() - from - 1;
    if (text.charAt(from) != ':' || digits < 1 || digits > MOST_PORT_DIGITS) {
      return false;
    }
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Lower case, and no port where it is the scheme's own: browsers leave that out, settings may
   * not.
   */
  private static String normalized(String origin) {
    String lower = origin.strip().toLowerCase(Locale.ROOT);
    if (lower.endsWith("/")) {
      lower = lower.substring(0, lower.length() - 1);
    }
    String ownPort =
        lower.startsWith("https://") ? ":443" : lower.startsWith("http://") ? ":80" : "";
    return !ownPort.isEmpty() && lower.endsWith(ownPort)
        ? lower.substring(0, lower.length() - ownPort.length())
        : lower;
  }

  /** An IPv6 address as the {@code Host} header has it. */
  private static String bracketed(String host) {
    String lower = host.strip().toLowerCase(Locale.ROOT);
    return lower.indexOf(':') >= 0 && !lower.startsWith("[") ? "[" + lower + "]" : lower;
  }

  /** Whether {@code host} is an address of this machine only. */
  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      // Binding to it will fail and say so; until then the stricter answer is the safe one.
      return true;
    }
  }
}
