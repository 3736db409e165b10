package dev.tenon.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What is generated stays within what the JVM and file systems bound. */
final class FittingSizes implements Rule {
  /** A constructor takes as much, and the object itself. */
  private static final int MAX_SLOTS = 254;

  /** Beyond these, the one method that reads an object has more than 64 KiB of bytecode. */
  private static final int MAX_PROPERTIES = 1000;

  private static final int MAX_FILE_NAME = 255;

  /** What the class that holds the arguments of a method has in its name beside those of both. */
  private static final String REST = "$Arguments.class";

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(type, feature, diagnostics));
    }
  }

  private static void check(FeatureClassModel type, FeatureModel feature, Diagnostics diagnostics) {
    MethodModel method = feature.method();
    int slots = method.arguments().stream().mapToInt(FittingSizes::slots).sum();
    if (slots > MAX_SLOTS) {
      report(method, method.name(), slots + " parameters", MAX_SLOTS, diagnostics);
    }
    int around = length(type.generated().simpleName() + REST);
    boolean isHeld = !method.arguments().isEmpty();
    if (isHeld && around + length(method.name()) > MAX_FILE_NAME) {
      diagnostics.report(
          ShapeProblem.TOO_LARGE,
          method.origin(),
          method.name(),
          "a name of " + length(method.name()) + " bytes",
          Math.max(0, MAX_FILE_NAME - around),
          "Shorten it; name says what clients call it");
    }
    Stream.concat(
            method.arguments().stream().map(PropertyModel::type),
            Stream.of(method.result().model()))
        .flatMap(Parts::of)
        .filter(StructureModel.class::isInstance)
        .map(StructureModel.class::cast)
        .distinct()
        .forEach(structure -> check(method, structure, diagnostics));
  }

  private static void check(MethodModel method, StructureModel structure, Diagnostics diagnostics) {
    int properties = structure.components().size();
    if (properties > MAX_PROPERTIES) {
      report(
          method,
          structure.name().simpleName(),
          properties + " properties",
          MAX_PROPERTIES,
          diagnostics);
    }
  }

  private static void report(
      MethodModel method, String what, String size, int most, Diagnostics diagnostics) {
    diagnostics.report(
        ShapeProblem.TOO_LARGE,
        method.origin(),
        what,
        size,
        most,
        "Put what belongs together into records");
  }

  /** Numbers of 64 bits are two parameters to the JVM. */
  private static int slots(PropertyModel argument) {
    return List.of(TypeName.LONG, TypeName.DOUBLE).contains(argument.type().type()) ? 2 : 1;
  }

  private static int length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
