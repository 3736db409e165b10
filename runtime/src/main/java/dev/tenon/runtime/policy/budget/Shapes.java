package dev.tenon.runtime.policy.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shapes of the values of one result, each made once. For one thread. */
final class Shapes {
  private final Set<String> keep;
  private final Map<List<Rule>, Shape> known = new HashMap<>();

  /**
   * @param keep the names of members that stay as they are
   */
  Shapes(Set<String> keep) {
    this.keep = keep;
  }

  boolean keeps(String name) {
    return keep.contains(name);
  }

  /** The shape of a value for which these rules hold. */
  Shape of(List<Rule> rules, JsonPart value) {
    if (value.isPlain()) {
      return Shape.FIXED;
    }
    if (rules.isEmpty()) {
      return Shape.FREE;
    }
    Set<Rule> all = new LinkedHashSet<>();
    for (Rule rule : rules) {
      if (!collect(rule, value, all)) {
        return Shape.FIXED;
      }
    }
    return known.computeIfAbsent(List.copyOf(all), Shape::of);
  }

  /** Returns false where it cannot be told which rules hold. */
  private static boolean collect(Rule rule, JsonPart value, Set<Rule> all) {
    if (!all.add(rule)) {
      return true;
    }
    for (Rule other : rule.all) {
      if (!collect(other, value, all)) {
        return false;
      }
    }
    for (Rule.Choice choice : rule.choices) {
      List<Rule> possible = new ArrayList<>();
      for (Rule branch : choice.branches()) {
        if (!Exclusion.excludes(branch, value)) {
          possible.add(branch);
        }
      }
      // Of branches that all may hold, another one might begin to hold when the value changes.
      if (possible.isEmpty() || (choice.one() && possible.size() > 1)) {
        return false;
      }
      for (Rule branch : possible) {
        if (!collect(branch, value, all)) {
          return false;
        }
      }
    }
    return true;
  }
}
