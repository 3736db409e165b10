package dev.tenon.processor.contract;

import dev.tenon.contract.ContractDocument;
import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the documentation of a server for people, in Markdown. */
final class SurfaceFile {
  private final String version;
  private final ContractDocument contract;
  private final TokenCosts costs;
  private final ServedWords served;
  private final Markdown out = new Markdown();

  private SurfaceFile(
      String version, ContractDocument contract, TokenCosts costs, ServedWords served) {
    this.version = version;
    this.contract = contract;
    this.costs = costs;
    this.served = served;
  }

  /** The text of the file; the same for the same contract and policies. */
  static String of(ServerModel server, ContractDocument contract, TokenCosts costs) {
    SurfaceFile file = new SurfaceFile(server.version(), contract, costs, ServedWords.of(server));
    file.server();
    file.scopes();
    file.tools();
    file.resources("Resources", ItemKind.RESOURCE, "uri");
    file.resources("Resource templates", ItemKind.TEMPLATE, "uriTemplate");
    file.prompts();
    return file.out.end();
  }

  private void server() {
    Item server = contract.server();
    String title = text(server, "title");
    String name = text(server, "name");
    out.heading(1, (title == null ? name : title) + " " + version);
    out.text(text(server, "description"));
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("Name", Markdown.code(String.valueOf(name))));
    String website = text(server, "websiteUrl");
    if (website != null) {
      facts.add(List.of("Home page", "<" + website + ">"));
    }
    facts.add(List.of("Estimated tokens", costs.total() + " (" + TokenCounter.ENCODING + ")"));
    facts.add(List.of("Contract", Markdown.code(contract.digest())));
    out.table(List.of("Server", "&nbsp;"), facts);
    String instructions = text(server, "instructions");
    if (instructions != null) {
      out.heading(2, "Instructions").quotation(instructions);
    }
  }

  /** Which scope opens what; nothing on a server without scopes. */
  private void scopes() {
    String declared = contract.server().value("scopes");
    if (declared == null) {
      return;
    }
    out.heading(2, "Scopes");
    String includes = contract.server().value("scopeIncludes");
    Map<?, ?> covered = SchemaRows.object(includes == null ? null : SchemaRows.parse(includes));
    List<List<String>> rows = new ArrayList<>();
    for (Object scope : SchemaRows.array(SchemaRows.parse(declared))) {
      List<String> covers = new ArrayList<>();
      SchemaRows.array(covered.get(scope))
          .forEach(one -> covers.add(Markdown.code(one.toString())));
      rows.add(List.of(Markdown.code(scope.toString()), String.join(", ", covers), needing(scope)));
    }
    out.table(List.of("Scope", "Covers", "Needed by"), rows);
  }

  /** What asks for a scope itself. */
  private String needing(Object scope) {
    List<String> needing = new ArrayList<>();
    for (Item item : contract.items()) {
      if (ItemAccess.scopes(item).contains(scope)) {
        needing.add(item.kind().word() + " " + Markdown.code(item.key()));
      }
    }
    return String.join(", ", needing);
  }

  /** Who may use an item; where everybody may, that is said only if others need scopes. */
  private String access(Item item) {
    String words = ItemAccess.words(item);
    return words.isEmpty() && contract.server().value("scopes") != null ? "everybody" : words;
  }

  private List<Item> items(ItemKind kind) {
    return contract.items().stream().filter(item -> item.kind() == kind).toList();
  }

  private void tools() {
    List<Item> tools = items(ItemKind.TOOL);
    if (tools.isEmpty()) {
      return;
    }
    out.heading(2, "Tools");
    List<List<String>> overview = new ArrayList<>();
    for (Item tool : tools) {
      overview.add(
          List.of(
              Markdown.code(tool.key()),
              Markdown.inline(text(tool, "title")),
              hints(tool),
              access(tool),
              served.tool(tool.key()),
              tokens(tool)));
    }
    out.table(List.of("Tool", "Title", "Hints", "Access", "Served", "Estimated tokens"), overview);
    for (Item tool : tools) {
      out.paragraph("### " + Markdown.code(tool.key()));
      out.text(text(tool, "description"));
      String task = text(tool, "task");
      if (task != null) {
        out.paragraph(
            task.equals("required")
                ? "Each call is a task."
                : "A call is a task for clients that know tasks.");
      }
      arguments(tool.value("inputSchema"), SchemaRows.ARGUMENTS, Map.of(), "No arguments.");
      String output = tool.value("outputSchema");
      if (output != null) {
        out.paragraph("Result: " + SchemaRows.typeOf(output));
        List<List<String>> rows = SchemaRows.of(output, Map.of());
        if (!rows.isEmpty()) {
          out.table(SchemaRows.RESULTS, rows);
        }
      }
    }
  }

  private void arguments(
      @Nullable String schema, List<String> columns, Map<String, String> described, String none) {
    List<List<String>> rows = schema == null ? List.of() : SchemaRows.of(schema, described);
    if (rows.isEmpty()) {
      out.paragraph(none);
    } else {
      out.table(columns, rows);
    }
  }

  private static String hints(Item tool) {
    String written = tool.value("annotations");
    List<String> hints = new ArrayList<>();
    SchemaRows.object(written == null ? null : SchemaRows.parse(written))
        .forEach((name, value) -> hints.add(hint(name.toString(), Boolean.TRUE.equals(value))));
    return String.join(", ", hints);
  }

  private static String hint(String name, boolean isSo) {
    return switch (name) {
      case "readOnlyHint" -> isSo ? "read-only" : "changes things";
      case "destructiveHint" -> isSo ? "destructive" : "not destructive";
      case "idempotentHint" -> isSo ? "idempotent" : "not idempotent";
      case "openWorldHint" -> isSo ? "open world" : "closed world";
      default -> name + (isSo ? "" : " not");
    };
  }

  private void resources(String heading, ItemKind kind, String uri) {
    List<Item> resources = items(kind);
    if (resources.isEmpty()) {
      return;
    }
    out.heading(2, heading);
    List<List<String>> rows = new ArrayList<>();
    for (Item resource : resources) {
      rows.add(
          List.of(
              Markdown.code(String.valueOf(text(resource, uri))),
              Markdown.inline(title(resource)),
              Markdown.inline(text(resource, "mimeType")),
              Markdown.inline(text(resource, "description")),
              completed("resource", resource.key()),
              access(resource),
              served.resource(text(resource, uri)),
              tokens(resource)));
    }
    out.table(
        List.of(
            "URI",
            "Name",
            "MIME type",
            "Description",
            "Completes",
            "Access",
            "Served",
            "Estimated tokens"),
        rows);
    for (Item resource : resources) {
      String schema = resource.value("argumentSchema");
      if (schema != null) {
        out.paragraph("Variables of " + Markdown.code(resource.key()) + ":");
        List<String> columns = new ArrayList<>(SchemaRows.ARGUMENTS);
        columns.set(0, "Variable");
        out.table(columns, SchemaRows.of(schema, Map.of()));
      }
    }
  }

  private void prompts() {
    List<Item> prompts = items(ItemKind.PROMPT);
    if (prompts.isEmpty()) {
      return;
    }
    out.heading(2, "Prompts");
    for (Item prompt : prompts) {
      out.paragraph("### " + Markdown.code(prompt.key()));
      String title = text(prompt, "title");
      out.text(title);
      out.text(text(prompt, "description"));
      Map<String, String> described = new LinkedHashMap<>();
      String arguments = prompt.value("arguments");
      for (Object argument :
          SchemaRows.array(arguments == null ? null : SchemaRows.parse(arguments))) {
        Object text = SchemaRows.object(argument).get("description");
        if (text != null) {
          described.put(String.valueOf(SchemaRows.object(argument).get("name")), text.toString());
        }
      }
      String schema = prompt.value("argumentSchema");
      arguments(schema, SchemaRows.ARGUMENTS, described, "No arguments.");
      String access = access(prompt);
      if (!access.isEmpty()) {
        out.paragraph("Access: " + access + ".");
      }
      String words = served.prompt(prompt.key());
      if (!words.isEmpty()) {
        out.paragraph("Served: " + words + ".");
      }
      String completed = completed("prompt", prompt.key());
      out.paragraph(
          (completed.isEmpty() ? "" : "Completes " + completed + ". ")
              + "Estimated tokens: "
              + tokens(prompt)
              + ".");
    }
  }

  /** The arguments of a prompt or a template that clients can have completed. */
  private String completed(String kind, String target) {
    List<String> arguments = new ArrayList<>();
    for (Item completion : items(ItemKind.COMPLETION)) {
      if (target.equals(text(completion, kind))) {
        arguments.add(Markdown.code(String.valueOf(text(completion, "argument"))));
      }
    }
    return String.join(", ", arguments);
  }

  private static @Nullable String title(Item item) {
    String title = text(item, "title");
    return title == null ? text(item, "name") : title;
  }

  private String tokens(Item item) {
    Integer tokens = costs.of(item);
    return tokens == null ? "" : tokens.toString();
  }

  private static @Nullable String text(Item item, String member) {
    String json = item.value(member);
    return json == null ? null : SchemaRows.parse(json).toString();
  }
}
