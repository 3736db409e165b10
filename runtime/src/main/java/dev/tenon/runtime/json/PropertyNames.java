package dev.tenon.runtime.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of the properties that an object may have, in the order in which a decoder numbers
 * them. Immutable.
 */
public final class PropertyNames {
  private final String[] names;
  private final boolean[] required;
  private final Map<String, Integer> aliases;
  private final boolean ignoresOthers;

  /** One bit for each of the first 64 names that are required. */
  private final long needed;

  private PropertyNames(
      String[] names, boolean[] required, Map<String, Integer> aliases, boolean ignoresOthers) {
    this.names = names;
    this.required = required;
    this.aliases = aliases;
    this.ignoresOthers = ignoresOthers;
    long bits = 0;
    for (int number = 0; number < Math.min(names.length, Long.SIZE); number++) {
      bits |= required[number] ? 1L << number : 0;
    }
    this.needed = bits;
  }

  /** These names, the first of which has the number 0; an object must have all of them. */
  public static PropertyNames of(String... names) {
    boolean[] required = new boolean[names.length];
    Arrays.fill(required, true);
    return new PropertyNames(names.clone(), required, Map.of(), false);
  }

  /** The same, of which an object may lack those with these numbers. */
  public PropertyNames optional(int... numbers) {
    boolean[] fewer = required.clone();
    for (int number : numbers) {
      fewer[number] = false;
    }
    return new PropertyNames(names, fewer, aliases, ignoresOthers);
  }

  /** The same, with other names for the property with that number. */
  public PropertyNames alias(int number, String... others) {
    Map<String, Integer> more = new HashMap<>(aliases);
    for (String other : others) {
      more.put(other, number);
    }
    return new PropertyNames(names, required, more, ignoresOthers);
  }

  /** The same, for an object whose other properties are skipped instead of being violations. */
  public PropertyNames ignoringOthers() {
    return new PropertyNames(names, required, aliases, true);
  }

  /** Enters an object; when there is none, notes the violation and skips the value. */
  public ObjectReader begin(JsonReader in) {
    return new ObjectReader(in, this);
  }

  int count() {
    return names.length;
  }

  String name(int number) {
    return names[number];
  }

  boolean isRequired(int number) {
    return required[number];
  }

  /** Whether one of the first 64 is required, and its bit is not in {@code given}. */
  boolean lacksAny(long given) {
    return (needed & ~given) != 0;
  }

  boolean ignoresOthers() {
    return ignoresOthers;
  }

  boolean hasAlias(int number) {
    return !aliases.isEmpty() && aliases.containsValue(number);
  }

  String[] all() {
    return names.clone();
  }

  /** The number of {@code name}, or -1. Most objects come in order, so {@code next} is likely. */
  int number(String name, int next) {
    if (next < names.length && names[next].equals(name)) {
      return next;
    }
    for (int number = 0; number < names.length; number++) {
      if (names[number].equals(name)) {
        return number;
      }
    }
    return aliases.isEmpty() ? -1 : aliases.getOrDefault(name, -1);
  }
}
