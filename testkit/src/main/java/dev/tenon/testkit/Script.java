package dev.tenon.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the user and the model behind a test's client do when they are asked. Of several answers to
 * one question each is given once, in their order, and the last again and again. Thread-safe.
 */
final class Script {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Line> lines = new ArrayList<>();

  /** What happens when a question is asked. */
  sealed interface Reaction {}

  /** The question is answered with a result. */
  record Result(ObjectNode result) implements Reaction {}

  /** The question fails at the client. In 2026-07-28, which has no word for it: silence. */
  record Failure(int code, String message) implements Reaction {}

  /** Nobody says anything. */
  record Silence() implements Reaction {}

  /** Answers that something was heard. */
  static final Reaction EMPTY = new Result(JSON.createObjectNode());

  private static final class Line {
    private final String about;
    private final Predicate<ServerQuestion> question;
    private final Reaction reaction;
    private boolean used;

    Line(String about, Predicate<ServerQuestion> question, Reaction reaction) {
      this.about = about;
      this.question = question;
      this.reaction = reaction;
    }
  }

  /** Adds a line for questions {@code about} something, in words for whoever reads of it. */
  synchronized void add(String about, Predicate<ServerQuestion> question, Reaction reaction) {
    lines.add(new Line(about, question, reaction));
  }

  /** What the lines are about that no question has reached. */
  synchronized List<String> unasked() {
    return lines.stream().filter(line -> !line.used).map(line -> line.about).toList();
  }

  /** Adds the answer to an elicitation; {@code content} may be null. */
  void elicited(String about, String action, @Nullable String content) {
    ObjectNode result = JSON.createObjectNode().put("action", action);
    if (content != null) {
      result.set("content", JSON.readTree(content));
    }
    add(
        about,
        ask -> ask.method().equals("elicitation/create") && ask.isAbout(about),
        new Result(result));
  }

  /** Adds what the model says. */
  void sampled(String about, String text) {
    ObjectNode result =
        JSON.createObjectNode()
            .put("role", "assistant")
            .put("model", "scripted")
            .put("stopReason", "endTurn");
    result.putObject("content").put("type", "text").put("text", text);
    add(
        about,
        ask -> ask.method().equals("sampling/createMessage") && ask.isAbout(about),
        new Result(result));
  }

  /** Adds the folders of the client. */
  void roots(String... uris) {
    ObjectNode result = JSON.createObjectNode();
    var list = result.putArray("roots");
    for (String uri : uris) {
      list.addObject().put("uri", uri);
    }
    add("roots/list", ask -> ask.method().equals("roots/list"), new Result(result));
  }

  /** Whether nothing was said about any question. */
  synchronized boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The reaction to {@code question}; null when the script has no line for it. */
  synchronized @Nullable Reaction react(ServerQuestion question) {
    Line last = null;
    for (Line line : lines) {
      if (line.question.test(question)) {
        if (!line.used) {
          line.used = true;
          return line.reaction;
        }
        last = line;
      }
    }
    return last == null ? null : last.reaction;
  }

  /** The message that answers a request of the server; null for silence. */
  static @Nullable ObjectNode response(JsonNode id, Reaction reaction) {
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0");
    message.set("id", id);
    if (reaction instanceof Result result) {
      message.set("result", result.result());
      return message;
    }
    if (reaction instanceof Failure failure) {
      message.putObject("error").put("code", failure.code()).put("message", failure.message());
      return message;
    }
    return null;
  }
}
