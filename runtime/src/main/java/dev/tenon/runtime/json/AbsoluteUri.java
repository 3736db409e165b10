package dev.tenon.runtime.json;

/**
 * The grammar of a URI with its scheme, RFC 3986. {@link java.net.URI} follows an older one: it
 * takes letters of all scripts, brackets in a query, zones of IPv6 addresses, and any authority.
 */
final class AbsoluteUri {
  private static final String MARKS = "-._~!$&'()*+,;=";

  private final String text;

  private AbsoluteUri(String text) {
    this.text = text;
  }

  static boolean isOne(String text) {
    return new AbsoluteUri(text).matches();
  }

  private boolean matches() {
    int colon = text.indexOf(':');
    if (colon < 1 || !isScheme(colon)) {
      return false;
    }
    int hash = orEnd(text.indexOf('#'), text.length());
    int query = orEnd(text.indexOf('?'), hash);
    int path = colon + 1;
    if (text.startsWith("//", path)) {
      int slash = orEnd(text.indexOf('/', path + 2), query);
      if (!isAuthority(path + 2, slash)) {
        return false;
      }
      path = slash;
    }
    return isOf(path, query, ":@/")
        && isOf(Math.min(query + 1, hash), hash, ":@/?")
        && isOf(Math.min(hash + 1, text.length()), text.length(), ":@/?");
  }

  private static int orEnd(int index, int end) {
    return index < 0 || index > end ? end : index;
  }

  private boolean isScheme(int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && (i == 0 || !(isDigit(c) || "+-.".indexOf(c) >= 0))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAuthority(int start, int end) {
    int at = text.lastIndexOf('@', end - 1);
    int host = at < start ? start : at + 1;
    if (!isOf(start, Math.max(start, host - 1), ":")) {
      return false;
    }
    boolean isLiteral = host < end && text.charAt(host) == '[';
    int close = isLiteral ? text.indexOf(']', host) : host - 1;
    int colon = text.indexOf(':', Math.max(host, close));
    int port = colon < 0 || colon > end ? end : colon;
    for (int i = port + 1; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    if (!isLiteral) {
      return isOf(host, port, "");
    }
    // What stands in the brackets is checked where the URI is made; a zone is none of RFC 3986.
    int percent = text.indexOf('%', host);
    return close == port - 1 && (percent < 0 || percent > close);
  }

  /** Whether what stands from {@code start} is made of common characters, escapes and these. */
  private boolean isOf(int start, int end, String further) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= end || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
          return false;
        }
        i += 2;
      } else if (!isLetter(c) && !isDigit(c) && MARKS.indexOf(c) < 0 && further.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
