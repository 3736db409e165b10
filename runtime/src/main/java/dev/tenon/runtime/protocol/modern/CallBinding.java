package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonDigest;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.Registry.ResourceMatch;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * What a state belongs to, as one digest: the server, the caller, the call with its arguments, and
 * what was offered when it began. A state opens for a call with the same digest and for no other,
 * so it is of no use to another user, for another tool or other arguments, nor to a server whose
 * tool has changed since.
 */
final class CallBinding {
  private static final byte[] NO_ARGUMENTS = {'{', '}'};

  private CallBinding() {}

  /**
   * The digest of a call.
   *
   * @param server the server's name
   * @param principal the identity of the caller that the transport has authenticated; empty for
   *     nobody
   * @return null when there is nothing of that name, which the method itself then says
   */
  static byte @Nullable [] of(
      Registry registry, String server, String principal, String method, Members params) {
    String target = params.text(method.equals("resources/read") ? "uri" : "name");
    RawJson definition = target == null ? null : definition(registry, method, target);
    if (target == null || definition == null) {
      return null;
    }
    return JsonDigest.ofParts(
        utf8(server),
        utf8(principal),
        utf8(method),
        utf8(target),
        arguments(params),
        digest(definition.utf8()));
  }

  private static byte[] arguments(Members params) {
    if (!params.isObject("arguments")) {
      return digest(NO_ARGUMENTS);
    }
    try (JsonParser in = params.parser("arguments")) {
      return JsonDigest.of(in);
    }
  }

  private static byte[] digest(byte[] json) {
    try (JsonParser in = Json.trusted(json, 0, json.length)) {
      in.nextToken();
      return JsonDigest.of(in);
    }
  }

  private static @Nullable RawJson definition(Registry registry, String method, String target) {
    return switch (method) {
      case "tools/call" -> tool(registry.tool(target));
      case "prompts/get" -> prompt(registry.prompt(target));
      case "resources/read" -> resource(registry.resource(target));
      default -> null;
    };
  }

  private static @Nullable RawJson tool(@Nullable ToolEntry tool) {
    if (tool == null) {
      return null;
    }
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartArray();
    out.writeRawValue(tool.inputSchema());
    RawJson outputSchema = tool.outputSchema();
    if (outputSchema != null) {
      out.writeRawValue(outputSchema);
    }
    out.writeEndArray();
    return buffer.toRawJson();
  }

  private static @Nullable RawJson prompt(@Nullable PromptEntry prompt) {
    if (prompt == null) {
      return null;
    }
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartArray();
    for (PromptEntry.Argument argument : prompt.arguments()) {
      out.writeString(argument.name()).writeBoolean(argument.required());
    }
    out.writeEndArray();
    return buffer.toRawJson();
  }

  private static @Nullable RawJson resource(@Nullable ResourceMatch match) {
    if (match == null) {
      return null;
    }
    ResourceEntry entry = match.entry();
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartArray();
    out.writeString(entry.uri());
    out.writeString(entry.mimeType());
    out.writeEndArray();
    return buffer.toRawJson();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
