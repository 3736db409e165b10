package dev.tenon.processor.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether results can be made smaller without breaking their schema: arrays lose their ends, texts
 * are clipped, optional properties are left out. What the runtime does follows the schema; this
 * says the same of the types that it comes from.
 */
public final class Shrinking {
  private final List<String> keep;
  private final boolean heedsSizes;
  private final Set<TypeModel> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Shrinking(List<String> keep, boolean heedsSizes) {
    this.keep = keep;
    this.heedsSizes = heedsSizes;
  }

  /** Whether a result can be made smaller, those properties aside that are kept. */
  public static boolean can(ResultModel result, List<String> keep) {
    return of(result, new Shrinking(keep, true));
  }

  /** The same if nothing were kept and no constraint on sizes or forms were there. */
  public static boolean couldWithoutConstraints(ResultModel result) {
    return of(result, new Shrinking(List.of(), false));
  }

  private static boolean of(ResultModel result, Shrinking shrinking) {
    return switch (result.kind()) {
      case NOTHING -> false;
      case STRUCTURED -> shrinking.can(result.model());
      default -> true;
    };
  }

  /** Whether the root is an object, which has a place to say that it was made smaller. */
  public static boolean hasMarks(ResultModel result, List<String> keep) {
    boolean isObject =
        result.model() instanceof StructureModel || result.model() instanceof UnionModel;
    return result.kind() == ResultModel.Kind.STRUCTURED
        && result.wrapping() == ResultModel.Wrapping.NONE
        && isObject
        && can(result, keep);
  }

  /** The names of all properties of a result that are known before it is there. */
  public static Set<String> properties(ResultModel result) {
    Set<String> names = new LinkedHashSet<>();
    Parts.of(result.model())
        .forEach(part -> {
          if (part instanceof StructureModel structure) {
            structure.readable().forEach(property -> names.add(property.name()));
          }
        });
    return names;
  }

  /** Whether a result may have further properties, such as the keys of a map. */
  public static boolean hasOtherProperties(ResultModel result) {
    return result.kind() == ResultModel.Kind.UNSUPPORTED
        || Parts.of(result.model())
            .anyMatch(part ->
                part instanceof TypeModel.Dictionary
                    || part instanceof TypeModel.Anything
                    || part instanceof TypeModel.Opaque
                    || (part instanceof TypeModel.Unsupported
                        && result.kind() == ResultModel.Kind.STRUCTURED));
  }

  private boolean can(TypeModel type) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof TypeModel.Text text) {
      boolean isFree = !text.isEmail() && text.patterns().isEmpty() && isElastic(text.size());
      return isFree || !heedsSizes;
    }
    if (type instanceof TypeModel.Sequence sequence) {
      // The elements of a set stay as they are: clipped ones might become equal.
      return isElastic(sequence.size())
          || !heedsSizes
          || (sequence.kind() != SequenceKind.SET && can(sequence.element()));
    }
    if (type instanceof TypeModel.Dictionary map) {
      return isElastic(map.size()) || !heedsSizes || can(map.value());
    }
    if (type instanceof StructureModel structure) {
      return structure.readable().stream().anyMatch(this::can);
    }
    return type instanceof TypeModel.Anything
        || type instanceof TypeModel.Opaque
        || type instanceof TypeModel.Unsupported
        || canBelow(type);
  }

  @SuppressWarnings("ReferenceEquality") // A type that is written as itself is its own wire.
  private boolean canBelow(TypeModel type) {
    return (type instanceof UnionModel
            || type.wire() != type
            || type.isOptional()
            || type instanceof TypeModel.OrNull)
        && Parts.directly(type).stream().anyMatch(this::can);
  }

  private boolean can(PropertyModel property) {
    if (keep.contains(property.name())) {
      return false;
    }
    return can(property.type()) || (property.mayBeAbsent() && isLarge(property.type().present()));
  }

  private static boolean isElastic(Size size) {
    return size.min() < size.max();
  }

  /** Whether leaving it out may save much. */
  private static boolean isLarge(TypeModel type) {
    return type.mayBeEmpty() || type instanceof TypeModel.Definition;
  }
}
