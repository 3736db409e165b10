package dev.tenon.processor.model;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a type consists of. Types may contain themselves, so nothing else walks through them. */
public final class Parts {
  private final Set<TypeModel> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<TypeModel> waiting = new ArrayDeque<>();
  private final Stream.Builder<TypeModel> found = Stream.builder();

  private Parts() {}

  /** {@code type} and all types within it, each once, the outer ones first. */
  public static Stream<TypeModel> of(TypeModel type) {
    Parts parts = new Parts();
    parts.waiting.add(type);
    return parts.walk();
  }

  /** The types directly within {@code type}. */
  public static List<TypeModel> directly(TypeModel type) {
    if (type instanceof TypeModel.Sequence sequence) {
      return List.of(sequence.element());
    }
    if (type instanceof TypeModel.Dictionary map) {
      return List.of(map.key(), map.value());
    }
    if (type instanceof TypeModel.Maybe maybe) {
      return List.of(maybe.value());
    }
    if (type instanceof TypeModel.Presence presence) {
      return List.of(presence.value());
    }
    if (type instanceof TypeModel.Quoted quoted) {
      return List.of(quoted.value());
    }
    if (type instanceof TypeModel.OrNull orNull) {
      return List.of(orNull.value());
    }
    if (type instanceof TypeModel.Wrapper wrapper) {
      return List.of(wrapper.value());
    }
    if (type instanceof StructureModel structure) {
      return structure.components().stream().map(PropertyModel::type).toList();
    }
    if (type instanceof UnionModel union) {
      return union.variants().stream()
          .map(UnionModel.Variant::type)
          .map(TypeModel.class::cast)
          .toList();
    }
    return List.of();
  }

  private Stream<TypeModel> walk() {
    while (!waiting.isEmpty()) {
      TypeModel next = waiting.remove();
      if (seen.add(next)) {
        found.add(next);
        waiting.addAll(directly(next));
      }
    }
    return found.build();
  }
}
