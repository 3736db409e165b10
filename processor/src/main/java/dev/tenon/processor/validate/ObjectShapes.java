package dev.tenon.processor.validate;

import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;

/** All records that a feature's arguments and result hold. */
final class ObjectShapes {
  private ObjectShapes() {}

  /** The components of each record, the outermost first. */
  static List<List<PropertyModel>> of(FeatureModel feature) {
    List<List<PropertyModel>> shapes = new ArrayList<>();
    for (PropertyModel argument : feature.method().arguments()) {
      add(argument.type(), shapes);
    }
    add(feature.method().result().model(), shapes);
    return shapes;
  }

  private static void add(TypeModel type, List<List<PropertyModel>> shapes) {
    if (type instanceof TypeModel.Structure structure) {
      shapes.add(structure.components());
      for (PropertyModel component : structure.components()) {
        add(component.type(), shapes);
      }
    } else if (type instanceof TypeModel.Sequence sequence) {
      add(sequence.element(), shapes);
    } else if (type instanceof TypeModel.Dictionary map) {
      add(map.value(), shapes);
    } else if (type instanceof TypeModel.Maybe maybe) {
      add(maybe.value(), shapes);
    } else if (type instanceof TypeModel.OrNull orNull) {
      add(orNull.value(), shapes);
    }
  }
}
