package dev.tenon.processor.model.policy;

import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where in arguments is what must not be seen, as JSON Pointers (RFC 6901) in which {@code *}
 * stands for all elements of an array or values of a map. A part that contains itself is sensitive
 * as a whole where it comes the second time, and so is an argument with too many places: more is
 * masked then, and never less.
 */
public final class SensitivePlaces {
  /** The most places of one argument. */
  private static final int MOST = 100;

  private final Set<String> places = new LinkedHashSet<>();
  private final Deque<TypeModel> around = new ArrayDeque<>();

  private SensitivePlaces() {}

  /** The places in {@code arguments}. */
  public static List<String> of(List<PropertyModel> arguments) {
    Set<String> all = new LinkedHashSet<>();
    for (PropertyModel argument : arguments) {
      SensitivePlaces found = new SensitivePlaces();
      found.add(argument, "");
      if (found.places.size() > MOST) {
        all.add(step("", argument.name()));
      } else {
        all.addAll(found.places);
      }
    }
    return List.copyOf(all);
  }

  /** Whether the property, or something within its type, must not be seen. */
  public static boolean isIn(PropertyModel property) {
    return property.sensitive() || isWithin(property.type());
  }

  /** Whether something within the type must not be seen. */
  private static boolean isWithin(TypeModel type) {
    return Parts.of(type)
        .anyMatch(part ->
            part instanceof StructureModel structure
                && structure.writable().stream().anyMatch(PropertyModel::sensitive));
  }

  private void add(PropertyModel property, String within) {
    add(property, within, property.name());
    // Decoders take these names as well.
    property.aliases().forEach(alias -> add(property, within, alias));
  }

  private void add(PropertyModel property, String within, String name) {
    String place = step(within, name);
    if (property.sensitive()) {
      places.add(place);
    } else if (isWithin(property.type())) {
      add(property.type(), place);
    }
  }

  private void add(TypeModel type, String place) {
    if (places.size() > MOST) {
      return;
    }
    if (around.contains(type)) {
      places.add(place);
      return;
    }
    around.push(type);
    if (type instanceof StructureModel structure) {
      structure.writable().forEach(component -> add(component, place));
    } else if (type instanceof UnionModel union) {
      union.variants().forEach(variant -> addWithin(variant.type(), place));
    } else if (type instanceof TypeModel.Sequence sequence) {
      addWithin(sequence.element(), place + "/*");
    } else if (type instanceof TypeModel.Dictionary map) {
      addWithin(map.value(), place + "/*");
    } else {
      Parts.directly(type).forEach(part -> addWithin(part, place));
    }
    around.pop();
  }

  private void addWithin(TypeModel type, String place) {
    if (isWithin(type)) {
      add(type, place);
    }
  }

  private static String step(String within, String name) {
    return within + '/' + name.replace("~", "~0").replace("/", "~1");
  }
}
