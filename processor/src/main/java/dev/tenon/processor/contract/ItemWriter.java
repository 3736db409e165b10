package dev.tenon.processor.contract;

import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.CompletionModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.HintsModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.TaskModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.policy.ScopesModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes what the source says as the items of a contract. */
final class ItemWriter {
  private final CompilationModel compilation;

  ItemWriter(CompilationModel compilation) {
    this.compilation = compilation;
  }

  /**
   * An item and the method that it comes from.
   *
   * @param item the item
   * @param method the method
   */
  record Written(Item item, MethodModel method) {}

  static Item server(ServerModel server) {
    ScopesModel scopes = server.scopes();
    return new Members()
        .presentation(server.presentation())
        .text("instructions", server.instructions())
        .text("websiteUrl", server.websiteUrl())
        .icons(server.presentation().icons())
        .raw("scopes", scopes.isEmpty() ? null : JsonText.array(scopes.distinct()))
        .raw("scopeIncludes", scopes.includes().isEmpty() ? null : includes(scopes))
        .item(ItemKind.SERVER);
  }

  /** Sorted: the order of annotations that repeat says nothing. */
  private static String includes(ScopesModel scopes) {
    Members members = new Members();
    new TreeMap<>(scopes.covered())
        .forEach((scope, covered) -> members.raw(scope, JsonText.array(new TreeSet<>(covered))));
    return members.json();
  }

  private static @Nullable String access(FeatureModel feature) {
    return ItemAccess.of(feature.method().serving().policies());
  }

  /** The items of the methods of a class. */
  List<Written> items(FeatureClassModel type) {
    List<Written> items = new ArrayList<>();
    for (ToolModel tool : type.tools()) {
      items.add(new Written(tool(tool), tool.method()));
    }
    for (ResourceModel resource : type.resources()) {
      items.add(new Written(resource(resource), resource.method()));
      addChoices(items, resource.method(), resource.uri(), false);
    }
    for (PromptModel prompt : type.prompts()) {
      items.add(new Written(prompt(prompt), prompt.method()));
      addChoices(items, prompt.method(), prompt.presentation().name(), true);
    }
    for (CompletionModel completion : type.completions()) {
      boolean ofPrompt = completion.prompt() != null;
      Item item = completion(completion.targetName(), ofPrompt, completion.argument());
      items.add(new Written(item, completion.method()));
    }
    return items;
  }

  private static Item tool(ToolModel tool) {
    return new Members()
        .presentation(tool.presentation())
        .raw("annotations", annotations(tool.hints()))
        .raw("inputSchema", tool.inputSchema())
        .raw("outputSchema", tool.outputSchema())
        .text("task", task(tool.task()))
        .icons(tool.presentation().icons())
        .raw(ItemAccess.MEMBER, access(tool))
        .item(ItemKind.TOOL);
  }

  private static @Nullable String annotations(HintsModel hints) {
    Members members =
        new Members()
            .flag("readOnlyHint", hints.readOnly())
            .flag("destructiveHint", hints.destructive())
            .flag("idempotentHint", hints.idempotent())
            .flag("openWorldHint", hints.openWorld());
    return members.isEmpty() ? null : members.json();
  }

  private static @Nullable String task(TaskModel task) {
    return task == TaskModel.NEVER ? null : task.name().toLowerCase(Locale.ROOT);
  }

  private static Item resource(ResourceModel resource) {
    boolean isTemplate = resource.template() != null;
    return new Members()
        .text(isTemplate ? "uriTemplate" : "uri", resource.uri())
        .presentation(resource.presentation())
        .text("mimeType", resource.mimeType())
        .raw("argumentSchema", isTemplate ? resource.argumentSchema() : null)
        .icons(resource.presentation().icons())
        .raw(ItemAccess.MEMBER, access(resource))
        .item(isTemplate ? ItemKind.TEMPLATE : ItemKind.RESOURCE);
  }

  private static Item prompt(PromptModel prompt) {
    List<String> arguments = new ArrayList<>();
    for (PropertyModel argument : prompt.method().arguments()) {
      arguments.add(
          new Members()
              .text("name", argument.name())
              .text("title", argument.title())
              .text("description", argument.description())
              .flag("required", argument.required())
              .json());
    }
    return new Members()
        .presentation(prompt.presentation())
        .raw("arguments", arguments.isEmpty() ? null : Members.array(arguments))
        .raw("argumentSchema", arguments.isEmpty() ? null : prompt.argumentSchema())
        .icons(prompt.presentation().icons())
        .raw(ItemAccess.MEMBER, access(prompt))
        .item(ItemKind.PROMPT);
  }

  private void addChoices(
      List<Written> items, MethodModel method, String target, boolean ofPrompt) {
    for (PropertyModel argument : method.arguments()) {
      if (compilation.isChosen(target, ofPrompt, argument)) {
        items.add(new Written(completion(target, ofPrompt, argument.name()), method));
      }
    }
  }

  private static Item completion(String target, boolean ofPrompt, String argument) {
    return new Members()
        .text(ofPrompt ? "prompt" : "resource", target)
        .text("argument", argument)
        .item(ItemKind.COMPLETION);
  }
}
