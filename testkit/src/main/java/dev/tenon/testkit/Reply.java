package dev.tenon.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request was answered with.
 *
 * @param status the HTTP status
 * @param sessionId the session id that came with it, or null
 * @param message the JSON-RPC message, or null when the answer had no body
 * @param notifications what was sent before the answer, in order; with the server's own requests
 * @param events the events of an answer that was a stream, in order; empty when it was none
 */
public record Reply(
    int status,
    @Nullable String sessionId,
    @Nullable JsonNode message,
    List<JsonNode> notifications,
    List<TestEvent> events) {
  /** Copies the lists. */
  public Reply {
    notifications = List.copyOf(notifications);
    events = List.copyOf(events);
  }

  /** The id of the last event that had one, to resume from; null when none had. */
  public @Nullable String lastEventId() {
    String last = null;
    for (TestEvent event : events) {
      last = event.id() == null ? last : event.id();
    }
    return last;
  }

  /** The notifications with this method. */
  public List<JsonNode> notifications(String method) {
    return notifications.stream()
        .filter(message -> message.path("method").asString("").equals(method))
        .toList();
  }

  /** Whether the server asks something before it answers (2026-07-28). */
  public boolean asks() {
    return message != null
        && message.path("result").path("resultType").asString("").equals("input_required");
  }

  /**
   * The result.
   *
   * @throws AssertionError if there is none; the message shows what came instead
   */
  public JsonNode result() {
    return member("result");
  }

  /**
   * The error.
   *
   * @throws AssertionError if there is none; the message shows what came instead
   */
  public JsonNode error() {
    return member("error");
  }

  /**
   * The id that the message answers.
   *
   * @throws AssertionError if there is none
   */
  public JsonNode id() {
    return member("id");
  }

  /** The code of the error. */
  public int errorCode() {
    return error().get("code").asInt();
  }

  /** Whether the result is a tool's error. */
  public boolean isToolError() {
    return result().path("isError").asBoolean(false);
  }

  /** The text of the first content block of a tool's result. */
  public String text() {
    return result().path("content").path(0).path("text").asString();
  }

  /** The structured content of a tool's result. */
  public JsonNode structured() {
    JsonNode structured = result().get("structuredContent");
    if (structured == null) {
      throw new AssertionError("the result has no structured content: " + message);
    }
    return structured;
  }

  private JsonNode member(String name) {
    JsonNode body = message;
    JsonNode member = body == null ? null : body.get(name);
    if (member == null) {
      throw new AssertionError("expected a message with " + name + ", got " + status + " " + body);
    }
    return member;
  }
}
