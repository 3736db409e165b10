package dev.tenon.processor.generate;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that one generated class gives. To Java a variable hides a type of the same name, and a
 * nested type one outside. What a class mentions is known only when it is written, so that one
 * whose names hide something is written once more, with others.
 */
final class GivenNames {
  private final Set<String> types;
  private final Set<String> fields;
  private final Set<String> members = new HashSet<>();
  private final Set<String> variables = new HashSet<>();

  /** Names of which none is known to hide something. */
  GivenNames() {
    this(Set.of(), Set.of());
  }

  private GivenNames(Set<String> types, Set<String> fields) {
    this.types = types;
    this.fields = fields;
  }

  /** The names of the variables of a method that has {@code taken} as well. */
  LocalNames variables(String... taken) {
    LocalNames names = new LocalNames(variables::add, taken);
    types.forEach(names::take);
    fields.forEach(names::take);
    return names;
  }

  /** What no constant and no nested type may be called, to begin with. */
  Set<String> taken() {
    return new HashSet<>(types);
  }

  /** Remembers the name of a constant or of a nested type. */
  void addMember(String name) {
    members.add(name);
  }

  /**
   * Names that hide nothing, or null if these hide nothing.
   *
   * @param mentioned the types and packages by which a name in the written class begins
   */
  @Nullable GivenNames withoutHiding(Set<String> mentioned) {
    boolean hidesNothing =
        Collections.disjoint(members, mentioned)
            && Collections.disjoint(variables, mentioned)
            && Collections.disjoint(variables, members);
    return hidesNothing ? null : new GivenNames(mentioned, members);
  }
}
