package dev.tenon.runtime.protocol.jsonrpc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in the objects that a reader stands in, so that none stands twice in one. Jackson can
 * see to that too, at the price of a set for each object of more than two names; here the names of
 * all objects share one array, and only those of large objects have sets. For one message and one
 * thread.
 */
final class OpenObjects {
  /** So many names of an object are compared one by one. */
  private static final int COMPARED = 16;

  private String[] names = new String[COMPARED];
  private int count;

  /** The names of large objects, by the place of their first; null while there is none. */
  private @Nullable Map<Integer, Set<String>> large;

  /** Opens an object within those that are open; {@link #close} takes what this returns. */
  int open() {
    return count;
  }

  /**
   * Adds a name to {@code object}, which must be the one that was opened last.
   *
   * @return whether the object does not have it yet
   */
  boolean add(int object, String name) {
    if (count - object < COMPARED) {
      for (int i = object; i < count; i++) {
        if (names[i].equals(name)) {
          return false;
        }
      }
    } else if (!largeNames(object).add(name)) {
      return false;
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count);
    }
    names[count++] = name;
    return true;
  }

  private Set<String> largeNames(int object) {
    if (large == null) {
      large = new HashMap<>();
    }
    Set<String> set = large.get(object);
    if (set == null) {
      set = new HashSet<>(Arrays.asList(names).subList(object, count));
      large.put(object, set);
    }
    return set;
  }

  /** Closes the object that was opened last. */
  void close(int object) {
    if (large != null) {
      large.remove(object);
    }
    count = object;
  }
}
