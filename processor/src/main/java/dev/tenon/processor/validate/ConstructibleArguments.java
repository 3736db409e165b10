package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.StructureProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.StructureModel.Construction.None;

/** Every class that an argument holds can be made of JSON. */
final class ConstructibleArguments implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    Origin subject = feature.method().origin();
    feature.method().arguments().forEach(argument -> check(subject, argument, diagnostics));
  }

  private static void check(Origin subject, PropertyModel argument, Diagnostics diagnostics) {
    Parts.of(argument.type())
        .filter(StructureModel.class::isInstance)
        .map(StructureModel.class::cast)
        .filter(structure -> structure.construction() instanceof None)
        .forEach(structure -> {
          None none = (None) structure.construction();
          diagnostics.reportFor(
              subject,
              StructureProblem.NOT_CONSTRUCTIBLE,
              argument.origin(),
              argument.javaName(),
              structure.name().simpleName(),
              none.reason(),
              none.remedy());
        });
  }
}
