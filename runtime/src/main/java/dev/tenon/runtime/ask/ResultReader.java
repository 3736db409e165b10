package dev.tenon.runtime.ask;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the results of questions. Members that nobody asked for are ignored, as everywhere. */
final class ResultReader {
  private static final String ACCEPT = "accept";

  private ResultReader() {}

  static <T> @Nullable Elicited<T> form(
      Question.Form<T> question, RawJson result, Violations violations, InstantSource clock) {
    String action = action(result, violations);
    if (action == null) {
      return null;
    }
    if (!action.equals(ACCEPT)) {
      return refused(action, question.message());
    }
    try (JsonParser in = member(result, "content")) {
      if (in == null || in.currentToken() != JsonToken.START_OBJECT) {
        violations.add("content", "an object with what was entered", "");
        return null;
      }
      FormType<T> form = question.form();
      Object value = form.codec().decodeForm(form.form(), new JsonReader(in, violations, clock));
      return value == null || !violations.isEmpty()
          ? null
          : new Elicited.Accepted<>(form.type().cast(value));
    }
  }

  static @Nullable Elicited<Boolean> page(
      Question.Page question, RawJson result, Violations violations) {
    String action = action(result, violations);
    if (action == null) {
      return null;
    }
    return action.equals(ACCEPT)
        ? new Elicited.Accepted<>(true)
        : refused(action, question.message());
  }

  static @Nullable Sampled sampled(RawJson result, Violations violations) {
    String model = text(result, "model");
    String role = text(result, "role");
    try (JsonParser in = member(result, "content")) {
      if (in == null || model == null || role == null || !in.currentToken().isStructStart()) {
        violations.add("", "a model, a role and content", "");
        return null;
      }
      JsonBuffer content = new JsonBuffer();
      content.out().copyCurrentStructure(in);
      RawJson copy = content.toRawJson();
      String stopReason = text(result, "stopReason");
      return new Sampled(joinedText(copy), copy, role, model, stopReason == null ? "" : stopReason);
    }
  }

  static @Nullable List<Root> roots(RawJson result, Violations violations) {
    try (JsonParser in = member(result, "roots")) {
      if (in == null || in.currentToken() != JsonToken.START_ARRAY) {
        violations.add("roots", "an array of roots", "");
        return null;
      }
      List<Root> roots = new ArrayList<>();
      while (in.nextToken() == JsonToken.START_OBJECT) {
        Root root = root(in);
        if (root == null) {
          violations.add("roots[" + roots.size() + "].uri", "a string", "");
          return null;
        }
        roots.add(root);
      }
      return List.copyOf(roots);
    }
  }

  /** A text as a content block. */
  static RawJson textBlock(String text) {
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeStartObject();
    buffer.out().writeStringProperty("type", "text");
    buffer.out().writeStringProperty("text", text);
    buffer.out().writeEndObject();
    return buffer.toRawJson();
  }

  private static <T> Elicited<T> refused(String action, String message) {
    return action.equals("decline")
        ? new Elicited.Declined<>(message)
        : new Elicited.Dismissed<>(message);
  }

  private static @Nullable String action(RawJson result, Violations violations) {
    String action = text(result, "action");
    if (action != null
        && (action.equals(ACCEPT) || action.equals("decline") || action.equals("cancel"))) {
      return action;
    }
    violations.add("action", "one of \"accept\", \"decline\", \"cancel\"", "");
    return null;
  }

  private static @Nullable Root root(JsonParser in) {
    String uri = null;
    String name = "";
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      JsonToken token = in.nextToken();
      if (member.equals("uri") && token == JsonToken.VALUE_STRING) {
        uri = in.getString();
      } else if (member.equals("name") && token == JsonToken.VALUE_STRING) {
        name = in.getString();
      } else {
        in.skipChildren();
      }
    }
    return uri == null ? null : new Root(uri, name);
  }

  /** The text blocks of a content, in order. */
  private static String joinedText(RawJson content) {
    StringBuilder joined = new StringBuilder();
    try (JsonParser in = Json.trusted(content.utf8(), 0, content.length())) {
      int depth = 0;
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        boolean ofBlock = depth <= (content.utf8()[0] == '[' ? 2 : 1);
        if (ofBlock && token == JsonToken.PROPERTY_NAME && "text".equals(in.currentName())) {
          if (in.nextToken() == JsonToken.VALUE_STRING) {
            joined.append(in.getString());
          }
        }
      }
    }
    return joined.toString();
  }

  private static @Nullable String text(RawJson object, String name) {
    try (JsonParser in = member(object, name)) {
      return in != null && in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : null;
    }
  }

  /** A parser at the first token of a member; null when it is not there. */
  @SuppressWarnings("resource") // Handed to the caller, who closes it.
  private static @Nullable JsonParser member(RawJson object, String name) {
    JsonParser in = Json.trusted(object.utf8(), 0, object.length());
    if (in.nextToken() == JsonToken.START_OBJECT) {
      for (String member = in.nextName(); member != null; member = in.nextName()) {
        in.nextToken();
        if (member.equals(name)) {
          return in;
        }
        in.skipChildren();
      }
    }
    in.close();
    return null;
  }
}
