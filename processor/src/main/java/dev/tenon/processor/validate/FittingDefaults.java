package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ValueProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TypeModel;
import java.util.List;

/** A default value is a value of its type and keeps the constraints. */
final class FittingDefaults implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
    for (FormModel form : compilation.allForms()) {
      form.type().components().forEach(property -> check(form.origin(), property, diagnostics));
    }
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    Origin subject = feature.method().origin();
    feature.method().arguments().forEach(property -> check(subject, property, diagnostics));
    for (List<PropertyModel> shape : ObjectShapes.of(feature)) {
      shape.forEach(property -> check(subject, property, diagnostics));
    }
  }

  private static void check(Origin subject, PropertyModel property, Diagnostics diagnostics) {
    String text = property.defaultValue();
    TypeModel type = property.type();
    if (text == null || type instanceof TypeModel.Unsupported) {
      return;
    }
    Origin at = property.origin().at("defaultValue");
    if (!type.canHaveDefault()) {
      diagnostics.reportFor(
          subject, ValueProblem.DEFAULT_WITHOUT_TEXT_FORM, at, property.javaName(), type.type());
      return;
    }
    switch (TextValues.check(type, text)) {
      case NO_VALUE ->
          diagnostics.reportFor(
              subject,
              ValueProblem.DEFAULT_UNPARSABLE,
              at,
              text,
              type.type(),
              TextValues.expected(type));
      case OUT_OF_BOUNDS ->
          diagnostics.reportFor(
              subject, ValueProblem.DEFAULT_OUT_OF_BOUNDS, at, text, property.javaName());
      case FITS -> {
        // Nothing to say.
      }
    }
  }
}
