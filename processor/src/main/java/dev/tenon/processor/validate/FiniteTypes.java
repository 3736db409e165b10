package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.TypeModel.Definition;
import dev.tenon.processor.model.UnionModel;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A type that contains itself must let a value end somewhere. */
final class FiniteTypes implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
  }

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    MethodModel method = feature.method();
    for (PropertyModel argument : method.arguments()) {
      Definition endless = endless(argument.type(), FiniteTypes::isNeeded);
      if (endless != null) {
        report(method, argument.origin(), argument.javaName(), endless, diagnostics);
      }
    }
    Definition endless = endless(method.result().model(), FiniteTypes::isWritten);
    if (endless != null) {
      String result = "the result of " + method.name() + "()";
      report(method, method.origin(), result, endless, diagnostics);
    }
  }

  private static void report(
      MethodModel method, Origin at, String what, Definition endless, Diagnostics diagnostics) {
    diagnostics.reportFor(
        method.origin(), ShapeProblem.ENDLESS, at, what, endless.name().simpleName());
  }

  /** Whether an argument must have the component, and it must not be null. */
  private static boolean isNeeded(PropertyModel component) {
    return component.isWritable() && component.required() && !component.nullable();
  }

  /** Whether a result always has the component, and it is not null. */
  private static boolean isWritten(PropertyModel component) {
    return component.isReadable() && !component.hasNothing();
  }

  /**
   * The first type within {@code type} that no document is long enough for, or null.
   *
   * @param needed which components are always there
   */
  private static @Nullable Definition endless(TypeModel type, Predicate<PropertyModel> needed) {
    List<Definition> definitions =
        Parts.of(type).filter(Definition.class::isInstance).map(Definition.class::cast).toList();
    Set<TypeModel> ending = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean hasGrown = true;
    while (hasGrown) {
      hasGrown = false;
      for (Definition definition : definitions) {
        hasGrown |=
            !ending.contains(definition)
                && ends(definition, ending, needed)
                && ending.add(definition);
      }
    }
    return definitions.stream()
        .filter(definition -> !ending.contains(definition))
        .findFirst()
        .orElse(null);
  }

  /** Whether a value has an end when those of the types in {@code ending} have one. */
  private static boolean ends(
      Definition definition, Set<TypeModel> ending, Predicate<PropertyModel> needed) {
    if (definition instanceof UnionModel union) {
      return union.variants().isEmpty()
          || union.variants().stream().anyMatch(variant -> hasEnd(variant.type(), ending));
    }
    return ((StructureModel) definition)
        .components().stream()
            .filter(needed)
            .allMatch(component -> hasEnd(component.type(), ending));
  }

  private static boolean hasEnd(TypeModel type, Set<TypeModel> ending) {
    if (type instanceof Definition) {
      return ending.contains(type);
    }
    if ((type instanceof TypeModel.Sequence list && list.size().min() == 0)
        || (type instanceof TypeModel.Dictionary map && map.size().min() == 0)
        || type instanceof TypeModel.OrNull
        || type instanceof TypeModel.Maybe
        || type instanceof TypeModel.Presence) {
      return true;
    }
    return Parts.directly(type).stream().allMatch(part -> hasEnd(part, ending));
  }
}
