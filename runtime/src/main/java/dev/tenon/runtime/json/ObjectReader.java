package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * An object while a generated decoder reads it: knows which properties came. Notes those that are
 * not known, and at the end those that are missing. For one thread and one object.
 */
public final class ObjectReader {
  private final JsonReader in;
  private final PropertyNames names;
  private final int before;
  private final boolean isObject;
  private boolean isOpen;
  private int property = -1;

  /** One bit for each of the first properties, and what holds those beyond when there are any. */
  private long given;

  private final boolean @Nullable [] beyond;

  ObjectReader(JsonReader in, PropertyNames names) {
    this.in = in;
    this.names = names;
    this.beyond = names.count() > Long.SIZE ? new boolean[names.count()] : null;
    this.before = in.violations();
    this.isObject = in.beginObject();
    this.isOpen = isObject;
  }

  /** Moves to the value of the next property that is known, or returns false at the end. */
  public boolean next() {
    String name = isOpen ? in.nextName() : null;
    while (name != null) {
      int number = names.number(name, property + 1);
      if (number >= 0 && !(names.hasAlias(number) && has(number))) {
        property = number;
        give(number);
        return true;
      }
      surplus(name, number);
      name = in.nextName();
    }
    end();
    return false;
  }

  /** The number of the property that {@link #next} moved to. */
  public int property() {
    return property;
  }

  /** Whether the property with that number came. */
  public boolean has(int number) {
    if (beyond != null && number >= Long.SIZE) {
      return beyond[number];
    }
    return (given & (1L << number)) != 0;
  }

  private void give(int number) {
    if (beyond == null || number < Long.SIZE) {
      given |= 1L << number;
    } else {
      beyond[number] = true;
    }
  }

  /** Whether, at its end, it was an object in which nothing was wrong and nothing was missing. */
  public boolean isValid() {
    return isObject && !(isOpen && next()) && in.violations() == before;
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
    if (isOpen && (beyond != null || names.lacksAny(given))) {
      for (int number = 0; number < names.count(); number++) {
        in.require(has(number) || !names.isRequired(number), names.name(number));
      }
    }
    isOpen = false;
  }
}
