package dev.tenon.contract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two JSON Schemas: which values fit one of them and not the other. References are
 * followed, so it does not matter where a part stands.
 */
final class SchemaComparison {
  private final Direction direction;
  private final SchemaTree before;
  private final SchemaTree after;
  private final List<Change> changes;
  private final IdentityHashMap<Object, Set<Object>> compared = new IdentityHashMap<>();

  /**
   * A comparison of the schemas {@code before} and {@code after}, values of {@link
   * dev.tenon.contract.json.JsonParser}.
   *
   * @param changes where differences go
   */
  SchemaComparison(Direction direction, Object before, Object after, List<Change> changes) {
    this.direction = direction;
    this.before = new SchemaTree(before);
    this.after = new SchemaTree(after);
    this.changes = changes;
  }

  /** Who makes the values that a schema describes. */
  enum Direction {
    /** Clients: a schema that fewer values fit breaks them. */
    IN(ChangeClass.BREAKING, ChangeClass.ADDITIVE),
    /** The server: a schema that more values fit breaks clients. */
    OUT(ChangeClass.ADDITIVE, ChangeClass.BREAKING);

    private final ChangeClass narrowed;
    private final ChangeClass widened;

    Direction(ChangeClass narrowed, ChangeClass widened) {
      this.narrowed = narrowed;
      this.widened = widened;
    }
  }

  /** Compares from the roots. */
  void compare(String path) {
    compare(path, before.root(), after.root());
  }

  boolean isIn() {
    return direction == Direction.IN;
  }

  /** Compares two schemas within those of this comparison. */
  void compare(String path, Object schemaBefore, Object schemaAfter) {
    Set<Object> others =
        compared.computeIfAbsent(
            before.target(schemaBefore), s -> Collections.newSetFromMap(new IdentityHashMap<>()));
    // Types that contain themselves come by again, and so do those that several properties have.
    if (!others.add(after.target(schemaAfter))) {
      return;
    }
    Map<String, Object> from = before.resolve(schemaBefore);
    Map<String, Object> to = after.resolve(schemaAfter);
    if (from == null || to == null) {
      if (from != null) {
        narrowed(path, schemaBefore, schemaAfter);
      } else if (to != null) {
        widened(path, schemaBefore, schemaAfter);
      }
      return;
    }
    if (Alternatives.compare(this, path, from, to)) {
      return;
    }
    boolean isOtherType = Types.compare(this, path, from.get("type"), to.get("type"));
    if (!isOtherType) {
      AllowedValues.compare(this, path, from, to);
      Properties.compare(this, path, from, to);
    }
    Set<String> keywords = new LinkedHashSet<>(from.keySet());
    keywords.addAll(to.keySet());
    for (String keyword : keywords) {
      // What is said of numbers cannot be compared with what is said of texts.
      if (!isOtherType || Keywords.isAnnotation(keyword)) {
        Keywords.of(keyword).compare(this, path, keyword, from, to);
      }
    }
  }

  /** Fewer values fit. */
  void narrowed(String path, @Nullable Object from, @Nullable Object to) {
    add(direction.narrowed, path, from, to);
  }

  /** More values fit. */
  void widened(String path, @Nullable Object from, @Nullable Object to) {
    add(direction.widened, path, from, to);
  }

  /** Other values fit, or nobody can say which: that breaks clients in both directions. */
  void changed(String path, @Nullable Object from, @Nullable Object to) {
    add(ChangeClass.BREAKING, path, from, to);
  }

  void add(ChangeClass type, String path, @Nullable Object from, @Nullable Object to) {
    changes.add(Change.of(type, path, from, to));
  }

  /** Values that fit no more. */
  void lost(String path, List<?> values) {
    if (!values.isEmpty()) {
      changes.add(Change.lost(direction.narrowed, path, values));
    }
  }

  /** Values that fit now. */
  void gained(String path, List<?> values) {
    if (!values.isEmpty()) {
      changes.add(Change.gained(direction.widened, path, values));
    }
  }

  void add(Change change) {
    changes.add(change);
  }

  /** A part of the older schema with what it refers to in place. */
  Object inlineBefore(Object schema) {
    return before.inline(schema, Set.of());
  }

  /** A part of the newer schema with what it refers to in place. */
  Object inlineAfter(Object schema) {
    return after.inline(schema, Set.of());
  }

  /** The schema itself, or what its reference leads to, of the older version. */
  @Nullable Map<String, Object> resolveBefore(Object schema) {
    return before.resolve(schema);
  }

  /** The schema itself, or what its reference leads to, of the newer version. */
  @Nullable Map<String, Object> resolveAfter(Object schema) {
    return after.resolve(schema);
  }
}
