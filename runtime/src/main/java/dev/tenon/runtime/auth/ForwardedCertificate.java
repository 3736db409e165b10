package dev.tenon.runtime.auth;

import java.util.Locale;

/** Reads {@code X-Forwarded-Client-Cert}. */
final class ForwardedCertificate {
  private ForwardedCertificate() {}

  /**
   * The URI of the certificate, or else its subject; empty when there is neither, or when there are
   * several certificates, of which nobody can say whose counts.
   */
  static String subject(String header) {
    String uri = "";
    String subject = "";
    int at = 0;
    while (at < header.length()) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        return "";
      }
      String key = header.substring(at, equals).strip().toLowerCase(Locale.ROOT);
      StringBuilder value = new StringBuilder();
      at = value(header, equals + 1, value);
      if (at < 0 || (at < header.length() && header.charAt(at) == ',')) {
        return "";
      }
      if (key.equals("uri")) {
        if (!uri.isEmpty()) {
          return "";
        }
        uri = value.toString();
      } else if (key.equals("subject")) {
        if (!subject.isEmpty()) {
          return "";
        }
        subject = value.toString();
      }
      at++;
    }
    return uri.isEmpty() ? subject : uri;
  }

  /** Reads a value, quoted or not; returns where it ends, or -1 when it does not. */
  private static int value(String header, int from, StringBuilder value) {
    int at = from;
    boolean quoted = at < header.length() && header.charAt(at) == '"';
    at += quoted ? 1 : 0;
    while (at < header.length()) {
      char c = header.charAt(at);
      if (quoted && c == '\\' && at + 1 < header.length()) {
        at++;
        c = header.charAt(at);
      } else if (quoted && c == '"') {
        return at + 1;
      } else if (!quoted && (c == ';' || c == ',')) {
        return at;
      }
      value.append(c);
      at++;
    }
    return quoted ? -1 : at;
  }
}
