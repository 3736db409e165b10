package dev.tenon.runtime.transport.http;

import org.jspecify.annotations.Nullable;

/** Reads the query of a request. */
final class QueryString {
  private QueryString() {}

  /** The value of the first parameter with this name, not decoded; null when there is none. */
  static @Nullable String value(String query, String name) {
    int from = 0;
    while (from <= query.length()) {
      int ampersand = query.indexOf('&', from);
      int to = ampersand < 0 ? query.length() : ampersand;
      int nameEnd = from + name.length();
      if (query.startsWith(name, from)
          && (nameEnd == to || (nameEnd < to && query.charAt(nameEnd) == '='))) {
        return nameEnd == to ? "" : query.substring(nameEnd + 1, to);
      }
      from = to + 1;
    }
    return null;
  }
}
