package dev.tenon.processor.differential;

import dev.tenon.runtime.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** What is refused before anybody decodes: a name that stands twice, deep nesting, no JSON. */
final class Guard {
  private static final Json JSON = new Json(Json.DEFAULT_MAX_DEPTH);

  private Guard() {}

  static boolean lets(String json) {
    return lets(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the bytes are one JSON value in UTF-8. */
  static boolean lets(byte[] bytes) {
    return isText(bytes) && isOneValue(bytes);
  }

  private static boolean isText(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 && !text.startsWith("\ufeff");
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isOneValue(byte[] bytes) {
    try (JsonParser in = JSON.untrusted(bytes, 0, bytes.length)) {
      boolean isThere = in.nextToken() != null;
      in.skipChildren();
      return isThere && in.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }
}
