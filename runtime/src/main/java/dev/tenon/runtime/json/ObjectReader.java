package dev.tenon.runtime.json;

/**
 * An object while a generated decoder reads it: knows which properties came. Notes those that are
 * not known, and at the end those that are missing. For one thread and one object.
 */
public final class ObjectReader {
  private final JsonReader in;
  private final PropertyNames names;
  private final boolean[] given;
  private final int before;
  private final boolean isObject;
  private boolean isOpen;
  private int property = -1;

  ObjectReader(JsonReader in, PropertyNames names) {
    this.in = in;
    this.names = names;
    this.given = new boolean[names.count()];
    this.before = in.violations();
    this.isObject = in.beginObject();
    this.isOpen = isObject;
  }

  /** Moves to the value of the next property that is known, or returns false at the end. */
  public boolean next() {
    while (isOpen) {
      String name = in.nextName();
      if (name == null) {
        end();
      } else {
        int number = names.number(name, property + 1);
        if (number >= 0 && !(given[number] && names.hasAlias(number))) {
          given[number] = true;
          property = number;
          return true;
        }
        surplus(name, number);
      }
    }
    return false;
  }

  /** The number of the property that {@link #next} moved to. */
  public int property() {
    return property;
  }

  /** Whether the property with that number came. */
  public boolean has(int number) {
    return given[number];
  }

  /** Whether, at its end, it was an object in which nothing was wrong and nothing was missing. */
  public boolean isValid() {
    return isObject && !next() && in.violations() == before;
  }

  private void surplus(String name, int number) {
    if (number >= 0) {
      in.givenTwice(names.name(number));
    } else if (names.ignoresOthers()) {
      in.ignored();
    } else {
      in.unknown(name, names.all());
    }
  }

  private void end() {
    isOpen = false;
    for (int number = 0; number < given.length; number++) {
      if (names.isRequired(number)) {
        in.require(given[number], names.name(number));
      }
    }
  }
}
