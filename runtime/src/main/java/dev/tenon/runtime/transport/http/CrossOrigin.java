package dev.tenon.runtime.transport.http;

import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** The header fields that let pages of an allowed origin send requests and read answers (CORS). */
final class CrossOrigin {
  private static final String MIRRORED_PARAMETER = "mcp-param-";
  private static final int LONGEST_REQUESTED = 2048;
  private static final String REQUEST_HEADERS =
      "Content-Type, Accept, Authorization, Mcp-Session-Id, Mcp-Protocol-Version, Mcp-Method,"
          + " Mcp-Name, Last-Event-ID";
  private static final HttpField METHODS =
      new HttpField(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "POST, GET, DELETE");
  private static final HttpField EXPOSED =
      new HttpField(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, "Mcp-Session-Id, WWW-Authenticate");
  private static final HttpField MAX_AGE = new HttpField(HttpHeader.ACCESS_CONTROL_MAX_AGE, "600");
  private static final HttpField VARY = new HttpField(HttpHeader.VARY, "Origin");

  private CrossOrigin() {}

  /** Adds what every answer to a page of {@code origin} needs. */
  static void allow(String origin, HttpFields.Mutable answer) {
    answer.add(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    answer.add(VARY);
    answer.add(EXPOSED);
  }

  /** Whether the request, which has an allowed origin, asks what may be sent. */
  static boolean isPreflight(String method, HttpFields request) {
    return method.equals("OPTIONS") && request.contains(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** Adds what the answer to a preflight needs besides {@link #allow}. */
  static void preflight(HttpFields request, HttpFields.Mutable answer) {
    answer.add(METHODS);
    answer.add(
        HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS,
        requestHeaders(request.get(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS)));
    answer.add(MAX_AGE);
  }

  /**
   * The headers that the protocol knows, and of the requested ones those that mirror parameters.
   */
  private static String requestHeaders(@Nullable String requested) {
    if (requested == null || requested.length() > LONGEST_REQUESTED) {
      return REQUEST_HEADERS;
    }
    StringBuilder allowed = new StringBuilder(REQUEST_HEADERS);
    for (String name : requested.split(",", -1)) {
      if (name.strip().toLowerCase(Locale.ROOT).startsWith(MIRRORED_PARAMETER)) {
        allowed.append(", ").append(name.strip());
      }
    }
    return allowed.toString();
  }
}
