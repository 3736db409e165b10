package dev.tenon.testkit;

import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/**
 * What a request was answered with. What is asked of it and is not there fails the test with a
 * sentence that says what came instead.
 *
 * @param status the HTTP status
 * @param sessionId the session id that came with it, or null
 * @param message the JSON-RPC message, or null when the answer had no body
 * @param notifications what was sent before the answer, in order; with the server's own requests
 * @param events the events of an answer that was a stream, in order; empty when it was none
 * @param asked what it answers; null when that was sent as it was
 */
public record Reply(
    int status,
    @Nullable String sessionId,
    @Nullable JsonNode message,
    List<JsonNode> notifications,
    List<TestEvent> events,
    @Nullable Asked asked) {
  /** Copies the lists. */
  public Reply {
    notifications = List.copyOf(notifications);
    events = List.copyOf(events);
  }

  /** An answer to something that was sent as it was. */
  public Reply(
      int status,
      @Nullable String sessionId,
      @Nullable JsonNode message,
      List<JsonNode> notifications,
      List<TestEvent> events) {
    this(status, sessionId, message, notifications, events, null);
  }

  /** The same as the answer to {@code request}. */
  Reply to(Asked request) {
    return new Reply(status, sessionId, message, notifications, events, request);
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

  /** How far the call said that it had come, in order. */
  public List<Told.Progress> progress() {
    return told(Told.Progress.class);
  }

  /** What the call logged for its client, in order. */
  public List<Told.Log> logs() {
    return told(Told.Log.class);
  }

  private <T extends Told> List<T> told(Class<T> kind) {
    return Told.of(notifications).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether the server asks something before it answers (2026-07-28). */
  public boolean asks() {
    return message != null
        && message.path("result").path("resultType").asString("").equals("input_required");
  }

  /**
   * What the server asks before it answers (2026-07-28), or asked while the call ran (before);
   * empty when it asks nothing.
   */
  public List<ServerQuestion> questions() {
    List<ServerQuestion> questions = new ArrayList<>();
    for (JsonNode sent : notifications) {
      if (sent.has("id") && sent.has("method")) {
        questions.add(ServerQuestion.of("", sent));
      }
    }
    if (message != null && asks()) {
      message
          .at("/result/inputRequests")
          .properties()
          .forEach(asked -> questions.add(ServerQuestion.of(asked.getKey(), asked.getValue())));
    }
    return questions;
  }

  /** The result. */
  public JsonNode result() {
    return member("result");
  }

  /** The error. */
  public JsonNode error() {
    return member("error");
  }

  /** The id that the message answers. */
  public JsonNode id() {
    return member("id");
  }

  /** The code of the error. */
  public int errorCode() {
    return error().get("code").asInt();
  }

  /** Whether it is a JSON-RPC error. */
  public boolean isRpcError() {
    return message != null && message.has("error");
  }

  /** Whether the result is a tool's error. */
  public boolean isToolError() {
    return result().path("isError").asBoolean(false);
  }

  /** What the server says of the failure to programs: of a tool's error or a JSON-RPC error. */
  public ToolError failure() {
    if (isRpcError()) {
      return ToolError.of(error().path("data"), error().path("message").asString(""));
    }
    if (message == null || !isToolError()) {
      throw new AssertionError("expected a failure, but got " + summary());
    }
    return ToolError.of(result().path("_meta").path(ToolError.META), text());
  }

  /** What is wrong with the arguments, as the server says it; empty when it says nothing. */
  public List<Violation> violations() {
    boolean failed = isRpcError() || (message != null && isToolError());
    return failed ? failure().violations() : List.of();
  }

  /** The text of the first content block of a tool's result. */
  public String text() {
    return result().path("content").path(0).path("text").asString();
  }

  /** The content blocks of a tool's result. */
  public List<Content> content() {
    return contents("content");
  }

  /** The contents of a resource. */
  public List<Content> contents() {
    return contents("contents");
  }

  /** The messages of a prompt. */
  public List<Content.Message> messages() {
    List<Content.Message> messages = new ArrayList<>();
    for (JsonNode said : list("messages")) {
      messages.add(
          new Content.Message(said.path("role").asString(""), new Content(said.path("content"))));
    }
    return messages;
  }

  private List<Content> contents(String name) {
    return list(name).valueStream().map(Content::new).toList();
  }

  private JsonNode list(String name) {
    JsonNode list = result().get(name);
    if (list == null) {
      throw new AssertionError("expected a result with " + name + ", but got " + summary());
    }
    return list;
  }

  /** The structured content of a tool's result. */
  public JsonNode structured() {
    JsonNode structured = result().get("structuredContent");
    if (structured == null) {
      throw new AssertionError("expected structured content, but got " + summary());
    }
    return structured;
  }

  /**
   * What a tool returned, read as the test's own class: from the structured content, or from the
   * text that revisions before 2025-06-18 have instead. A list is a list in every revision.
   */
  public <T> T structured(Class<T> type) {
    return structured(Decoding.type(type), data -> Decoding.read(data, type));
  }

  /** The same for a type with parameters. */
  public <T> T structured(TypeReference<T> type) {
    return structured(Decoding.type(type.getType()), data -> Decoding.read(data, type));
  }

  /** The same for a list of {@code element}. */
  public <T> List<T> structuredList(Class<T> element) {
    return structured(Decoding.list(element), data -> Decoding.readList(data, element));
  }

  private <T> T structured(JavaType type, Function<JsonNode, T> reader) {
    JsonNode data = data();
    try {
      return reader.apply(Wrapped.isSimple(type) ? Wrapped.opened(data, asked) : data);
    } catch (AssertionError e) {
      throw new AssertionError(
          "expected a result of the type "
              + type.getRawClass().getSimpleName()
              + ", but "
              + e.getMessage()
              + ReplyWords.after(this),
          e);
    }
  }

  /** What a tool returned, as JSON, from the structured content or the text in place of it. */
  public JsonNode data() {
    if (message == null || isRpcError() || asks() || isToolError()) {
      throw new AssertionError("expected structured content, but got " + summary());
    }
    Asked request = asked;
    boolean textOnly =
        request != null && !request.revision().isAtLeast(ProtocolRevision.V2025_06_18);
    if (!textOnly || !result().has("content")) {
      return structured();
    }
    try {
      return Decoding.EXACT.readTree(text());
    } catch (JacksonException e) {
      throw new AssertionError("expected structured content, but got " + summary(), e);
    }
  }

  /**
   * What differs between what a tool returned and {@code expected}, a line each with its place;
   * empty when they are the same.
   *
   * @param expected a JSON text, a tree, or an object of the test's own, such as a record or a list
   *     of them
   */
  public List<String> differences(Object expected) {
    return Differences.of(this, expected);
  }

  /**
   * What came, in words for whoever reads that a test failed: clipped, with what was probably meant
   * where something is not there, and with what the server told before.
   */
  public String summary() {
    return ReplyWords.whole(this);
  }

  private JsonNode member(String name) {
    JsonNode body = message;
    JsonNode member = body == null ? null : body.get(name);
    if (member == null) {
      throw new AssertionError("expected a message with " + name + ", got " + summary());
    }
    return member;
  }
}
