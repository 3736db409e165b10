package dev.tenon.runtime.sdk;

import dev.tenon.runtime.call.Outcome.PromptResult;
import dev.tenon.runtime.call.Outcome.ResourceResult;
import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Turns the MCP SDK's records that a method returned into outcomes. Used by generated code. */
public final class SdkResults {
  private SdkResults() {}

  /** A tool's result, as it is. */
  public static ToolResult tool(CallToolResult result) {
    return new ToolResult(
        null,
        contentArray(result.content() == null ? List.of() : result.content()),
        result.structuredContent() == null ? null : value(result.structuredContent()),
        Boolean.TRUE.equals(result.isError()),
        meta(result.meta()));
  }

  /** A tool's result of one content block. */
  public static ToolResult tool(Content content) {
    return ToolResult.content(contentArray(List.of(content)));
  }

  /** A tool's result of several content blocks. */
  public static ToolResult tool(List<? extends Content> content) {
    return ToolResult.content(contentArray(content));
  }

  /** A prompt, as it is. */
  public static PromptResult prompt(GetPromptResult result) {
    return new PromptResult(
        result.description(), messageArray(result.messages()), meta(result.meta()));
  }

  /** A prompt of one message. */
  public static PromptResult prompt(PromptMessage message) {
    return new PromptResult(null, messageArray(List.of(message)), null);
  }

  /** A prompt of several messages. */
  public static PromptResult prompt(List<PromptMessage> messages) {
    return new PromptResult(null, messageArray(messages), null);
  }

  /** The contents of a resource, as they are. */
  public static ResourceResult resource(ReadResourceResult result) {
    return new ResourceResult(contentsArray(result.contents()), meta(result.meta()));
  }

  /** The contents of a resource of one part. */
  public static ResourceResult resource(ResourceContents contents) {
    return new ResourceResult(contentsArray(List.of(contents)), null);
  }

  /** The contents of a resource of several parts. */
  public static ResourceResult resource(List<? extends ResourceContents> contents) {
    return new ResourceResult(contentsArray(contents), null);
  }

  private static RawJson contentArray(List<? extends Content> blocks) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartArray();
    for (Content block : blocks) {
      SdkWriter.content(out, block);
    }
    out.writeEndArray();
    return buffer.toRawJson();
  }

  private static RawJson messageArray(List<PromptMessage> messages) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartArray();
    for (PromptMessage message : messages) {
      out.writeStartObject();
      out.writeStringProperty("role", SdkWriter.word(message.role()));
      out.writeName("content");
      SdkWriter.content(out, message.content());
      out.writeEndObject();
    }
    out.writeEndArray();
    return buffer.toRawJson();
  }

  private static RawJson contentsArray(List<? extends ResourceContents> parts) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartArray();
    for (ResourceContents part : parts) {
      SdkWriter.contents(out, part);
    }
    out.writeEndArray();
    return buffer.toRawJson();
  }

  private static @Nullable RawJson meta(@Nullable Map<String, Object> meta) {
    return meta == null || meta.isEmpty() ? null : value(meta);
  }

  private static RawJson value(Object value) {
    JsonBuffer buffer = new JsonBuffer();
    PlainValues.write(buffer.out(), value);
    return buffer.toRawJson();
  }
}
