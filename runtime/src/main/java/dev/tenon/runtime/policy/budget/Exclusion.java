package dev.tenon.runtime.policy.budget;

import java.math.BigDecimal;
import java.util.List;

/**
 * Tells which branches of a schema cannot hold for a value, and will not when it is made smaller:
 * by types, by constants, by members that are missing or too many.
 */
final class Exclusion {
  private static final int LEVELS = 6;

  private Exclusion() {}

  static boolean excludes(Rule rule, JsonPart value) {
    return excludes(rule, value, LEVELS);
  }

  private static boolean excludes(Rule rule, JsonPart value, int levels) {
    if (levels == 0) {
      return false;
    }
    if (isOtherType(rule, value) || isOtherConstant(rule, value)) {
      return true;
    }
    if (value.isObject() && excludesMembers(rule, value, levels)) {
      return true;
    }
    for (Rule other : rule.all) {
      if (excludes(other, value, levels - 1)) {
        return true;
      }
    }
    for (Rule.Choice choice : rule.choices) {
      if (excludesAll(choice.branches(), value, levels - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean excludesAll(List<Rule> branches, JsonPart value, int levels) {
    for (Rule branch : branches) {
      if (!excludes(branch, value, levels)) {
        return false;
      }
    }
    return true;
  }

  private static boolean excludesMembers(Rule rule, JsonPart value, int levels) {
    int required = 0;
    for (int i = 0; i < value.size(); i++) {
      String name = value.name(i).text();
      required += rule.required.contains(name) ? 1 : 0;
      Rule member = rule.properties.get(name);
      if (member != null && excludes(member, value.member(i), levels - 1)) {
        return true;
      }
      // Only the value itself keeps all its members.
      if (levels == LEVELS && rule.closed && member == null && !rule.knows(name)) {
        return true;
      }
    }
    return required < rule.required.size();
  }

  private static boolean isOtherType(Rule rule, JsonPart value) {
    return !rule.types.isEmpty()
        && switch (value.kind()) {
          case JsonPart.OBJECT -> !rule.types.contains("object");
          case JsonPart.ARRAY -> !rule.types.contains("array");
          case JsonPart.TEXT -> !rule.types.contains("string");
          case 't', 'f' -> !rule.types.contains("boolean");
          case 'n' -> !rule.types.contains("null");
          default -> !rule.types.contains("number") && !rule.types.contains("integer");
        };
  }

  private static boolean isOtherConstant(Rule rule, JsonPart value) {
    List<JsonPart> constants = rule.constants;
    if (constants == null) {
      return false;
    }
    for (JsonPart constant : constants) {
      if (mayBe(constant, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBe(JsonPart constant, JsonPart value) {
    if (constant.isPlain() && value.isPlain()) {
      return constant.text().equals(value.text()) || isSameNumber(constant, value);
    }
    if (constant.kind() != value.kind()) {
      return false;
    }
    return !constant.isText() || constant.text().equals(value.text());
  }

  private static boolean isSameNumber(JsonPart one, JsonPart other) {
    try {
      return new BigDecimal(one.text()).compareTo(new BigDecimal(other.text())) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
