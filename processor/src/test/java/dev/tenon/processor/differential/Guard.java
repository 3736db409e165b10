package dev.tenon.processor.differential;

import dev.tenon.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** What is refused before anybody decodes: a name that stands twice, deep nesting, no JSON. */
final class Guard {
  private static final Json JSON = new Json(Json.DEFAULT_MAX_DEPTH);

  private Guard() {}

  static boolean lets(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = JSON.untrusted(bytes, 0, bytes.length)) {
      while (in.nextToken() != null) {}
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }
}
