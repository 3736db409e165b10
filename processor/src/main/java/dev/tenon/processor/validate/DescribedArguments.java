package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.TextProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.UnionModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A tool that describes one of its arguments describes all of them, and an argument whose name says
 * nothing is described. A name such as {@code customer} may speak for itself.
 */
final class DescribedArguments implements Rule {
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "arg",
          "args",
          "argument",
          "arguments",
          "data",
          "flag",
          "info",
          "input",
          "misc",
          "obj",
          "object",
          "opts",
          "param",
          "params",
          "parameter",
          "parameters",
          "payload",
          "stuff",
          "thing",
          "tmp",
          "val",
          "var");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.tools().forEach(tool -> check(tool, diagnostics));
    }
  }

  private static void check(ToolModel tool, Diagnostics diagnostics) {
    List<PropertyModel> arguments = tool.method().arguments();
    boolean areOthers = arguments.stream().anyMatch(argument -> argument.description() != null);
    for (PropertyModel argument : arguments) {
      boolean saysNothing = SAY_NOTHING.contains(argument.name().toLowerCase(Locale.ROOT));
      if (!isDescribed(argument) && (areOthers || saysNothing)) {
        diagnostics.report(
            TextProblem.ARGUMENT_UNDESCRIBED,
            argument.origin(),
            argument.name(),
            tool.label(),
            areOthers ? ", unlike others of its arguments" : ", and its name says nothing");
      }
    }
  }

  private static boolean isDescribed(StructureModel type) {
    return type.description() != null
        || type.components().stream().anyMatch(component -> component.description() != null);
  }

  private static boolean isDescribed(PropertyModel argument) {
    return argument.description() != null
        || (argument.type().present() instanceof StructureModel type && isDescribed(type))
        || (argument.type().present() instanceof UnionModel union && union.description() != null);
  }
}
