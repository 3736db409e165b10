package dev.tenon.runtime.command;

import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a server offers for people to read. The same registry gives the same text. */
final class SurfaceList {
  private static final int NAME_INDENT = 2;
  private static final int TEXT_INDENT = 4;
  private static final int TABLE_INDENT = 6;

  private final StringBuilder out = new StringBuilder();
  private final Registry registry;

  private SurfaceList(Registry registry) {
    this.registry = registry;
  }

  static String of(ServerInfo info, Registry registry) {
    return new SurfaceList(registry).write(info);
  }

  private String write(ServerInfo info) {
    TextTable.paragraph(out, 0, info.name() + " " + info.version());
    if (info.description() != null) {
      TextTable.paragraph(out, 0, info.description());
    }
    heading("Tools", registry.tools());
    for (ToolEntry tool : registry.tools()) {
      tool(tool);
    }
    heading("Resources", registry.resources());
    for (ResourceEntry resource : registry.resources()) {
      resource(resource);
    }
    heading("Resource templates", registry.templates());
    for (ResourceEntry template : registry.templates()) {
      resource(template);
    }
    heading("Prompts", registry.prompts());
    for (PromptEntry prompt : registry.prompts()) {
      prompt(prompt);
    }
    return out.toString();
  }

  private void heading(String name, Collection<?> entries) {
    out.append('\n').append(name).append(": ");
    out.append(entries.isEmpty() ? "none" : entries.size()).append('\n');
  }

  private void tool(ToolEntry tool) {
    name(tool.name(), hints(tool.hints()));
    describe(tool.presentation());
    TextTable table = new TextTable(TABLE_INDENT);
    new SchemaWords(tool.inputSchema()).properties(table);
    table.appendTo(out);
    RawJson output = tool.outputSchema();
    if (output != null) {
      TextTable.paragraph(out, TEXT_INDENT, "Returns " + new SchemaWords(output).type() + ".");
    }
  }

  private void resource(ResourceEntry resource) {
    name(resource.uri(), resource.mimeType() == null ? List.of() : List.of(resource.mimeType()));
    describe(resource.presentation());
  }

  private void prompt(PromptEntry prompt) {
    name(prompt.name(), List.of());
    describe(prompt.presentation());
    TextTable table = new TextTable(TABLE_INDENT);
    for (PromptEntry.Argument argument : prompt.arguments()) {
      table.row(
          argument.name(),
          argument.required() ? "required" : "optional",
          firstOf(argument.description(), argument.title()));
    }
    table.appendTo(out);
  }

  private void name(String name, List<String> remarks) {
    out.append('\n');
    TextTable.paragraph(
        out,
        NAME_INDENT,
        remarks.isEmpty() ? name : name + " [" + String.join(", ", remarks) + "]");
  }

  private void describe(Presentation presentation) {
    TextTable.paragraph(
        out, TEXT_INDENT, firstOf(presentation.description(), presentation.title()));
  }

  private static List<String> hints(Hints hints) {
    List<String> words = new ArrayList<>();
    hint(words, hints.readOnly(), "read-only", "writes");
    hint(words, hints.destructive(), "destructive", "not destructive");
    hint(words, hints.idempotent(), "idempotent", "not idempotent");
    hint(words, hints.openWorld(), "open world", "closed world");
    return words;
  }

  private static void hint(List<String> words, @Nullable Boolean hint, String yes, String no) {
    if (hint != null) {
      words.add(hint ? yes : no);
    }
  }

  private static String firstOf(@Nullable String first, @Nullable String second) {
    return first != null ? first : second != null ? second : "";
  }
}
