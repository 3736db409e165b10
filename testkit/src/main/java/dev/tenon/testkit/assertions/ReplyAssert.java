package dev.tenon.testkit.assertions;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.json.Violation;
import dev.tenon.testkit.Content;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.ServerQuestion;
import dev.tenon.testkit.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Assertions about an answer: of a tool, a resource, a prompt, or any other request. */
public final class ReplyAssert extends AbstractAssert<ReplyAssert, Reply> {
  ReplyAssert(@Nullable Reply reply) {
    super(reply, ReplyAssert.class);
  }

  /** It is a result, and not a tool's error. */
  public ReplyAssert succeeds() {
    return failed() ? refuse("a result") : this;
  }

  /**
   * A tool returned just this.
   *
   * @param expected a JSON text, a tree, or an object such as a record or a list of them
   */
  public ReplyAssert isStructured(Object expected) {
    if (failed() || reply().asks()) {
      return refuse("the result " + expected);
    }
    List<String> differences = reply().differences(expected);
    if (!differences.isEmpty()) {
      throw failure(
          "%s",
          "expected the result "
              + expected
              + ", but it differs:\n  "
              + String.join("\n  ", differences)
              + "\nin "
              + reply().summary());
    }
    return this;
  }

  /** Its text, of a tool, a resource or a prompt, has all of these parts. */
  public ReplyAssert hasText(String... parts) {
    String text = text();
    for (String part : parts) {
      if (!text.contains(part)) {
        return refuse("the text '" + part + "'");
      }
    }
    return this;
  }

  /** Its text, of a tool, a resource or a prompt, is just this. */
  public ReplyAssert hasExactText(String text) {
    return text().equals(text) ? this : refuse("just the text '" + text + "'");
  }

  /** One of its contents is of this media type, such as {@code text/markdown}. */
  public ReplyAssert hasMimeType(String type) {
    boolean there = contents().stream().anyMatch(content -> content.mimeType().equals(type));
    return there ? this : refuse("content of the type '" + type + "'");
  }

  /** One of its contents has just these bytes. */
  public ReplyAssert hasBytes(byte[] bytes) {
    boolean there =
        contents().stream()
            .filter(content -> isText(content) || hasData(content))
            .anyMatch(content -> Arrays.equals(content.bytes(), bytes));
    return there ? this : refuse("content of just " + bytes.length + " other bytes");
  }

  /** It is a tool's error of this kind, such as {@code rate_limited}. */
  public ReplyAssert isToolError(String code) {
    boolean there = isToolError() && reply().failure().code().equals(code);
    return there ? this : refuse("the tool's error " + code);
  }

  /** It is a tool's error of this kind. */
  public ReplyAssert isToolError(ErrorCode code) {
    return isToolError(code.word());
  }

  /** It is a JSON-RPC error with this code, and its message has all of these parts. */
  public ReplyAssert isRpcError(int code, String... parts) {
    String what = "the JSON-RPC error " + code;
    if (!reply().isRpcError() || reply().errorCode() != code) {
      return refuse(what);
    }
    String message = reply().error().path("message").asString("");
    for (String part : parts) {
      if (!message.contains(part)) {
        return refuse(what + " that says '" + part + "'");
      }
    }
    return this;
  }

  /**
   * The server found this wrong with the arguments.
   *
   * @param path where: a JSON Pointer such as {@code /customer/name}, or as the server says it,
   *     {@code customer.name}; empty for the arguments as a whole
   * @param words parts of what is said of it
   */
  public ReplyAssert hasViolation(String path, String... words) {
    String place = place(path);
    String what = "a violation at '" + place + "'";
    List<String> others = new ArrayList<>();
    for (Violation violation : violations()) {
      String sentence = violation.sentence();
      if (violation.path().equals(place) && Arrays.stream(words).allMatch(sentence::contains)) {
        return this;
      }
      others.add(sentence);
    }
    return refuse(
        (words.length == 0 ? what : what + " that says '" + String.join("', '", words) + "'")
            + (others.isEmpty()
                ? ", and there is no violation"
                : ", and the violations are: " + String.join("; ", others)));
  }

  /** The call reported just these steps of progress, in this order. */
  public ReplyAssert hasProgress(double... steps) {
    double[] came = reply().progress().stream().mapToDouble(Told.Progress::progress).toArray();
    return Arrays.equals(came, steps)
        ? this
        : refuse("the progress " + numbers(steps) + " instead of " + numbers(came));
  }

  /** The call logged a line of this level that has {@code part}. */
  public ReplyAssert hasLogged(LogLevel level, String part) {
    boolean there =
        reply().logs().stream().anyMatch(log -> log.level() == level && log.text().contains(part));
    return there ? this : refuse("a log " + level.word() + " with '" + part + "'");
  }

  /**
   * The server asks this before it answers, or asked it while the call ran.
   *
   * @param about the key of the question, which only 2026-07-28 sends, or words of its message
   */
  public ReplyAssert asks(String about) {
    boolean there = reply().questions().stream().anyMatch(question -> question.isAbout(about));
    return there ? this : refuse("a question about '" + about + "'" + asked());
  }

  /** The server asks nothing, and asked nothing while the call ran. */
  public ReplyAssert asksNothing() {
    return reply().questions().isEmpty() ? this : refuse("no question" + asked());
  }

  private String asked() {
    List<ServerQuestion> questions = reply().questions();
    return questions.isEmpty()
        ? ""
        : ", and it asks "
            + questions.stream()
                .map(question -> "'" + question.message() + "'")
                .collect(Collectors.joining(", "));
  }

  private ReplyAssert refuse(String expected) {
    throw failure("%s", "expected " + expected + ", but got " + reply().summary());
  }

  private Reply reply() {
    isNotNull();
    return actual;
  }

  private boolean failed() {
    return reply().message() == null || reply().isRpcError() || isToolError();
  }

  private boolean isToolError() {
    JsonNode message = reply().message();
    return message != null && message.has("result") && reply().isToolError();
  }

  private List<Violation> violations() {
    return reply().isRpcError() || isToolError() ? reply().violations() : List.of();
  }

  private List<Content> contents() {
    JsonNode message = reply().message();
    JsonNode result = message == null ? null : message.get("result");
    if (result == null) {
      return List.of();
    }
    if (result.has("messages")) {
      return reply().messages().stream().map(Content.Message::content).toList();
    }
    return result.has("contents")
        ? reply().contents()
        : result.has("content") ? reply().content() : List.of();
  }

  private String text() {
    return contents().stream()
        .filter(ReplyAssert::isText)
        .map(Content::text)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isText(Content content) {
    return content.json().has("text") || content.json().path("resource").has("text");
  }

  private static boolean hasData(Content content) {
    JsonNode json = content.json();
    return json.has("blob") || json.has("data") || json.path("resource").has("blob");
  }

  private static String place(String path) {
    if (!path.startsWith("/")) {
      return path;
    }
    StringBuilder place = new StringBuilder();
    for (String step : path.substring(1).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      if (!name.isEmpty() && name.chars().allMatch(Character::isDigit)) {
        place.append('[').append(name).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(name);
      }
    }
    return place.toString();
  }

  private static String numbers(double[] numbers) {
    return numbers.length == 0
        ? "none"
        : Arrays.stream(numbers)
            .mapToObj(n -> n == Math.rint(n) ? String.valueOf((long) n) : String.valueOf(n))
            .collect(Collectors.joining(", "));
  }
}
