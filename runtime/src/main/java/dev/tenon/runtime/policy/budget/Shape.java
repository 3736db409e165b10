package dev.tenon.runtime.policy.budget;

import java.util.ArrayList;
import java.util.List;

/** What may be done to one value: all the rules together that hold for it. Immutable. */
final class Shape {
  /** Nothing is said about the value. */
  static final Shape FREE = new Shape(List.of(), false);

  /** The value stays as it is. */
  static final Shape FIXED = new Shape(List.of(), true);

  private final List<Rule> rules;
  private final boolean fixed;
  private final int minItems;
  private final int minLength;
  private final int minProperties;
  private final boolean endsDrop;
  private final boolean elementsStay;
  private final boolean textsStay;
  private final boolean propertiesStay;

  private Shape(List<Rule> rules, boolean fixed) {
    this.rules = rules;
    boolean stays = fixed;
    int items = 0;
    int length = 0;
    int properties = 0;
    boolean drop = true;
    boolean elements = false;
    boolean texts = false;
    boolean members = false;
    for (Rule rule : rules) {
      stays |= rule.fixed;
      items = Math.max(items, rule.minItems);
      length = Math.max(length, rule.minLength);
      properties = Math.max(properties, rule.minProperties);
      drop &= rule.endsDrop;
      elements |= rule.elementsStay;
      texts |= rule.textsStay;
      // A branch was chosen for what the value has.
      members |= rule.propertiesStay || !rule.choices.isEmpty();
    }
    this.fixed = stays;
    this.minItems = items;
    this.minLength = length;
    this.minProperties = properties;
    this.endsDrop = drop;
    this.elementsStay = elements;
    this.textsStay = texts;
    this.propertiesStay = members;
  }

  static Shape of(List<Rule> rules) {
    return new Shape(List.copyOf(rules), false);
  }

  boolean isFixed() {
    return fixed;
  }

  /** How many elements of an array of {@code size} stay at least. */
  int leastElements(int size) {
    return fixed || !endsDrop ? size : Math.min(size, minItems);
  }

  /** Whether the elements that stay may not change. */
  boolean elementsStay() {
    return fixed || elementsStay;
  }

  /** Whether a text may be clipped, and to how many characters at least. */
  boolean clips() {
    return !fixed && !textsStay;
  }

  int leastCharacters() {
    return minLength;
  }

  /** How many members of an object stay at least, whichever they are. */
  int leastMembers(int size) {
    return fixed || propertiesStay ? size : minProperties;
  }

  /** Whether a member must be there. */
  boolean needs(String name) {
    for (Rule rule : rules) {
      if (rule.required.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a member may be added that holds a value of {@code type}. */
  boolean takes(String name, String type) {
    for (Rule rule : rules) {
      Rule named = rule.properties.get(name);
      boolean fits =
          named == null
              ? rule.open && !rule.closed
              : named.isPlainType && named.types.contains(type);
      if (!fits) {
        return false;
      }
    }
    return !fixed;
  }

  /** The rules for a member. */
  List<Rule> member(String name) {
    List<Rule> found = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      rule.member(name, found);
    }
    return found;
  }

  /** The rules for an element. */
  List<Rule> element(int index) {
    List<Rule> found = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      Rule element = rule.element(index);
      if (element != null) {
        found.add(element);
      }
    }
    return found;
  }
}
