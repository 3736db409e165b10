package dev.tenon.runtime.call;

import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violation;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a call came to. Errors are values here; exceptions end at the edge of the chain. */
public sealed interface Outcome {
  /** The call was served. */
  sealed interface Success extends Outcome {}

  /**
   * The result of a tool. With {@code structured} and without {@code content}, the content is a
   * copy of it as text.
   *
   * @param text the content as one text, or null
   * @param content the content as a JSON array, or null
   * @param structured the structured content, any JSON value, or null
   * @param isError whether the tool says that it failed
   * @param meta the result's {@code _meta} as a JSON object, or null
   */
  record ToolResult(
      @Nullable String text,
      @Nullable RawJson content,
      @Nullable RawJson structured,
      boolean isError,
      @Nullable RawJson meta)
      implements Success {
    private static final RawJson NO_CONTENT = RawJson.of("[]");

    /** A result without any content. */
    public static ToolResult empty() {
      return new ToolResult(null, NO_CONTENT, null, false, null);
    }

    /** One text. */
    public static ToolResult text(String text) {
      return new ToolResult(text, null, null, false, null);
    }

    /** Structured content, with a copy as text. */
    public static ToolResult structured(RawJson structured) {
      return new ToolResult(null, null, structured, false, null);
    }

    /** Content blocks, a JSON array of {@code ContentBlock}. */
    public static ToolResult content(RawJson content) {
      return new ToolResult(null, content, null, false, null);
    }
  }

  /**
   * The contents of a resource.
   *
   * @param contents a JSON array of {@code ResourceContents}, not empty
   * @param meta the result's {@code _meta} as a JSON object, or null
   * @param keep how long clients may keep it; only those of 2026-07-28 are told
   */
  record ResourceResult(RawJson contents, @Nullable RawJson meta, Keep keep) implements Success {
    /** Contents that clients may not keep. */
    public ResourceResult(RawJson contents, @Nullable RawJson meta) {
      this(contents, meta, Keep.NOTHING);
    }

    /** The same, which clients keep for nobody but this caller. */
    public ResourceResult forCallerOnly() {
      return keep.isPublic()
          ? new ResourceResult(contents, meta, new Keep(keep.millis(), false))
          : this;
    }

    /**
     * How long, and for whom, a client may keep contents ({@code ttlMs}, {@code cacheScope}).
     *
     * @param millis for how long; not negative
     * @param isPublic whether others than the caller may be given them
     */
    public record Keep(long millis, boolean isPublic) {
      /** Not at all. */
      public static final Keep NOTHING = new Keep(0, false);
    }

    /** One text. */
    public static ResourceResult text(String uri, String mimeType, String text) {
      return one(uri, mimeType, "text", text);
    }

    /** One text that is JSON. */
    public static ResourceResult json(String uri, String mimeType, RawJson json) {
      return one(uri, mimeType, "text", json.getValue());
    }

    /** One blob, sent as Base64. */
    public static ResourceResult blob(String uri, String mimeType, byte[] blob) {
      return one(uri, mimeType, "blob", Base64.getEncoder().encodeToString(blob));
    }

    private static ResourceResult one(String uri, String mimeType, String kind, String value) {
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeStartArray().writeStartObject();
      out.writeStringProperty("uri", uri).writeStringProperty("mimeType", mimeType);
      out.writeStringProperty(kind, value);
      out.writeEndObject().writeEndArray();
      return new ResourceResult(buffer.toRawJson(), null);
    }
  }

  /**
   * A prompt.
   *
   * @param description what the prompt is for, or null to take that of its declaration
   * @param messages a JSON array of {@code PromptMessage}
   * @param meta the result's {@code _meta} as a JSON object, or null
   */
  record PromptResult(@Nullable String description, RawJson messages, @Nullable RawJson meta)
      implements Success {
    /** One text that the user says. */
    public static PromptResult userText(String text) {
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeStartArray().writeStartObject();
      out.writeStringProperty("role", "user").writeObjectPropertyStart("content");
      out.writeStringProperty("type", "text").writeStringProperty("text", text);
      out.writeEndObject().writeEndObject().writeEndArray();
      return new PromptResult(null, buffer.toRawJson(), null);
    }
  }

  /**
   * Completions, the best first.
   *
   * @param values all that the method returned; the wire carries the first 100
   */
  record CompletionResult(List<String> values) implements Success {
    /** Copies the values. */
    public CompletionResult {
      values = List.copyOf(values);
    }
  }

  /**
   * The call failed in a way that the caller is told about.
   *
   * @param code what kind of failure
   * @param message for the model: what went wrong and what to do
   * @param retryAfter when to try again, or null
   * @param violations what is wrong with the arguments, empty for other failures
   */
  record Failure(
      ErrorCode code, String message, @Nullable Duration retryAfter, List<Violation> violations)
      implements Outcome {
    /** Copies the violations. */
    public Failure {
      violations = List.copyOf(violations);
    }

    /** A failure without further data. */
    public static Failure of(ErrorCode code, String message) {
      return new Failure(code, message, null, List.of());
    }
  }

  /**
   * The call cannot go on before questions are answered, and the answers come with another request
   * ({@code input_required}).
   *
   * @param questions what is asked; not empty
   * @param requestState what the client brings back with the answers; null as long as the chain
   *     around the method is not over
   */
  record InputRequired(List<Question<?>> questions, @Nullable String requestState)
      implements Outcome {
    /** Copies the questions. */
    public InputRequired {
      questions = List.copyOf(questions);
    }

    /** Questions whose state is still to be sealed. */
    public InputRequired(List<Question<?>> questions) {
      this(questions, null);
    }
  }

  /**
   * The client did not declare capabilities that the call needs.
   *
   * @param capabilities their paths, such as {@code sampling} or {@code elicitation.url}; not empty
   */
  record MissingCapability(List<String> capabilities) implements Outcome {
    /** Copies the paths. */
    public MissingCapability {
      capabilities = List.copyOf(capabilities);
    }

    /** One capability. */
    public MissingCapability(String capability) {
      this(List.of(capability));
    }
  }

  /**
   * The call ends in a JSON-RPC error, whatever kind of feature it is for.
   *
   * @param code the error's code
   * @param message for the caller
   * @param data any JSON value, or null
   */
  record ProtocolError(int code, String message, @Nullable RawJson data) implements Outcome {}
}
