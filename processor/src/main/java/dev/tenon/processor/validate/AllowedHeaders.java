package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.HeaderProblem;
import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Only simple arguments of tools are mirrored into headers, each into one of its own. */
final class AllowedHeaders implements Rule {
  private static final BigDecimal MAX_EXACT = BigDecimal.valueOf(TypeModel.Whole.MAX_EXACT);

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
    for (FormModel form : compilation.allForms()) {
      for (PropertyModel component : form.type().components()) {
        checkPlace(form.origin(), component, diagnostics);
      }
    }
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    Origin subject = feature.method().origin();
    Map<String, String> taken = new HashMap<>();
    for (PropertyModel argument : feature.method().arguments()) {
      if (!(feature instanceof ToolModel)) {
        checkPlace(subject, argument, diagnostics);
      } else if (argument.header() != null) {
        check(argument, argument.header(), taken, diagnostics);
      }
    }
    for (List<PropertyModel> shape : ObjectShapes.of(feature)) {
      shape.forEach(component -> checkPlace(subject, component, diagnostics));
    }
  }

  private static void checkPlace(Origin subject, PropertyModel property, Diagnostics diagnostics) {
    if (property.header() != null) {
      diagnostics.reportFor(
          subject, HeaderProblem.HEADER_PLACE, property.origin().at("header"), property.javaName());
    }
  }

  private static void check(
      PropertyModel argument, String header, Map<String, String> taken, Diagnostics diagnostics) {
    Origin at = argument.origin().at("header");
    if (!header.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
      diagnostics.report(HeaderProblem.HEADER_NAME, at, header);
    }
    if (SecretNames.isSecret(argument.name()) || SecretNames.isSecret(header)) {
      diagnostics.report(HeaderProblem.HEADER_SECRET, at, argument.javaName());
    }
    String before = taken.putIfAbsent(header.toLowerCase(Locale.ROOT), argument.name());
    if (before != null) {
      diagnostics.report(HeaderProblem.HEADER_DUPLICATE, at, header, before);
    }
    TypeModel type = argument.type().present().wire();
    if (!(type instanceof TypeModel.Unsupported) && (argument.nullable() || !isSimple(type))) {
      String display = (argument.nullable() ? "nullable " : "") + argument.type().type();
      diagnostics.report(HeaderProblem.HEADER_TYPE, at, argument.javaName(), display);
    }
  }

  private static boolean isSimple(TypeModel type) {
    if (type instanceof TypeModel.Whole whole) {
      return whole.min() >= -TypeModel.Whole.MAX_EXACT && whole.max() <= TypeModel.Whole.MAX_EXACT;
    }
    if (type instanceof TypeModel.Numeric number) {
      Bounds bounds = number.bounds();
      return number.kind() == NumberKind.BIG_INTEGER
          && bounds.min() != null
          && bounds.max() != null
          && bounds.min().compareTo(MAX_EXACT.negate()) >= 0
          && bounds.max().compareTo(MAX_EXACT) <= 0;
    }
    return type.hasTextForm();
  }
}
