package dev.tenon.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  private static final String FORM = "elicitation/create";
  private static final String PROMPT = "sampling/createMessage";

  private final List<Line> lines = new ArrayList<>();

  /** What happens when a question is asked. */
  sealed interface Reaction {}

  /** The question is answered with a result. */
  record Result(ObjectNode result) implements Reaction {}

  /** The form of the question is filled in. */
  record Form(FilledForm form) implements Reaction {}

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

  /** What the script has lines about. */
  private synchronized Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    lines.forEach(line -> known.add(line.about));
    return known;
  }

  /** Adds what is entered into a form. */
  void filled(String about, FilledForm form) {
    add(about, asks(FORM, about), new Form(form));
  }

  /** Adds another answer to a form or page: {@code decline}, {@code cancel}, {@code accept}. */
  void elicited(String about, String action) {
    add(about, asks(FORM, about), new Result(JSON.createObjectNode().put("action", action)));
  }

  /** Adds what the model says. */
  void sampled(String about, ModelAnswer answer) {
    add(about, asks(PROMPT, about).and(answer::answers), new Result(answer.result()));
  }

  private static Predicate<ServerQuestion> asks(String method, String about) {
    return question -> question.method().equals(method) && question.isAbout(about);
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

  /**
   * The reaction to {@code question}, never a {@link Form}; null when the script has no line for
   * it.
   *
   * @throws AssertionError if what the script enters into a form does not fit it
   */
  @Nullable Reaction react(ServerQuestion question) {
    Reaction reaction = next(question);
    return reaction instanceof Form filled ? new Result(filled.form().answer(question)) : reaction;
  }

  private synchronized @Nullable Reaction next(ServerQuestion question) {
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

  /** What fails a test whose script has no line for {@code question}. */
  AssertionError unknown(ServerQuestion question) {
    String name = question.key().isEmpty() ? question.message() : question.key();
    return new AssertionError(
        "the server asks what the test has no answer for: "
            + question
            + "\n  "
            + NearMiss.of("scripted answer to", name, known()));
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
