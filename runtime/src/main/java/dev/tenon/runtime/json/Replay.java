package dev.tenon.runtime.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An object that is read a second time, because what it is stands behind what it holds, or an array
 * whose elements were compared. Such objects within it are told from one look at the whole copy, so
 * that neither the time nor the room that all of them take grows with how deep they lie in each
 * other.
 */
final class Replay {
  private final JsonParser outer;
  private final String path;
  private final RawJson copy;
  private final JsonParser in;

  /** What a property says in each object of the copy, by where the object begins. */
  private final Map<String, Map<Integer, String>> said = new HashMap<>(2);

  /** The property that is left out of the object being read at a depth. */
  private final Map<Integer, String> hidden = new HashMap<>(4);

  /**
   * @param outer what is read afterwards
   * @param path where the object or array is
   * @param copy the object or array
   */
  Replay(JsonParser outer, String path, RawJson copy) {
    this.outer = outer;
    this.path = path;
    this.copy = copy;
    this.in = parser();
    in.nextToken();
  }

  private JsonParser parser() {
    return Json.trusted(copy.utf8(), 0, copy.length());
  }

  JsonParser outer() {
    return outer;
  }

  /** Reads once more what begins here, without moving what reads it again. */
  JsonParser lookAhead() {
    int from = offset(in);
    return Json.trusted(copy.utf8(), from, copy.length() - from);
  }

  /** Reads the object or array again. */
  JsonParser in() {
    return in;
  }

  /** Where {@code place} of the second reading is in the document. */
  String within(String place) {
    boolean isJoined = path.isEmpty() || place.isEmpty() || place.startsWith("[");
    return isJoined ? path + place : path + "." + place;
  }

  /** What the property of the object says that begins here, or null when that is not a text. */
  @Nullable String said(String property) {
    return said.computeIfAbsent(property, this::look).get(offset(in));
  }

  private Map<Integer, String> look(String property) {
    Map<Integer, String> texts = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    try (JsonParser again = parser()) {
      for (JsonToken token = again.nextToken(); token != null; token = again.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(offset(again));
        } else if (token == JsonToken.END_OBJECT) {
          open.pop();
        } else if (token == JsonToken.VALUE_STRING
            && again.streamReadContext().inObject()
            && property.equals(again.currentName())) {
          texts.put(open.element(), again.getString());
        }
      }
    }
    return texts;
  }

  private static Integer offset(JsonParser at) {
    return (int) at.currentTokenLocation().getByteOffset();
  }

  /** Leaves {@code property} out of the object that begins here. */
  void hide(String property) {
    hidden.put(in.streamReadContext().getNestingDepth(), property);
  }

  /** Whether {@code name}, just read, is left out. */
  boolean hides(String name) {
    return !hidden.isEmpty() && name.equals(hidden.get(in.streamReadContext().getNestingDepth()));
  }

  /** An object or array was read to its end; returns whether that was all. */
  boolean isOver() {
    int around = in.streamReadContext().getNestingDepth();
    hidden.remove(around + 1);
    return around == 0;
  }

  /** Copies the value that {@code in} stands at, and leaves it at its last token. */
  static void copy(JsonParser in, JsonGenerator out) {
    int depth = 0;
    while (true) {
      JsonToken token = in.currentToken();
      if (token.isNumeric()) {
        // As it stands: neither rounded nor calculated.
        out.writeNumber(in.getString());
      } else {
        out.copyCurrentEvent(in);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
      in.nextToken();
    }
  }
}
