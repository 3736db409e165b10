package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Outcome.PromptResult;
import dev.tenon.runtime.call.Outcome.ResourceResult;
import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.json.InvalidResultException;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.sdk.SdkResults;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a handler returned into an outcome. */
final class Outcomes {
  private Outcomes() {}

  static Outcome ofTool(@Nullable Object result) {
    if (result == null) {
      return ToolResult.empty();
    } else if (result instanceof Outcome outcome) {
      return outcome;
    } else if (result instanceof CharSequence text) {
      return ToolResult.text(text.toString());
    } else if (result instanceof RawJson json) {
      return ToolResult.structured(json);
    } else if (result instanceof CallToolResult sdk) {
      return SdkResults.tool(sdk);
    } else if (result instanceof Content content) {
      return SdkResults.tool(content);
    } else if (result instanceof List<?> list) {
      return SdkResults.tool(all(list, Content.class));
    }
    throw wrong(result, "a text, RawJson, Outcome, CallToolResult, Content or list of Content");
  }

  static Outcome ofResource(String uri, @Nullable String mimeType, @Nullable Object result) {
    if (result instanceof Outcome outcome) {
      return outcome;
    } else if (result instanceof CharSequence text) {
      return ResourceResult.text(uri, or(mimeType, "text/plain"), text.toString());
    } else if (result instanceof byte[] blob) {
      return ResourceResult.blob(uri, or(mimeType, "application/octet-stream"), blob);
    } else if (result instanceof RawJson json) {
      return ResourceResult.json(uri, or(mimeType, "application/json"), json);
    } else if (result instanceof ReadResourceResult sdk) {
      return SdkResults.resource(sdk);
    } else if (result instanceof ResourceContents contents) {
      return SdkResults.resource(contents);
    } else if (result instanceof List<?> list && !list.isEmpty()) {
      return SdkResults.resource(all(list, ResourceContents.class));
    }
    throw wrong(result, "a text, bytes, RawJson, Outcome, ReadResourceResult or ResourceContents");
  }

  static Outcome ofPrompt(@Nullable Object result) {
    if (result instanceof Outcome outcome) {
      return outcome;
    } else if (result instanceof CharSequence text) {
      return PromptResult.userText(text.toString());
    } else if (result instanceof GetPromptResult sdk) {
      return SdkResults.prompt(sdk);
    } else if (result instanceof PromptMessage message) {
      return SdkResults.prompt(message);
    } else if (result instanceof List<?> list) {
      return SdkResults.prompt(all(list, PromptMessage.class));
    }
    throw wrong(result, "a text, Outcome, GetPromptResult, PromptMessage or list of PromptMessage");
  }

  private static String or(@Nullable String mimeType, String otherwise) {
    return mimeType == null ? otherwise : mimeType;
  }

  private static <T> List<T> all(List<?> list, Class<T> type) {
    List<T> all = new ArrayList<>(list.size());
    for (Object element : list) {
      if (!type.isInstance(element)) {
        throw wrong(element, "a list of " + type.getSimpleName());
      }
      all.add(type.cast(element));
    }
    return all;
  }

  private static InvalidResultException wrong(@Nullable Object result, String expected) {
    return new InvalidResultException(
        "the handler returned "
            + (result == null ? "null" : "a " + result.getClass().getName())
            + "; expected is "
            + expected);
  }
}
