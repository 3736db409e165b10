package dev.tenon.runtime.auth;

import java.util.List;

/** What of an HTTP request tells who sends it. Valid until the authenticator returns. */
public interface Credentials {
  /** The values of all header fields with this name, without case, in order; empty when absent. */
  List<String> headers(String name);

  /** The network address that the request comes from, without port. */
  String clientAddress();

  /** The HTTP method, such as {@code POST}. */
  String method();

  /** The path of the request, percent-encoded and without the query. */
  String path();
}
