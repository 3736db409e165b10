package dev.tenon.testkit;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what a reply is, for whoever reads that a test failed. */
final class ReplyWords {
  private ReplyWords() {}

  static String whole(Reply reply) {
    return kind(reply) + after(reply);
  }

  /** What was probably meant and what was told before, each on a line. */
  static String after(Reply reply) {
    StringBuilder words = new StringBuilder();
    String nearMiss = nearMiss(reply);
    if (!nearMiss.isEmpty()) {
      words.append("\n  ").append(nearMiss);
    }
    List<Told> told = Told.of(reply.notifications());
    if (!told.isEmpty()) {
      String all = told.stream().map(String::valueOf).collect(Collectors.joining(", "));
      words.append("\n  before it came: ").append(Clipped.text(all));
    }
    return words.toString();
  }

  private static String kind(Reply reply) {
    JsonNode message = reply.message();
    if (message == null) {
      return "no message, with the HTTP status " + reply.status();
    }
    if (message.isArray()) {
      return "a batch: " + Clipped.json(message);
    }
    if (message.has("error")) {
      JsonNode error = message.get("error");
      return "the JSON-RPC error "
          + error.path("code")
          + ": "
          + Clipped.text(error.path("message").asString(""));
    }
    if (reply.asks()) {
      return "the questions "
          + reply.questions().stream()
              .map(question -> "'" + question.key() + "' (" + question.message() + ")")
              .collect(Collectors.joining(", "));
    }
    JsonNode result = message.path("result");
    if (result.path("isError").asBoolean(false)) {
      String code = result.path("_meta").path(ToolError.META).path("code").asString("");
      return "the tool's error "
          + (code.isEmpty() ? "" : code + ": ")
          + Clipped.text(result.path("content").path(0).path("text").asString(""));
    }
    return "the result " + Clipped.json(result);
  }

  private static String nearMiss(Reply reply) {
    @Nullable Asked asked = reply.asked();
    JsonNode message = reply.message();
    boolean failed =
        message != null && (message.has("error") || message.at("/result/isError").asBoolean(false));
    return asked == null || !failed ? "" : asked.nearMiss().get();
  }
}
