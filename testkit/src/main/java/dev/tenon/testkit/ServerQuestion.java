package dev.tenon.testkit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question of the server to its client: for 2026-07-28 an entry of {@code inputRequests}, for the
 * older revisions a request of the server.
 *
 * @param key its key in {@code inputRequests}; empty in the older revisions, which have none
 * @param id the id of the server's request; null in 2026-07-28, which has none
 * @param method such as {@code elicitation/create}
 * @param params what is asked; a missing node when there are none
 */
public record ServerQuestion(String key, @Nullable JsonNode id, String method, JsonNode params) {
  /** Reads a question from a request object, with or without an id. */
  static ServerQuestion of(String key, JsonNode request) {
    return new ServerQuestion(
        key, request.get("id"), request.path("method").asString(""), request.path("params"));
  }

  /**
   * The words of the question: the message of an elicitation, or the last text that a model is
   * given. Empty when folders are asked for.
   */
  public String message() {
    if (params.has("message")) {
      return params.get("message").asString();
    }
    JsonNode messages = params.path("messages");
    JsonNode content = messages.path(messages.size() - 1).path("content");
    return content.isArray() ? content.path(0).path("text").asString("") : text(content);
  }

  /** The schema of the form that is to be filled in; a missing node when there is none. */
  public JsonNode schema() {
    return params.path("requestedSchema");
  }

  /**
   * Whether this is about {@code about}: its key, or words of its message, no matter how their
   * letters are written; anything for "".
   */
  public boolean isAbout(String about) {
    return about.isEmpty()
        || about.equals(key)
        || message().toLowerCase(Locale.ROOT).contains(about.toLowerCase(Locale.ROOT));
  }

  private static String text(JsonNode content) {
    return content.path("text").asString("");
  }
}
