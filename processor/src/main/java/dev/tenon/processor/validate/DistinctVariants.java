package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A property, and nothing else, tells the variants of a union apart. */
final class DistinctVariants implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    Origin subject = feature.method().origin();
    List<TypeModel> taken = feature.method().arguments().stream().map(PropertyModel::type).toList();
    TypeModel returned = feature.method().result().model();
    unions(Stream.concat(taken.stream(), Stream.of(returned)))
        .forEach(union -> check(union, subject, diagnostics));
    unions(taken.stream())
        .filter(UnionModel::takesProperty)
        .forEach(union -> checkTaken(union, subject, diagnostics));
  }

  private static Stream<UnionModel> unions(Stream<TypeModel> types) {
    return types
        .flatMap(Parts::of)
        .filter(UnionModel.class::isInstance)
        .map(UnionModel.class::cast)
        .distinct();
  }

  /** Whether the property is read with the object or before it is the same for all variants. */
  private static void checkTaken(UnionModel union, Origin subject, Diagnostics diagnostics) {
    for (UnionModel.Variant variant : union.variants()) {
      if (!union.takesProperty(variant.type())) {
        diagnostics.report(
            ShapeProblem.UNION_STYLE,
            subject,
            "JsonTypeInfo",
            union.name().simpleName(),
            "include is EXISTING_PROPERTY, but of its classes "
                + variant.type().name().simpleName()
                + " takes no property \""
                + union.property()
                + "\"",
            "Let all of them take it, or use PROPERTY and none");
      }
    }
  }

  private static void check(UnionModel union, Origin subject, Diagnostics diagnostics) {
    Map<String, UnionModel.Variant> before = new HashMap<>();
    for (UnionModel.Variant variant : union.variants()) {
      UnionModel.Variant other = before.putIfAbsent(variant.tag(), variant);
      if (other != null) {
        diagnostics.report(
            ShapeProblem.UNION_TAG,
            subject,
            other.type().name().simpleName(),
            variant.type().name().simpleName(),
            variant.tag(),
            union.name().simpleName());
      }
      for (PropertyModel component : variant.type().components()) {
        if (component.name().equals(union.property())) {
          check(union, variant, component, subject, diagnostics);
        }
      }
    }
  }

  private static void check(
      UnionModel union,
      UnionModel.Variant variant,
      PropertyModel component,
      Origin subject,
      Diagnostics diagnostics) {
    String fault = null;
    String remedy = "Rename it, or name the property in @JsonTypeInfo";
    TypeModel type = component.type();
    if (union.keepsProperty()) {
      boolean isText = type instanceof TypeModel.Text || type instanceof TypeModel.Enumeration;
      if (isText && TextValues.check(type, variant.tag()) == TextValues.Verdict.OUT_OF_BOUNDS) {
        fault = ", but its constraints forbid \"" + variant.tag() + "\"";
        remedy = "Remove them";
      } else if (!isText || TextValues.check(type, variant.tag()) != TextValues.Verdict.FITS) {
        fault = ", but cannot be \"" + variant.tag() + "\"";
        remedy = "Make it a String";
      }
    } else {
      fault = "";
    }
    if (fault != null) {
      diagnostics.reportFor(
          subject,
          ShapeProblem.UNION_CLASH,
          component.origin(),
          variant.type().name().simpleName() + "." + component.javaName(),
          union.name().simpleName(),
          fault,
          remedy);
    }
  }
}
