package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.QuestionProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.MessageModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.QuestionModel;
import dev.tenon.processor.model.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions show arguments that there are, and each has a key of its own. */
final class ClearQuestions implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    Map<String, String> owners = new HashMap<>();
    for (QuestionModel question : feature.method().questions()) {
      String owner = owners.putIfAbsent(question.key(), question.javaName());
      if (owner != null) {
        diagnostics.report(
            QuestionProblem.ASK_DUPLICATE_KEY, question.origin(), question.key(), owner);
      }
      for (MessageModel.Part part : question.message().parts()) {
        if (part.isArgument()) {
          check(feature, question.message(), part.text(), diagnostics);
        }
      }
    }
  }

  private static void check(
      FeatureModel feature, MessageModel message, String name, Diagnostics diagnostics) {
    List<PropertyModel> arguments = feature.method().arguments();
    PropertyModel argument = find(arguments, name);
    if (argument == null) {
      diagnostics.report(
          QuestionProblem.ASK_UNKNOWN_ARGUMENT,
          message.origin(),
          name,
          feature.method().name(),
          Nearest.suggestion(name, arguments.stream().map(PropertyModel::name).toList()));
      return;
    }
    TypeModel type = argument.type().present();
    if (!type.hasTextForm() && !(type instanceof TypeModel.Unsupported)) {
      diagnostics.report(
          QuestionProblem.ASK_ARGUMENT_TYPE, message.origin(), name, argument.type().type());
    }
  }

  private static @Nullable PropertyModel find(List<PropertyModel> arguments, String name) {
    for (PropertyModel argument : arguments) {
      if (argument.name().equals(name)) {
        return argument;
      }
    }
    return null;
  }
}
