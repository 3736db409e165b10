package dev.tenon.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A record that users fill in.
 *
 * @param origin where it stands, or the parameter that asks with it
 * @param type the record
 * @param isPublic whether all code can name it and the types of its components
 * @param enumNames the components whose titles are sent as {@code enumNames}
 * @param schema its flat schema, empty until it is derived
 */
public record FormModel(
    Origin origin,
    StructureModel type,
    boolean isPublic,
    List<Reference> enumNames,
    String schema) {
  /**
   * A component that is named in an annotation.
   *
   * @param origin where
   * @param name its name in the source
   */
  public record Reference(Origin origin, String name) {}

  /** The same form with its schema. */
  public FormModel withSchema(String derived) {
    return new FormModel(origin, type, isPublic, enumNames, derived);
  }

  /** Whether the titles of the component are sent as {@code enumNames}. */
  public boolean hasEnumNames(PropertyModel component) {
    for (Reference reference : enumNames) {
      if (reference.name().equals(component.javaName())) {
        return true;
      }
    }
    return false;
  }

  /** The forms without those whose record came before. */
  public static List<FormModel> distinct(List<FormModel> forms) {
    List<FormModel> distinct = new ArrayList<>();
    for (FormModel form : forms) {
      if (distinct.stream().noneMatch(other -> other.type().name().equals(form.type().name()))) {
        distinct.add(form);
      }
    }
    return distinct;
  }
}
