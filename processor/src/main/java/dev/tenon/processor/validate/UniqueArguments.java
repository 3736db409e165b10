package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.NameProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No two arguments of a method, and no two components of a record, have the same name. */
final class UniqueArguments implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
    for (FormModel form : compilation.allForms()) {
      check(form.origin(), form.type().components(), diagnostics);
    }
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    Origin subject = feature.method().origin();
    check(subject, feature.method().arguments(), diagnostics);
    for (List<PropertyModel> shape : ObjectShapes.of(feature)) {
      check(subject, shape, diagnostics);
    }
  }

  private static void check(
      Origin subject, List<PropertyModel> properties, Diagnostics diagnostics) {
    Set<String> names = new HashSet<>();
    for (PropertyModel property : properties) {
      if (!names.add(property.name())) {
        diagnostics.reportFor(
            subject, NameProblem.DUPLICATE_ARGUMENT, property.origin().at("name"), property.name());
      }
    }
  }
}
