package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
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
    for (PropertyModel argument : feature.method().arguments()) {
      Definition endless = endless(argument.type());
      if (endless != null) {
        diagnostics.reportFor(
            feature.method().origin(),
            ShapeProblem.ENDLESS,
            argument.origin(),
            argument.javaName(),
            endless.name().simpleName());
      }
    }
  }

  /** The first type within {@code type} that no document is long enough for, or null. */
  private static @Nullable Definition endless(TypeModel type) {
    List<Definition> definitions =
        Parts.of(type).filter(Definition.class::isInstance).map(Definition.class::cast).toList();
    Set<TypeModel> ending = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean hasGrown = true;
    while (hasGrown) {
      hasGrown = false;
      for (Definition definition : definitions) {
        hasGrown |=
            !ending.contains(definition) && ends(definition, ending) && ending.add(definition);
      }
    }
    return definitions.stream()
        .filter(definition -> !ending.contains(definition))
        .findFirst()
        .orElse(null);
  }

  /** Whether a value has an end when those of the types in {@code ending} have one. */
  private static boolean ends(Definition definition, Set<TypeModel> ending) {
    if (definition instanceof UnionModel union) {
      return union.variants().isEmpty()
          || union.variants().stream().anyMatch(variant -> hasEnd(variant.type(), ending));
    }
    return ((StructureModel) definition)
        .components().stream()
            .filter(PropertyModel::isWritable)
            .filter(PropertyModel::required)
            .allMatch(component -> component.nullable() || hasEnd(component.type(), ending));
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
