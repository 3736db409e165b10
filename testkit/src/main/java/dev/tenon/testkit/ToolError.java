package dev.tenon.testkit;

import dev.tenon.runtime.json.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a server says of a failed call to programs: in a tool's result under {@code
 * _meta["dev.tenon/error"]}, in a JSON-RPC error as its {@code data}.
 *
 * @param code the kind of failure, such as {@code rate_limited}; empty when the server names none
 * @param message the words for the model
 * @param retryable whether the same call may succeed later
 * @param retryAfter when to try again, or null
 * @param violations what is wrong with the arguments
 */
public record ToolError(
    String code,
    String message,
    boolean retryable,
    @Nullable Duration retryAfter,
    List<Violation> violations) {
  static final String META = "dev.tenon/error";

  /** Copies the violations. */
  public ToolError {
    violations = List.copyOf(violations);
  }

  /** Reads it from the object on the wire; {@code message} is for servers that have none. */
  static ToolError of(JsonNode json, String message) {
    List<Violation> violations = new ArrayList<>();
    for (JsonNode violation : json.path("violations")) {
      violations.add(
          new Violation(
              violation.path("path").asString(""),
              violation.path("expected").asString(""),
              violation.path("actual").asString("")));
    }
    return new ToolError(
        json.path("code").asString(""),
        json.path("message").asString(message),
        json.path("retryable").asBoolean(false),
        json.has("retryAfterMs") ? Duration.ofMillis(json.get("retryAfterMs").asLong()) : null,
        violations);
  }
}
