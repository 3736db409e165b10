package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.Access;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;

/** What reads or writes a property throws no checked exception, which nobody would handle. */
final class QuietAccessors implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    compilation
        .classes()
        .forEach(type -> type.features().forEach(feature -> check(feature, diagnostics)));
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    Origin subject = feature.method().origin();
    for (PropertyModel argument : feature.method().arguments()) {
      check(subject, argument.type(), false, diagnostics);
    }
    check(subject, feature.method().result().model(), true, diagnostics);
  }

  /** A class may be taken although nothing can write it, and returned although nothing reads it. */
  private static void check(
      Origin subject, TypeModel type, boolean isRead, Diagnostics diagnostics) {
    Parts.of(type)
        .filter(StructureModel.class::isInstance)
        .flatMap(structure -> ((StructureModel) structure).components().stream())
        .flatMap(property -> property.access().throwing().stream())
        .filter(throwing -> throwing.isRead() == isRead)
        .forEach(throwing -> report(subject, throwing, diagnostics));
  }

  private static void report(Origin subject, Access.Throwing throwing, Diagnostics diagnostics) {
    diagnostics.reportFor(
        subject,
        ShapeProblem.ACCESSOR_THROWS,
        throwing.origin(),
        throwing.method(),
        throwing.isRead() ? "reads" : "writes",
        throwing.exception(),
        throwing.isRead() ? "WRITE_ONLY" : "READ_ONLY");
  }
}
