package dev.tenon.processor.schema;

import dev.tenon.contract.json.JsonLayout;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.ResultBudgetModel;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.Shrinking;
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
      FeatureClassModel complete = derive(feature);
      derived.put(feature.type().canonicalName(), complete);
      classes.add(complete);
    }
    List<ServerModel> servers = new ArrayList<>();
    for (ServerModel server : compilation.servers()) {
      List<FeatureClassModel> features = new ArrayList<>();
      for (FeatureClassModel feature : server.features()) {
        FeatureClassModel known = derived.get(feature.type().canonicalName());
        // One of an earlier round, or of the class path.
        features.add(known == null ? derive(feature) : known);
      }
      servers.add(server.withFeatures(features));
    }
    return new CompilationModel(classes, servers, derive(compilation.forms()));
  }

  private static FeatureClassModel derive(FeatureClassModel feature) {
    return feature
        .withSchemas(
            feature.tools().stream().map(SchemaDeriver::derive).toList(),
            feature.resources().stream().map(SchemaDeriver::derive).toList(),
            feature.prompts().stream().map(SchemaDeriver::derive).toList())
        .withForms(derive(feature.forms()));
  }

  private static List<FormModel> derive(List<FormModel> forms) {
    return forms.stream().map(form -> form.withSchema(FormSchema.of(form))).toList();
  }

  private static ToolModel derive(ToolModel tool) {
    SchemaModel handWritten = tool.handWritten();
    return tool.withSchemas(
        handWritten == null ? arguments(tool.method()) : JsonLayout.compact(handWritten.text()),
        output(tool));
  }

  private static ResourceModel derive(ResourceModel resource) {
    return resource.withSchema(arguments(resource.method()));
  }

  private static PromptModel derive(PromptModel prompt) {
    return prompt.withSchema(arguments(prompt.method()));
  }

  private static String arguments(MethodModel method) {
    return new SchemaText(SchemaText.Direction.IN).object(method.arguments());
  }

  private static @Nullable String output(ToolModel tool) {
    ResultModel result = tool.method().result();
    if (result.kind() != ResultModel.Kind.STRUCTURED) {
      return null;
    }
    boolean isOptional = result.model() instanceof TypeModel.Maybe;
    boolean isNullable = isOptional || result.wrapping() != ResultModel.Wrapping.NONE;
    ResultBudgetModel budget = tool.resultBudget();
    boolean hasMarks = budget != null && Shrinking.hasMarks(result, budget.keep());
    return new SchemaText(SchemaText.Direction.OUT, hasMarks)
        .value(result.model().present(), isNullable);
  }
}
