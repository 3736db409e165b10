package dev.tenon.processor.collect;

import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.PropertyModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which properties are written: those that {@code @JsonPropertyOrder} lists, those
 * with an index, the others by their names or as they stand in the source.
 */
final class PropertyOrder {
  private final JacksonClass jackson;

  PropertyOrder(JacksonClass jackson) {
    this.jackson = jackson;
  }

  List<PropertyModel> sort(Map<Member, PropertyModel> properties) {
    AnnotationReader order = jackson.annotation(JacksonNames.PROPERTY_ORDER);
    boolean isAsWritten =
        order == null
            && properties.entrySet().stream().allMatch(entry -> index(entry) == Integer.MAX_VALUE);
    if (isAsWritten) {
      return new ArrayList<>(properties.values());
    }
    Set<PropertyModel> sorted = new LinkedHashSet<>();
    if (order != null) {
      for (String name : JacksonClass.texts(order, "value")) {
        addNamed(name, properties, order, sorted);
      }
    }
    properties.entrySet().stream()
        .filter(entry -> index(entry) < Integer.MAX_VALUE)
        .sorted(Comparator.comparingInt(PropertyOrder::index))
        .forEach(entry -> sorted.add(entry.getValue()));
    List<PropertyModel> others = new ArrayList<>(properties.values());
    if (order != null && Boolean.TRUE.equals(order.flag("alphabetic"))) {
      others.sort(Comparator.comparing(PropertyModel::name));
    }
    sorted.addAll(others);
    return new ArrayList<>(sorted);
  }

  /** Those without an index come after all others that have one. */
  private static int index(Map.Entry<Member, PropertyModel> entry) {
    Integer index = new JacksonProperty(entry.getKey()).index();
    return index == null ? Integer.MAX_VALUE : index;
  }

  /** Adds the property with that name on the wire, or else in the source. */
  private void addNamed(
      String name,
      Map<Member, PropertyModel> properties,
      AnnotationReader order,
      Set<PropertyModel> sorted) {
    int before = sorted.size();
    for (PropertyModel property : properties.values()) {
      if (property.name().equals(name)) {
        sorted.add(property);
        return;
      }
    }
    for (PropertyModel property : properties.values()) {
      if (property.javaName().equals(name)) {
        sorted.add(property);
        return;
      }
    }
    if (sorted.size() == before) {
      jackson.unknownName(
          order, name, properties.values().stream().map(PropertyModel::name).toList());
    }
  }
}
