package dev.tenon.runtime.protocol.method;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The four lists. The first page, which is mostly the only one, is rendered once for each revision
 * when it is first asked for; two threads may render it at once and make the same bytes.
 * Thread-safe.
 */
final class Lists {
  private final ListPages tools;
  private final ListPages resources;
  private final ListPages templates;
  private final ListPages prompts;

  /**
   * @param hidden the tools that are left out
   * @param methods who may use what
   */
  Lists(
      Registry registry, Set<String> hidden, ResultWriter results, Paging paging, Methods methods) {
    tools = pages("tools", shown(registry.tools(), hidden), results, paging, methods);
    resources = pages("resources", registry.resources(), results, paging, methods);
    templates = pages("resourceTemplates", registry.templates(), results, paging, methods);
    prompts = pages("prompts", registry.prompts(), results, paging, methods);
  }

  private static ListPages pages(
      String member, Collection<?> entries, ResultWriter results, Paging paging, Methods methods) {
    boolean isOpen = true;
    for (Object entry : entries) {
      isOpen &= methods.access(entry).isOpen();
    }
    return new ListPages(
        member,
        entries,
        results,
        paging,
        isOpen ? null : new ListViews(member, entries, results, paging, methods));
  }

  private static Collection<ToolEntry> shown(Collection<ToolEntry> tools, Set<String> hidden) {
    if (hidden.isEmpty()) {
      return tools;
    }
    List<ToolEntry> shown = new ArrayList<>();
    for (ToolEntry tool : tools) {
      if (!hidden.contains(tool.name())) {
        shown.add(tool);
      }
    }
    return shown;
  }

  Answer tools(Request request) {
    return tools.answer(request);
  }

  Answer resources(Request request) {
    return resources.answer(request);
  }

  Answer templates(Request request) {
    return templates.answer(request);
  }

  Answer prompts(Request request) {
    return prompts.answer(request);
  }

  /** What the entries of a list are ordered by, and its cursors name. */
  static String key(Object entry) {
    if (entry instanceof ToolEntry tool) {
      return tool.name();
    }
    return entry instanceof PromptEntry prompt ? prompt.name() : ((ResourceEntry) entry).uri();
  }

  static void write(JsonGenerator out, ProtocolRevision revision, Object entry) {
    if (entry instanceof ToolEntry tool) {
      tool(out, revision, tool);
    } else if (entry instanceof PromptEntry prompt) {
      prompt(out, revision, prompt);
    } else if (entry instanceof ResourceEntry resource) {
      boolean isTemplate = resource.uri().indexOf('{') >= 0;
      resource(out, revision, isTemplate ? "uriTemplate" : "uri", resource);
    }
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
