package dev.tenon.processor.schema;

import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives the schemas of all tools. */
public final class SchemaDeriver {
  /** Derives schemas; keeps nothing between calls. */
  public SchemaDeriver() {}

  /** The same compilation with the schemas of its tools. */
  public CompilationModel derive(CompilationModel compilation) {
    Map<String, FeatureClassModel> derived = new HashMap<>();
    List<FeatureClassModel> classes = new ArrayList<>();
    for (FeatureClassModel feature : compilation.classes()) {
      FeatureClassModel complete =
          feature
              .withTools(feature.tools().stream().map(SchemaDeriver::derive).toList())
              .withForms(derive(feature.forms()));
      derived.put(feature.type().canonicalName(), complete);
      classes.add(complete);
    }
    List<ServerModel> servers = new ArrayList<>();
    for (ServerModel server : compilation.servers()) {
      servers.add(
          server.withFeatures(
              server.features().stream()
                  .map(feature -> derived.getOrDefault(feature.type().canonicalName(), feature))
                  .toList()));
    }
    return new CompilationModel(classes, servers, derive(compilation.forms()));
  }

  private static List<FormModel> derive(List<FormModel> forms) {
    return forms.stream().map(form -> form.withSchema(FormSchema.of(form))).toList();
  }

  private static ToolModel derive(ToolModel tool) {
    SchemaModel handWritten = tool.handWritten();
    return tool.withSchemas(
        handWritten == null
            ? new SchemaText(SchemaText.Direction.IN).object(tool.method().arguments())
            : compact(handWritten.text()),
        output(tool.method().result()));
  }

  /** The same JSON on one line: white space between its tokens goes, all else stays as it is. */
  private static String compact(String json) {
    StringBuilder compact = new StringBuilder();
    boolean isText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isText || !Character.isWhitespace(c)) {
        compact.append(c);
      }
      if (isText && c == '\\' && i + 1 < json.length()) {
        i++;
        compact.append(json.charAt(i));
      } else if (c == '"') {
        isText = !isText;
      }
    }
    return compact.toString();
  }

  private static @Nullable String output(ResultModel result) {
    if (result.kind() != ResultModel.Kind.STRUCTURED) {
      return null;
    }
    boolean isOptional = result.model() instanceof TypeModel.Maybe;
    boolean isNullable = isOptional || result.wrapping() != ResultModel.Wrapping.NONE;
    return new SchemaText(SchemaText.Direction.OUT).value(result.model().present(), isNullable);
  }
}
