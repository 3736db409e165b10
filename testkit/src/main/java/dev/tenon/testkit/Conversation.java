package dev.tenon.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions that a client was asked, and what its script makes of them. Thread-safe. */
final class Conversation {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MAX_ROUNDS = 10;
  private static final int INTERNAL_ERROR = -32603;

  private final Script script = new Script();
  private final List<ServerQuestion> questions = new CopyOnWriteArrayList<>();
  private final BlockingQueue<ServerQuestion> untaken = new LinkedBlockingQueue<>();
  private final List<AssertionError> failures = new CopyOnWriteArrayList<>();

  Conversation() {}

  /** Sends a request and returns its answer. */
  interface Sender {
    Reply send(ObjectNode params);
  }

  /** What the user and the model do. */
  Script script() {
    return script;
  }

  /** Everything that was asked so far. */
  List<ServerQuestion> questions() {
    return List.copyOf(questions);
  }

  /** The next question; fails when none comes within ten seconds. */
  ServerQuestion take() {
    try {
      ServerQuestion question = untaken.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (question == null) {
        throw new AssertionError("nothing was asked within " + PATIENCE);
      }
      return question;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /**
   * Is asked by a request of the server, and answers from a thread of its own, as a user does.
   *
   * @param mustKnow whether a question that the script does not know fails the test
   * @param answer sends the id's answer
   */
  void asked(JsonNode request, boolean mustKnow, BiConsumer<JsonNode, Script.Reaction> answer) {
    ServerQuestion question = ServerQuestion.of("", request);
    JsonNode id = request.get("id");
    Script.Reaction reaction;
    if (question.method().equals("ping")) {
      reaction = Script.EMPTY;
    } else {
      reaction = react(question, mustKnow);
    }
    Script.Reaction known = reaction;
    if (known != null) {
      Thread user = new Thread(() -> answer.accept(id, known), "test-user");
      user.setDaemon(true);
      user.start();
    }
  }

  /** Keeps what is wrong for {@link #verify}, since no thread of the test is here. */
  private Script.@Nullable Reaction react(ServerQuestion question, boolean mustKnow) {
    try {
      Script.Reaction reaction = note(question);
      if (reaction != null || !mustKnow) {
        return reaction;
      }
      failures.add(script.unknown(question));
    } catch (AssertionError e) {
      failures.add(e);
    }
    return new Script.Failure(INTERNAL_ERROR, "the test has no answer");
  }

  /**
   * Fails the test when something was asked that the script has no line for, or a line that does
   * not fit.
   */
  void verify() {
    if (!failures.isEmpty()) {
      AssertionError first = failures.get(0);
      throw new AssertionError(first.getMessage(), first);
    }
  }

  /** Repeats a request of 2026-07-28 with the answers until the server asks no more. */
  Reply rounds(ObjectNode params, Sender sender) {
    Reply reply = sender.send(params);
    List<JsonNode> notifications = new ArrayList<>(reply.notifications());
    for (int round = 0; round < MAX_ROUNDS && reply.asks() && !script.isEmpty(); round++) {
      JsonNode result = reply.result();
      ObjectNode next = params.deepCopy();
      ObjectNode responses = next.putObject("inputResponses");
      answer(result.path("inputRequests"), responses);
      if (responses.isEmpty() && !result.path("inputRequests").isEmpty()) {
        break;
      }
      if (result.has("requestState")) {
        next.set("requestState", result.get("requestState"));
      }
      reply = sender.send(next);
      notifications.addAll(reply.notifications());
    }
    return new Reply(
        reply.status(),
        reply.sessionId(),
        reply.message(),
        notifications,
        reply.events(),
        reply.asked());
  }

  /**
   * Puts what the script answers to the questions of a task into {@code responses}.
   *
   * @param answered the keys of what was asked before; grows
   */
  void answerTask(JsonNode requests, Set<String> answered, ObjectNode responses) {
    if (script.isEmpty()) {
      return;
    }
    ObjectNode open = ((ObjectNode) requests).deepCopy();
    open.remove(answered);
    answered.addAll(open.propertyNames());
    answer(open, responses);
  }

  /** Puts the script's answers to {@code requests} into {@code responses}, under the same keys. */
  void answer(JsonNode requests, ObjectNode responses) {
    for (Map.Entry<String, JsonNode> asked : requests.properties()) {
      ServerQuestion question = ServerQuestion.of(asked.getKey(), asked.getValue());
      Script.Reaction reaction = note(question);
      if (reaction == null) {
        throw script.unknown(question);
      }
      if (reaction instanceof Script.Result result) {
        responses.set(asked.getKey(), result.result());
      }
    }
  }

  private Script.@Nullable Reaction note(ServerQuestion question) {
    questions.add(question);
    untaken.add(question);
    return script.react(question);
  }
}
