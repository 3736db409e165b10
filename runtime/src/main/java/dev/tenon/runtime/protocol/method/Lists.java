package dev.tenon.runtime.protocol.method;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The four lists, rendered once for each revision when it is first asked for. Two threads may
 * render the same list at once; they make the same bytes. Thread-safe.
 */
final class Lists {
  private final Registry registry;
  private final ResultWriter results;
  private final Map<ProtocolRevision, RawJson> tools = new ConcurrentHashMap<>();
  private final Map<ProtocolRevision, RawJson> resources = new ConcurrentHashMap<>();
  private final Map<ProtocolRevision, RawJson> templates = new ConcurrentHashMap<>();
  private final Map<ProtocolRevision, RawJson> prompts = new ConcurrentHashMap<>();

  Lists(Registry registry, ResultWriter results) {
    this.registry = registry;
    this.results = results;
  }

  RawJson tools(ProtocolRevision revision) {
    RawJson list = tools.get(revision);
    if (list == null) {
      JsonBuffer buffer = begin("tools");
      for (ToolEntry tool : registry.tools()) {
        tool(buffer.out(), revision, tool);
      }
      list = end(buffer, revision, tools);
    }
    return list;
  }

  RawJson resources(ProtocolRevision revision) {
    RawJson list = resources.get(revision);
    if (list == null) {
      JsonBuffer buffer = begin("resources");
      for (ResourceEntry resource : registry.resources()) {
        resource(buffer.out(), revision, "uri", resource);
      }
      list = end(buffer, revision, resources);
    }
    return list;
  }

  RawJson templates(ProtocolRevision revision) {
    RawJson list = templates.get(revision);
    if (list == null) {
      JsonBuffer buffer = begin("resourceTemplates");
      for (ResourceEntry template : registry.templates()) {
        resource(buffer.out(), revision, "uriTemplate", template);
      }
      list = end(buffer, revision, templates);
    }
    return list;
  }

  RawJson prompts(ProtocolRevision revision) {
    RawJson list = prompts.get(revision);
    if (list == null) {
      JsonBuffer buffer = begin("prompts");
      for (PromptEntry prompt : registry.prompts()) {
        prompt(buffer.out(), revision, prompt);
      }
      list = end(buffer, revision, prompts);
    }
    return list;
  }

  private static JsonBuffer begin(String name) {
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeStartObject();
    buffer.out().writeArrayPropertyStart(name);
    return buffer;
  }

  private RawJson end(
      JsonBuffer buffer, ProtocolRevision revision, Map<ProtocolRevision, RawJson> rendered) {
    buffer.out().writeEndArray();
    if (revision.isModern()) {
      ResultWriter.cacheHints(buffer.out());
    }
    results.end(buffer.out(), revision, null);
    RawJson list = buffer.toRawJson();
    rendered.put(revision, list);
    return list;
  }

  private static void tool(JsonGenerator out, ProtocolRevision revision, ToolEntry tool) {
    out.writeStartObject();
    presentation(out, revision, tool.presentation());
    out.writeName("inputSchema");
    out.writeRawValue(tool.inputSchema());
    RawJson outputSchema = tool.outputSchema();
    if (outputSchema != null && revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      out.writeName("outputSchema");
      if (wrapsOutput(revision, tool)) {
        wrappedSchema(out, outputSchema);
      } else {
        out.writeRawValue(outputSchema);
      }
    }
    if (revision.isAtLeast(ProtocolRevision.V2025_03_26)) {
      hints(out, tool);
    }
    if (revision == ProtocolRevision.V2025_11_25 && tool.task() != TaskSupport.NEVER) {
      // Its experiment with tasks; in 2026-07-28 the server alone decides.
      out.writeObjectPropertyStart("execution");
      out.writeStringProperty(
          "taskSupport", tool.task() == TaskSupport.REQUIRED ? "required" : "optional");
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  /** Before 2026-07-28 an output schema must describe an object. */
  static boolean wrapsOutput(ProtocolRevision revision, ToolEntry tool) {
    return !revision.isModern() && tool.outputSchema() != null && !tool.outputIsObject();
  }

  private static void wrappedSchema(JsonGenerator out, RawJson schema) {
    out.writeStartObject();
    out.writeStringProperty("type", "object");
    out.writeObjectPropertyStart("properties");
    out.writeName("result");
    out.writeRawValue(schema);
    out.writeEndObject();
    out.writeArrayPropertyStart("required");
    out.writeString("result");
    out.writeEndArray();
    out.writeBooleanProperty("additionalProperties", false);
    out.writeEndObject();
  }

  private static void hints(JsonGenerator out, ToolEntry tool) {
    if (tool.hints().isEmpty()) {
      return;
    }
    out.writeObjectPropertyStart("annotations");
    hint(out, "readOnlyHint", tool.hints().readOnly());
    hint(out, "destructiveHint", tool.hints().destructive());
    hint(out, "idempotentHint", tool.hints().idempotent());
    hint(out, "openWorldHint", tool.hints().openWorld());
    out.writeEndObject();
  }

  private static void hint(JsonGenerator out, String name, @Nullable Boolean value) {
    if (value != null) {
      out.writeBooleanProperty(name, value);
    }
  }

  private static void resource(
      JsonGenerator out, ProtocolRevision revision, String uriName, ResourceEntry resource) {
    out.writeStartObject();
    out.writeStringProperty(uriName, resource.uri());
    presentation(out, revision, resource.presentation());
    optional(out, "mimeType", resource.mimeType());
    out.writeEndObject();
  }

  private static void prompt(JsonGenerator out, ProtocolRevision revision, PromptEntry prompt) {
    out.writeStartObject();
    presentation(out, revision, prompt.presentation());
    if (!prompt.arguments().isEmpty()) {
      out.writeArrayPropertyStart("arguments");
      for (PromptEntry.Argument argument : prompt.arguments()) {
        out.writeStartObject();
        out.writeStringProperty("name", argument.name());
        if (revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
          optional(out, "title", argument.title());
        }
        optional(out, "description", argument.description());
        out.writeBooleanProperty("required", argument.required());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void presentation(
      JsonGenerator out, ProtocolRevision revision, Presentation presentation) {
    out.writeStringProperty("name", presentation.name());
    if (revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      optional(out, "title", presentation.title());
    }
    optional(out, "description", presentation.description());
    icons(out, revision, presentation.icons());
  }

  static void icons(JsonGenerator out, ProtocolRevision revision, List<Icon> icons) {
    if (icons.isEmpty() || !revision.isAtLeast(ProtocolRevision.V2025_11_25)) {
      return;
    }
    out.writeArrayPropertyStart("icons");
    for (Icon icon : icons) {
      out.writeStartObject();
      out.writeStringProperty("src", icon.src());
      optional(out, "mimeType", icon.mimeType());
      if (!icon.sizes().isEmpty()) {
        out.writeArrayPropertyStart("sizes");
        for (String size : icon.sizes()) {
          out.writeString(size);
        }
        out.writeEndArray();
      }
      optional(out, "theme", icon.theme());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static void optional(JsonGenerator out, String name, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(name, value);
    }
  }
}
