package dev.tenon.runtime.auth;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Credentials that a test makes up. */
record Given(String clientAddress, Map<String, List<String>> fields) implements Credentials {
  static Given header(String name, String... values) {
    return new Given("10.0.0.7", Map.of(name.toLowerCase(Locale.ROOT), List.of(values)));
  }

  @Override
  public List<String> headers(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
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
