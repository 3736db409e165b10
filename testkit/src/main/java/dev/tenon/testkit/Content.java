package dev.tenon.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/**
 * A piece of content: a block of a tool's result or of a prompt's message, or the contents of a
 * resource.
 *
 * @param json the whole of it, as it came
 */
public record Content(JsonNode json) {
  /** Its kind, such as {@code text} or {@code image}; empty for the contents of a resource. */
  public String type() {
    return json.path("type").asString("");
  }

  /** The URI of a resource, of an embedded one, or of a link; empty when there is none. */
  public String uri() {
    return where().path("uri").asString("");
  }

  /** The media type; empty when there is none. */
  public String mimeType() {
    return where().path("mimeType").asString("");
  }

  /**
   * The text.
   *
   * @throws AssertionError if it is no text
   */
  public String text() {
    JsonNode text = where().get("text");
    if (text == null) {
      throw new AssertionError("it is no text: " + Clipped.json(json));
    }
    return text.asString();
  }

  /**
   * The bytes of an image, of a sound or of a resource; those of a text are in UTF-8.
   *
   * @throws AssertionError if there are none
   */
  public byte[] bytes() {
    JsonNode at = where();
    JsonNode base64 = at.has("blob") ? at.get("blob") : at.get("data");
    if (base64 == null) {
      return text().getBytes(StandardCharsets.UTF_8);
    }
    return Base64.getDecoder().decode(base64.asString());
  }

  /**
   * The text, which is JSON, as a {@code type}.
   *
   * @throws AssertionError if it is something else
   */
  public <T> T as(Class<T> type) {
    return Decoding.read(Decoding.EXACT.readTree(text()), type);
  }

  private JsonNode where() {
    return json.has("resource") ? json.get("resource") : json;
  }

  /**
   * A message of a prompt.
   *
   * @param role {@code user} or {@code assistant}
   * @param content what is said
   */
  public record Message(String role, Content content) {
    /** The text that is said. */
    public String text() {
      return content.text();
    }
  }
}
