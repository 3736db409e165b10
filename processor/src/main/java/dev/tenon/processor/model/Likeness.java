package dev.tenon.processor.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Whether Java finds all those values equal that are one value in JSON. */
public final class Likeness {
  private final Set<TypeModel> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Likeness() {}

  /** Whether what is read of the same JSON is equal. */
  public static boolean isKept(TypeModel type) {
    return new Likeness().isKeptBy(type);
  }

  private boolean isKeptBy(TypeModel type) {
    // A type within itself is looked at already.
    return !seen.add(type) || (isKeptItself(type) && parts(type).stream().allMatch(this::isKeptBy));
  }

  private static boolean isKeptItself(TypeModel type) {
    if (type instanceof TypeModel.Numeric number) {
      // 1.0 and 1.00, 0.0 and -0.0.
      return number.kind() == NumberKind.BIG_INTEGER;
    }
    if (type instanceof TypeModel.Sequence sequence) {
      return sequence.kind() != SequenceKind.ARRAY;
    }
    if (type instanceof StructureModel structure) {
      return structure.isEqualByParts();
    }
    if (type instanceof TypeModel.Wrapper wrapper) {
      return wrapper.isEqualByValue();
    }
    return !(type instanceof TypeModel.Bytes
        || type instanceof TypeModel.Anything
        || type instanceof TypeModel.Opaque);
  }

  private static List<TypeModel> parts(TypeModel type) {
    if (type instanceof TypeModel.Quoted) {
      // It is a text, and the same text is the same number.
      return List.of();
    }
    return type instanceof StructureModel structure
        ? structure.writable().stream().map(PropertyModel::type).toList()
        : Parts.directly(type);
  }
}
