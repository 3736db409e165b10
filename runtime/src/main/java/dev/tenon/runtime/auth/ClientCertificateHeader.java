package dev.tenon.runtime.auth;

import dev.tenon.runtime.call.Principal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Believes proxies that say whose certificate they have checked: in {@code
 * X-Forwarded-Client-Cert}, as Envoy writes it, the URI of the certificate or else its subject; in
 * any other header, the whole value is the subject. The caller's name is {@code certificate:} and
 * that text. Such a header from any other address is refused, so the server must not be reachable
 * past the proxies, and these must not let clients set the header. Immutable and thread-safe.
 */
public final class ClientCertificateHeader implements Authenticator {
  private static final String ENVOY = "x-forwarded-client-cert";
  private static final int LONGEST = 2048;

  private final String header;
  private final Set<String> proxies;

  /**
   * @param header the name of the header
   * @param proxies the network addresses of the proxies, as numbers
   * @throws IllegalArgumentException if there is no proxy, or one is not an address
   */
  public ClientCertificateHeader(String header, List<String> proxies) {
    if (proxies.isEmpty()) {
      throw new IllegalArgumentException(
          "at least one proxy must be named whose word on certificates is taken");
    }
    this.header = header;
    Set<String> addresses = new HashSet<>();
    for (String proxy : proxies) {
      addresses.add(address(proxy));
    }
    this.proxies = Set.copyOf(addresses);
  }

  private static String address(String proxy) {
    boolean number = !proxy.isEmpty();
    for (int i = 0; i < proxy.length(); i++) {
      number = number && "0123456789abcdefABCDEF.:".indexOf(proxy.charAt(i)) >= 0;
    }
    try {
      if (number && (proxy.indexOf('.') > 0 || proxy.indexOf(':') >= 0)) {
        return InetAddress.getByName(proxy).getHostAddress();
      }
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(proxy + " is not a network address", e);
    }
    throw new IllegalArgumentException(
        "a proxy is named by its network address, such as 10.0.0.7, not " + proxy);
  }

  @Override
  public Authentication authenticate(Credentials credentials) {
    List<String> fields = credentials.headers(header);
    if (fields.isEmpty()) {
      return new Authentication.Absent();
    }
    if (!proxies.contains(credentials.clientAddress())) {
      return new Authentication.Invalid("the header " + header + " is not taken from this address");
    }
    String value = fields.get(0).strip();
    if (fields.size() > 1 || value.isEmpty() || value.length() > LONGEST) {
      return new Authentication.Malformed(
          "there must be one header " + header + " of 1 to " + LONGEST + " characters");
    }
    String subject =
        header.toLowerCase(Locale.ROOT).equals(ENVOY) ? ForwardedCertificate.subject(value) : value;
    return subject.isEmpty()
        ? new Authentication.Malformed("the header " + header + " names no single certificate")
        : new Authentication.Known(Principal.of("certificate:" + subject));
  }
}
