package dev.tenon.runtime.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Places in arguments whose values must not be seen. Immutable. */
public final class HiddenPlaces {
  /** What stands for a value that is there and must not be seen. */
  public static final String NOT_SHOWN = "(not shown)";

  /** Everything may be seen. */
  public static final HiddenPlaces NONE = new HiddenPlaces(new Below(List.of(), 0));

  private static final String ANY = "*";

  private final Below root;

  private HiddenPlaces(Below root) {
    this.root = root;
  }

  /** A step towards a place: the name of a property, and how paths of violations write it. */
  private record Step(String name, String written) {
    static Step of(String escaped) {
      String name = escaped.replace("~1", "/").replace("~0", "~");
      return new Step(name, name.equals(ANY) ? ANY : Violations.at("", name));
    }
  }

  /**
   * What is hidden at, and below, the end of so many steps.
   *
   * @param places the whole way to each place that these steps can lead to
   * @param steps how many steps were made
   */
  private record Below(List<List<Step>> places, int steps) {
    boolean isHidden() {
      for (List<Step> place : places) {
        if (place.size() == steps) {
          return true;
        }
      }
      return false;
    }

    Below property(String name) {
      return step(name, null);
    }

    Below element() {
      return step(null, null);
    }

    Below written(String text) {
      return step(null, text);
    }

    private Below step(@Nullable String name, @Nullable String written) {
      if (places.isEmpty()) {
        return this;
      }
      List<List<Step>> left = new ArrayList<>(places.size());
      for (List<Step> place : places) {
        Step next = place.size() > steps ? place.get(steps) : null;
        if (next != null
            && (next.name().equals(ANY)
                || next.name().equals(name)
                || next.written().equals(written))) {
          left.add(place);
        }
      }
      return new Below(left, steps + 1);
    }
  }

  /**
   * These places.
   *
   * @param pointers JSON Pointers (RFC 6901), in which {@code *} stands for each element of an
   *     array and each value of an object
   * @throws IllegalArgumentException if one is none
   */
  public static HiddenPlaces of(List<String> pointers) {
    if (pointers.isEmpty()) {
      return NONE;
    }
    List<List<Step>> places = new ArrayList<>();
    for (String pointer : pointers) {
      if (!pointer.isEmpty() && !pointer.startsWith("/")) {
        throw new IllegalArgumentException(
            "a place must be a JSON Pointer such as /card/number, not "
                + Violations.quote(pointer));
      }
      List<Step> steps = new ArrayList<>();
      for (int slash = pointer.isEmpty() ? -1 : 0; slash >= 0; ) {
        int next = pointer.indexOf('/', slash + 1);
        steps.add(Step.of(pointer.substring(slash + 1, next < 0 ? pointer.length() : next)));
        slash = next;
      }
      places.add(List.copyOf(steps));
    }
    return new HiddenPlaces(new Below(places, 0));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return root.places().isEmpty();
  }

  /** Whether the argument with this name, or a part of it, must not be seen. */
  public boolean touches(String name) {
    return root.isHidden() || !root.property(name).places().isEmpty();
  }

  /** The same arguments with {@value #NOT_SHOWN} in each of these places. */
  public RawJson masked(RawJson arguments) {
    if (isEmpty()) {
      return arguments;
    }
    JsonBuffer buffer = new JsonBuffer();
    try (JsonParser in = Json.trusted(arguments.utf8(), 0, arguments.length())) {
      in.nextToken();
      copy(in, root, buffer.out());
    }
    return buffer.toRawJson();
  }

  private static void copy(JsonParser in, Below at, JsonGenerator out) {
    if (at.isHidden()) {
      in.skipChildren();
      out.writeString(NOT_SHOWN);
      return;
    }
    switch (in.currentToken()) {
      case START_OBJECT -> {
        out.writeStartObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          in.nextToken();
          out.writeName(name);
          copy(in, at.property(name), out);
        }
        out.writeEndObject();
      }
      case START_ARRAY -> {
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          copy(in, at.element(), out);
        }
        out.writeEndArray();
      }
      // As it was written: a number that went through a double would be another.
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(in.getString());
      case VALUE_STRING -> out.writeString(in.getString());
      case VALUE_TRUE -> out.writeBoolean(true);
      case VALUE_FALSE -> out.writeBoolean(false);
      default -> out.writeNull();
    }
  }

  /** The same violation without what must not be seen: a value, and names within one. */
  Violation masked(Violation violation) {
    String path = violation.path();
    Below at = root;
    int shown = 0;
    while (shown < path.length() && !at.isHidden()) {
      int end = endOfStep(path, shown);
      at = at.written(step(path, shown, end));
      shown = end;
    }
    if (!at.isHidden()) {
      return violation;
    }
    String actual = violation.actual();
    String value = actual.startsWith("\"") ? actual.substring(1, actual.length() - 1) : actual;
    // The words of an author's constraint may have the value in them.
    boolean isTold = !value.isEmpty() && violation.expected().contains(value);
    return new Violation(
        path.substring(0, shown),
        isTold ? "is not valid" : violation.expected(),
        actual.isEmpty() ? "" : NOT_SHOWN);
  }

  /** Whether something hidden lies at a path of a violation, above it or below it. */
  boolean meets(String path) {
    Below at = root;
    int from = 0;
    while (from < path.length() && !at.isHidden()) {
      int end = endOfStep(path, from);
      at = at.written(step(path, from, end));
      from = end;
    }
    return !at.places().isEmpty();
  }

  private static String step(String path, int from, int end) {
    return path.substring(path.charAt(from) == '.' ? from + 1 : from, end);
  }

  /** Where the step of a path ends that begins at {@code from}: a name, an index, a quoted name. */
  private static int endOfStep(String path, int from) {
    int at = from + 1;
    if (path.startsWith("[\"", from)) {
      at++;
      while (at < path.length() && path.charAt(at) != '"') {
        at += path.charAt(at) == '\\' ? 2 : 1;
      }
      return Math.min(at + 2, path.length());
    }
    while (at < path.length() && path.charAt(at) != '.' && path.charAt(at) != '[') {
      at++;
    }
    return at;
  }
}
