package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.HintsModel;
import dev.tenon.processor.model.IconModel;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.ResultModel.Wrapping;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TaskModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the statements that enter features into the registry. */
final class EntryWriter {
  private static final TypeName STRING = ClassName.get(String.class);

  private final Members members;

  EntryWriter(Members members) {
    this.members = members;
  }

  /**
   * The statement that enters a tool.
   *
   * @param policies what says how it is served
   */
  CodeBlock tool(ToolModel tool, String number, CodeBlock policies) {
    boolean isObject =
        (tool.method().result().model() instanceof TypeModel.Definition
                || tool.method().result().model() instanceof TypeModel.Dictionary)
            && tool.method().result().wrapping() == Wrapping.NONE;
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(presentation(tool.presentation()));
    arguments.add(hints(tool.hints()));
    arguments.add(CodeBlock.of("$T.of($L)", RuntimeNames.RAW_JSON, inputSchema(tool)));
    arguments.add(schema(tool.outputSchema(), tool.method().name() + "_output"));
    arguments.add(CodeBlock.of("$L", isObject));
    arguments.add(headers(tool.method().arguments()));
    if (tool.task() != TaskModel.NEVER) {
      arguments.add(CodeBlock.of("$T.$L", RuntimeNames.TASK_SUPPORT, tool.task()));
    }
    arguments.add(CodeBlock.of("this"));
    arguments.add(CodeBlock.of("$L", number));
    return add(RuntimeNames.TOOL_ENTRY, policies, arguments.toArray(CodeBlock[]::new));
  }

  /** The constant that holds the schema of a tool's arguments; those without any share one. */
  CodeBlock inputSchema(ToolModel tool) {
    boolean isOwn = tool.handWritten() != null || !tool.method().arguments().isEmpty();
    String name = isOwn ? tool.method().name() + "_input" : "no_input";
    return CodeBlock.of("$L", members.constant(STRING, name, Literals.text(tool.inputSchema())));
  }

  CodeBlock resource(ResourceModel resource, String number, CodeBlock policies) {
    return add(
        RuntimeNames.RESOURCE_ENTRY,
        policies,
        Literals.text(resource.uri()),
        presentation(resource.presentation()),
        Literals.text(resource.mimeType()),
        CodeBlock.of("this"),
        CodeBlock.of("$L", number));
  }

  CodeBlock prompt(PromptModel prompt, String number, CodeBlock policies) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (PropertyModel argument : prompt.method().arguments()) {
      arguments.add(
          CodeBlock.of(
              "new $T($L, $L, $L, $L)",
              RuntimeNames.PROMPT_ARGUMENT,
              Literals.text(argument.name()),
              Literals.text(argument.title()),
              Literals.text(argument.description()),
              argument.required()));
    }
    return add(
        RuntimeNames.PROMPT_ENTRY,
        policies,
        presentation(prompt.presentation()),
        list(arguments),
        CodeBlock.of("this"),
        CodeBlock.of("$L", number));
  }

  static CodeBlock completion(String target, boolean ofPrompt, String argument, String number) {
    return CodeBlock.of(
        "registry.add(new $T($L, $L, $L, this, $L))",
        RuntimeNames.COMPLETION_ENTRY,
        Literals.text(target),
        ofPrompt,
        Literals.text(argument),
        number);
  }

  private static CodeBlock add(ClassName entry, CodeBlock policies, CodeBlock... arguments) {
    CodeBlock made =
        CodeBlock.of("new $T(\n$>$>$L$<$<)", entry, CodeBlock.join(List.of(arguments), ",\n"));
    return policies.isEmpty()
        ? CodeBlock.of("registry.add(\n$L)", made)
        : CodeBlock.of("registry.add(\n$L$>$>$L$<$<)", made, policies);
  }

  private CodeBlock schema(@Nullable String json, String name) {
    if (json == null) {
      return CodeBlock.of("null");
    }
    String constant = members.constant(STRING, name, Literals.text(json));
    return CodeBlock.of("$T.of($L)", RuntimeNames.RAW_JSON, constant);
  }

  static CodeBlock presentation(PresentationModel presentation) {
    CodeBlock name = Literals.text(presentation.name());
    CodeBlock title = Literals.text(presentation.title());
    CodeBlock description = Literals.text(presentation.description());
    return presentation.icons().isEmpty()
        ? CodeBlock.of("$T.of($L, $L, $L)", RuntimeNames.PRESENTATION, name, title, description)
        : CodeBlock.of(
            "new $T($L, $L, $L, $L)",
            RuntimeNames.PRESENTATION,
            name,
            title,
            description,
            icons(presentation.icons()));
  }

  static CodeBlock icons(List<IconModel> icons) {
    List<CodeBlock> entries = new ArrayList<>();
    for (IconModel icon : icons) {
      entries.add(
          CodeBlock.of(
              "new $T($L, $L, $T.of($L), $L)",
              RuntimeNames.ICON,
              Literals.text(icon.src()),
              Literals.text(icon.mimeType()),
              List.class,
              Literals.texts(icon.sizes(), false),
              Literals.text(icon.theme())));
    }
    return list(entries);
  }

  private static CodeBlock hints(HintsModel hints) {
    return hints.isEmpty()
        ? CodeBlock.of("$T.NONE", RuntimeNames.HINTS)
        : CodeBlock.of(
            "new $T($L, $L, $L, $L)",
            RuntimeNames.HINTS,
            Literals.flag(hints.readOnly()),
            Literals.flag(hints.destructive()),
            Literals.flag(hints.idempotent()),
            Literals.flag(hints.openWorld()));
  }

  private static CodeBlock headers(List<PropertyModel> arguments) {
    List<CodeBlock> headers = new ArrayList<>();
    for (PropertyModel argument : arguments) {
      if (argument.header() != null) {
        headers.add(
            CodeBlock.of(
                "new $T($L, $L)",
                RuntimeNames.HEADER_PARAMETER,
                Literals.text(argument.name()),
                Literals.text(argument.header())));
      }
    }
    return list(headers);
  }

  private static CodeBlock list(List<CodeBlock> entries) {
    return entries.size() < 2
        ? CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(entries, ""))
        : CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(entries, ",\n"));
  }
}
