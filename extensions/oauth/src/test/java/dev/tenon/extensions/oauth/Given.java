package dev.tenon.extensions.oauth;

import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Credentials;
import java.util.List;

/** Credentials that a test makes up. */
record Given(String clientAddress, List<String> authorization) implements Credentials {
  /** What {@code authenticator} finds in a request with this token. */
  static Authentication token(Authenticator authenticator, String token) {
    return token(authenticator, "127.0.0.1", token);
  }

  /** The same of a request from {@code address}. */
  static Authentication token(Authenticator authenticator, String address, String token) {
    try {
      return authenticator.authenticate(new Given(address, List.of("Bearer " + token)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public List<String> headers(String name) {
    return name.equals("Authorization") ? authorization : List.of();
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/mcp";
  }
}
