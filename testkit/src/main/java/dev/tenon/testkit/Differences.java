package dev.tenon.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds what differs between a result and what a test expects. */
final class Differences {
  private static final int MOST = 10;

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> of(Reply reply, Object expected) {
    JsonNode wanted = Decoding.tree(expected);
    JsonNode came = reply.data();
    JsonNode data = wanted.isObject() ? came : Wrapped.opened(came, reply.asked());
    Differences differences = new Differences();
    differences.compare("", wanted, data);
    if (differences.found.isEmpty() || isTheSame(data, expected)) {
      return List.of();
    }
    int more = differences.found.size() - MOST;
    if (more <= 0) {
      return differences.found;
    }
    List<String> first = new ArrayList<>(differences.found.subList(0, MOST));
    first.add("and " + more + " more");
    return first;
  }

  /** Whether it reads as an equal object, which JSON may say in several ways. */
  private static boolean isTheSame(JsonNode data, Object expected) {
    if (expected instanceof String || expected instanceof JsonNode) {
      return false;
    }
    try {
      return expected.equals(Decoding.read(data, expected.getClass()));
    } catch (AssertionError | RuntimeException e) {
      return false;
    }
  }

  private void compare(String at, JsonNode wanted, JsonNode came) {
    if (wanted.isObject() && came.isObject()) {
      Set<String> names = new LinkedHashSet<>(wanted.propertyNames());
      names.addAll(came.propertyNames());
      names.forEach(name -> compare(at + "/" + name, wanted.path(name), came.path(name)));
    } else if (wanted.isArray() && came.isArray()) {
      for (int i = 0; i < Math.max(wanted.size(), came.size()); i++) {
        compare(at + "/" + i, wanted.path(i), came.path(i));
      }
    } else if (!isEqual(wanted, came)) {
      found.add(
          (at.isEmpty() ? "the whole" : at)
              + ": expected "
              + shown(wanted)
              + ", got "
              + shown(came));
    }
  }

  private static boolean isEqual(JsonNode wanted, JsonNode came) {
    if (wanted.isNumber() && came.isNumber()) {
      return wanted.decimalValue().compareTo(came.decimalValue()) == 0;
    }
    boolean noneWanted = wanted.isMissingNode() || wanted.isNull();
    return noneWanted ? came.isMissingNode() || came.isNull() : wanted.equals(came);
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "nothing" : Clipped.json(node);
  }
}
