package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Outcome.CompletionResult;
import dev.tenon.runtime.call.Outcome.InputRequired;
import dev.tenon.runtime.call.Outcome.PromptResult;
import dev.tenon.runtime.call.Outcome.ResourceResult;
import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Writes results in the shape of each revision. Thread-safe. */
public final class ResultWriter {
  private static final int MAX_COMPLETIONS = 100;

  /** Behind the name of the content; the generator writes the last colon. */
  private static final RawJson TEXT_BEGIN = RawJson.of(":[{\"type\":\"text\",\"text\"");

  private static final RawJson TEXT_END = RawJson.of("}]");

  private final ServerIdentity identity;
  private final SizeLimit limit;

  /** Signs modern results with {@code identity}. */
  public ResultWriter(ServerIdentity identity, SizeLimit limit) {
    this.identity = identity;
    this.limit = limit;
  }

  /** How large results may be; who writes one holds it to that. */
  SizeLimit limit() {
    return limit;
  }

  byte[] tool(Request request, ToolEntry tool, ToolResult result) {
    JsonBuffer buffer = MessageWriter.begin(request.id());
    tool(buffer.out(), request.revision(), tool, result);
    return MessageWriter.end(buffer);
  }

  /** The same without the message around it. */
  RawJson toolResult(ProtocolRevision revision, ToolEntry tool, ToolResult result) {
    JsonBuffer buffer = new JsonBuffer();
    tool(buffer.out(), revision, tool, result);
    return buffer.toRawJson();
  }

  private void tool(
      JsonGenerator out, ProtocolRevision revision, ToolEntry tool, ToolResult result) {
    out.writeStartObject();
    content(out, result);
    RawJson structured = result.structured();
    if (structured != null && revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      structured(out, structured, wraps(revision, tool, structured));
    }
    if (result.isError()) {
      out.writeBooleanProperty("isError", true);
    }
    end(out, revision, result.meta());
  }

  /** Before 2026-07-28 structured content must be an object. */
  private static boolean wraps(ProtocolRevision revision, ToolEntry tool, RawJson structured) {
    return Lists.wrapsOutput(revision, tool)
        || (!revision.isModern() && structured.utf8()[0] != '{');
  }

  byte[] resource(Request request, ResourceResult result) {
    JsonBuffer buffer = MessageWriter.begin(request.id());
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeName("contents");
    out.writeRawValue(result.contents());
    if (request.revision().isModern()) {
      out.writeNumberProperty("ttlMs", result.keep().millis());
      out.writeStringProperty("cacheScope", result.keep().isPublic() ? "public" : "private");
    }
    end(out, request.revision(), result.meta());
    return MessageWriter.end(buffer);
  }

  byte[] prompt(Request request, @Nullable String description, PromptResult result) {
    JsonBuffer buffer = MessageWriter.begin(request.id());
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    if (description != null) {
      out.writeStringProperty("description", description);
    }
    out.writeName("messages");
    out.writeRawValue(result.messages());
    end(out, request.revision(), result.meta());
    return MessageWriter.end(buffer);
  }

  byte[] completion(Request request, CompletionResult result) {
    List<String> values = result.values();
    JsonBuffer buffer = MessageWriter.begin(request.id());
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeObjectPropertyStart("completion");
    out.writeArrayPropertyStart("values");
    int count = Math.min(values.size(), MAX_COMPLETIONS);
    for (int i = 0; i < count; i++) {
      out.writeString(values.get(i));
    }
    out.writeEndArray();
    out.writeNumberProperty("total", values.size());
    out.writeBooleanProperty("hasMore", values.size() > count);
    out.writeEndObject();
    end(out, request.revision(), null);
    return MessageWriter.end(buffer);
  }

  /** Questions that have to be answered with another request; only 2026-07-28 has them. */
  byte[] inputRequired(Request request, InputRequired required) {
    JsonBuffer buffer = MessageWriter.begin(request.id());
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("resultType", "input_required");
    out.writeObjectPropertyStart("inputRequests");
    for (Question<?> question : required.questions()) {
      out.writeObjectPropertyStart(question.key());
      out.writeStringProperty("method", question.method());
      out.writeName("params");
      QuestionWriter.writeParams(out, question);
      out.writeEndObject();
    }
    out.writeEndObject();
    Lists.optional(out, "requestState", required.requestState());
    out.writeName("_meta");
    out.writeRawValue(identity.meta());
    out.writeEndObject();
    return MessageWriter.end(buffer);
  }

  /** Writes a result that has no members of its own. */
  public static byte[] empty(RequestId id) {
    return MessageWriter.result(id, EMPTY);
  }

  private static final RawJson EMPTY = RawJson.of("{}");

  /** Until a feature says how long it stays true, nobody may keep it. */
  public static void cacheHints(JsonGenerator out) {
    out.writeNumberProperty("ttlMs", 0);
    out.writeStringProperty("cacheScope", "private");
  }

  /** Writes the members that every result of a revision has, and ends the object. */
  public void end(JsonGenerator out, ProtocolRevision revision, @Nullable RawJson meta) {
    end(out, revision, meta, "complete");
  }

  /** The same with a {@code resultType} other than {@code complete}. */
  public void end(
      JsonGenerator out, ProtocolRevision revision, @Nullable RawJson meta, String resultType) {
    if (revision.isModern()) {
      out.writeStringProperty("resultType", resultType);
      out.writeName("_meta");
      if (meta == null) {
        out.writeRawValue(identity.meta());
      } else {
        out.writeStartObject();
        identity.writeBrief(out);
        copyMembers(out, meta);
        out.writeEndObject();
      }
    } else if (meta != null) {
      out.writeName("_meta");
      out.writeRawValue(meta);
    }
    out.writeEndObject();
  }

  private static void copyMembers(JsonGenerator out, RawJson object) {
    try (JsonParser in = Json.trusted(object.utf8(), 0, object.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        if (!ServerIdentity.claims(name)) {
          out.writeName(name);
          out.copyCurrentStructure(in);
        }
      }
    }
  }

  private static void content(JsonGenerator out, ToolResult result) {
    out.writeName("content");
    RawJson content = result.content();
    if (content != null) {
      out.writeRawValue(content);
      return;
    }
    // To the generator the text alone is the content, so that it keeps no track of what is around.
    out.writeRaw(TEXT_BEGIN);
    String text = result.text();
    RawJson structured = result.structured();
    if (text != null) {
      out.writeString(text);
    } else if (structured != null) {
      // Clients that do not know structured content, and models, read this copy.
      out.writeUTF8String(structured.utf8(), 0, structured.length());
    } else {
      out.writeString("");
    }
    out.writeRaw(TEXT_END);
  }

  private static void structured(JsonGenerator out, RawJson structured, boolean wrapped) {
    out.writeName("structuredContent");
    if (wrapped) {
      out.writeStartObject();
      out.writeName("result");
      out.writeRawValue(structured);
      out.writeEndObject();
    } else {
      out.writeRawValue(structured);
    }
  }
}
