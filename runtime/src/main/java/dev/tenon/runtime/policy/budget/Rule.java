package dev.tenon.runtime.policy.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one place of an output schema says that matters when a value is made smaller. Filled by
 * {@link RuleReader}, since schemas may refer to themselves, and not changed afterwards.
 */
final class Rule {
  /** Whether nothing may change: constants, and what cannot be understood well enough. */
  boolean fixed;

  /** The types that are allowed; empty when the schema says nothing. */
  final Set<String> types = new HashSet<>();

  /** The values that are allowed; null when the schema does not list them. */
  @Nullable List<JsonPart> constants;

  int minItems;

  /** Whether the end of the array may be dropped. */
  boolean endsDrop = true;

  /** Whether elements stay as they are: clipped ones might become equal. */
  boolean elementsStay;

  final List<Rule> prefix = new ArrayList<>();
  @Nullable Rule items;

  int minLength;

  /** Whether texts stay as they are. */
  boolean textsStay;

  final Map<String, Rule> properties = new HashMap<>();
  final Map<Pattern, Rule> patterns = new HashMap<>();
  @Nullable Rule additional;

  /** Whether there may be no other properties than those. */
  boolean closed;

  final Set<String> required = new HashSet<>();
  int minProperties;

  /** Whether optional properties stay: others depend on them. */
  boolean propertiesStay;

  /** Whether members may be added that the schema does not name. */
  boolean open = true;

  /** Whether it says nothing but the type, apart from what is for people. */
  boolean isPlainType = true;

  /** What holds besides. */
  final List<Rule> all = new ArrayList<>();

  final List<Choice> choices = new ArrayList<>();

  /**
   * Of several rules one or more hold.
   *
   * @param one whether exactly one of them does
   */
  record Choice(List<Rule> branches, boolean one) {}

  /** The rules for the member with this name. */
  void member(String name, List<Rule> into) {
    boolean known = false;
    Rule named = properties.get(name);
    if (named != null) {
      into.add(named);
      known = true;
    }
    for (Map.Entry<Pattern, Rule> pattern : patterns.entrySet()) {
      if (pattern.getKey().matcher(name).find()) {
        into.add(pattern.getValue());
        known = true;
      }
    }
    if (!known && additional != null) {
      into.add(additional);
    }
  }

  /** Whether it names a member. */
  boolean knows(String name) {
    if (properties.containsKey(name)) {
      return true;
    }
    for (Pattern pattern : patterns.keySet()) {
      if (pattern.matcher(name).find()) {
        return true;
      }
    }
    return false;
  }

  /** The rule for the element at this index, or null when there is none. */
  @Nullable Rule element(int index) {
    return index < prefix.size() ? prefix.get(index) : items;
  }
}
