package dev.tenon.processor.schema;

import dev.tenon.processor.model.ConstantModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in the description of an argument what the constants that it takes mean, because {@code
 * enum} has no place for it.
 */
final class ConstantTexts {
  /** An enum of hundreds would cost more than it says; what is beyond is left out. */
  private static final int MAX_LENGTH = 1_000;

  private ConstantTexts() {}

  /** The description of {@code property} with the meaning of its constants, or null. */
  static @Nullable String describe(PropertyModel property, @Nullable String description) {
    String meanings = meanings(property.type().present());
    if (meanings.isEmpty()) {
      return description;
    }
    return description == null ? meanings : description + " (" + meanings + ")";
  }

  private static String meanings(TypeModel type) {
    TypeModel constants = type instanceof TypeModel.Sequence sequence ? sequence.element() : type;
    if (!(constants instanceof TypeModel.Enumeration enumeration)) {
      return "";
    }
    List<String> meanings = new ArrayList<>();
    int length = 0;
    for (ConstantModel constant : enumeration.constants()) {
      if (constant.description() != null) {
        String meaning = constant.name() + ": " + constant.description();
        length += meaning.length();
        if (length > MAX_LENGTH) {
          meanings.add("\u2026");
          break;
        }
        meanings.add(meaning);
      }
    }
    return String.join("; ", meanings);
  }
}
