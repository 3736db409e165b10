package dev.tenon.processor.validate;

import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;

/** All records and beans that a feature's arguments and result hold. */
final class ObjectShapes {
  private ObjectShapes() {}

  /** The components of each, the outermost first. */
  static List<List<PropertyModel>> of(FeatureModel feature) {
    List<List<PropertyModel>> shapes = new ArrayList<>();
    for (PropertyModel argument : feature.method().arguments()) {
      add(argument.type(), shapes);
    }
    add(feature.method().result().model(), shapes);
    return shapes;
  }

  private static void add(TypeModel type, List<List<PropertyModel>> shapes) {
    Parts.of(type)
        .filter(StructureModel.class::isInstance)
        .forEach(part -> shapes.add(((StructureModel) part).components()));
  }
}
