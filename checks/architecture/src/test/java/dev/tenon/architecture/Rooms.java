package dev.tenon.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The packages of one module, and which of them each may see. A room is a package with what lies
 * below it, except for rooms of their own; it always sees itself. Every class has to be in a room,
 * so that a new package cannot be forgotten here.
 */
final class Rooms {
  /** A room that sees all others, as the one that wires them does. */
  static final String EVERYTHING = "*";

  private final String base;
  private final Map<String, Set<String>> seen = new TreeMap<>();

  private Rooms(String base) {
    this.base = base;
  }

  /** The rooms below the package {@code base}. */
  static Rooms of(String base) {
    return new Rooms(base);
  }

  /** Adds the room {@code name}, relative to the base package, which may see {@code others}. */
  Rooms room(String name, String... others) {
    seen.put(name, Set.of(others));
    return this;
  }

  /** What in {@code classes} is not as the rooms allow, in the order of the alphabet. */
  List<String> violations(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    Set<String> empty = new TreeSet<>(seen.keySet());
    for (JavaClass origin : classes) {
      String path = path(origin);
      if (path == null) {
        continue;
      }
      String room = roomOf(path);
      if (room == null) {
        found.add("no rule says what the package " + origin.getPackageName() + " may see");
        continue;
      }
      empty.remove(room);
      for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
        String target = path(dependency.getTargetClass().getBaseComponentType());
        if (target != null && !mayGo(room, roomOf(target))) {
          found.add("%s must not see %s: %s".formatted(room, target, dependency.getDescription()));
        }
      }
    }
    empty.forEach(room -> found.add("a rule speaks of " + room + ", where no class is"));
    return List.copyOf(found);
  }

  private boolean mayGo(String from, @Nullable String to) {
    Set<String> others = seen.getOrDefault(from, Set.of());
    return to != null && (from.equals(to) || others.contains(to) || others.contains(EVERYTHING));
  }

  /** The class's package relative to the base, empty for the base itself; null if it is outside. */
  private @Nullable String path(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(base)) {
      return "";
    }
    return name.startsWith(base + ".") ? name.substring(base.length() + 1) : null;
  }

  private @Nullable String roomOf(String path) {
    for (String room = path; ; room = room.substring(0, room.lastIndexOf('.'))) {
      if (seen.containsKey(room)) {
        return room;
      }
      if (room.lastIndexOf('.') < 0) {
        return null;
      }
    }
  }
}
