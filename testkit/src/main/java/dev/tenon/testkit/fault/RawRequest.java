package dev.tenon.testkit.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A request that a {@link RawConnection} sends in whole or in part. Its text says nothing of the
 * header fields, among which may be a token.
 *
 * @param method such as POST
 * @param headers the header fields besides those of the connection and the body
 * @param body what is sent; empty for nothing
 */
public record RawRequest(String method, Map<String, String> headers, String body) {
  /** Copies the header fields. */
  public RawRequest {
    headers = Map.copyOf(headers);
  }

  /** Posts a message. */
  public static RawRequest post(Map<String, String> headers, String body) {
    return new RawRequest("POST", headers, body);
  }

  /** Opens a stream. */
  public static RawRequest get(Map<String, String> headers) {
    return new RawRequest("GET", headers, "");
  }

  /** Ends a session. */
  public static RawRequest delete(Map<String, String> headers) {
    return new RawRequest("DELETE", headers, "");
  }

  /** The same with one more header field. */
  public RawRequest header(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new RawRequest(method, more, body);
  }

  @Override
  public String toString() {
    Set<String> names = headers.keySet();
    return method + " with " + names + " and " + body;
  }
}
