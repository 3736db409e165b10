package dev.tenon.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the properties of objects, and which of them are required. */
final class Properties {
  private static final String PROPERTIES = "properties";

  private Properties() {}

  static void compare(
      SchemaComparison comparison, String path, Map<String, Object> from, Map<String, Object> to) {
    Map<?, ?> before = properties(from);
    Map<?, ?> after = properties(to);
    Set<Object> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    Set<Object> requiredBefore = required(from);
    Set<Object> requiredAfter = required(to);
    names.addAll(requiredBefore);
    names.addAll(requiredAfter);
    for (Object name : names) {
      String at = path + '.' + PROPERTIES + '.' + name;
      Object schemaBefore = before.get(name);
      Object schemaAfter = after.get(name);
      boolean wasRequired = requiredBefore.contains(name);
      boolean isRequired = requiredAfter.contains(name);
      if (schemaBefore != null && schemaAfter == null) {
        comparison.changed(at, schemaBefore, null);
      } else if (schemaBefore == null && schemaAfter != null) {
        boolean isForced = comparison.isIn() && isRequired;
        comparison.add(
            isForced
                ? new Change(ChangeClass.BREAKING, at, "is new and required")
                : Change.of(ChangeClass.ADDITIVE, at, null, schemaAfter));
      } else {
        if (schemaBefore != null && schemaAfter != null) {
          comparison.compare(at, schemaBefore, schemaAfter);
        }
        compareRequired(comparison, at, wasRequired, isRequired);
      }
    }
  }

  private static void compareRequired(
      SchemaComparison comparison, String path, boolean wasRequired, boolean isRequired) {
    if (!wasRequired && isRequired) {
      comparison.add(
          new Change(
              comparison.isIn() ? ChangeClass.BREAKING : ChangeClass.ADDITIVE,
              path,
              "is required now"));
    } else if (wasRequired && !isRequired) {
      comparison.add(
          new Change(
              comparison.isIn() ? ChangeClass.ADDITIVE : ChangeClass.BREAKING,
              path,
              comparison.isIn() ? "is optional now" : "may be absent now"));
    }
  }

  /** What other properties an object may have. */
  static void compareRest(
      SchemaComparison comparison, String path, @Nullable Object before, @Nullable Object after) {
    boolean wasOpen = !Boolean.FALSE.equals(before);
    boolean isOpen = !Boolean.FALSE.equals(after);
    if (wasOpen && isOpen) {
      comparison.compare(path, before == null ? true : before, after == null ? true : after);
    } else if (isOpen) {
      // Like a new property of a result: who reads by name passes over it.
      comparison.add(ChangeClass.ADDITIVE, path, before, after);
    } else if (wasOpen) {
      boolean wasNamed = before instanceof Map<?, ?>;
      comparison.add(
          comparison.isIn() || wasNamed ? ChangeClass.BREAKING : ChangeClass.ADDITIVE,
          path,
          before,
          after);
    }
  }

  private static Map<?, ?> properties(Map<String, Object> schema) {
    return schema.get(PROPERTIES) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Set<Object> required(Map<String, Object> schema) {
    return schema.get("required") instanceof List<?> list ? new LinkedHashSet<>(list) : Set.of();
  }
}
