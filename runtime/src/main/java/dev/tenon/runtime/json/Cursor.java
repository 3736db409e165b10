package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Where a {@link JsonReader} is: in the document, or in an object that it reads again. */
final class Cursor {
  private JsonParser in;
  private @Nullable Replay replay;
  private boolean isAtProperties;

  Cursor(JsonParser in) {
    this.in = in;
  }

  JsonParser in() {
    return in;
  }

  @Nullable Replay replay() {
    return replay;
  }

  /** The next object to begin has begun: its properties are read next. */
  void beginAtProperties() {
    isAtProperties = true;
  }

  /** Reads an object or array again, and what comes after it afterwards. */
  void begin(Replay again) {
    replay = again;
    in = again.in();
  }

  /** Whether an object begins here, or has begun. */
  boolean isInObject() {
    boolean isIn = isAtProperties || in.currentToken() == JsonToken.START_OBJECT;
    isAtProperties = false;
    return isIn;
  }

  /** Moves to the value of the next property and returns its name, or null at the object's end. */
  @Nullable String nextName() {
    String name = in.nextName();
    if (replay != null) {
      if (name == null && replay.isOver()) {
        end(replay);
      } else if (name != null && replay.hides(name)) {
        in.nextToken();
        in.skipChildren();
        return nextName();
      }
    }
    if (name != null) {
      in.nextToken();
    }
    return name;
  }

  /** Moves to the next element, or returns false at the array's end. */
  boolean nextElement() {
    boolean isThere = in.nextToken() != JsonToken.END_ARRAY;
    if (!isThere && replay != null && replay.isOver()) {
      end(replay);
    }
    return isThere;
  }

  private void end(Replay over) {
    in.close();
    in = over.outer();
    replay = null;
  }

  /** Where the current value is. */
  String path() {
    String place = Place.of(in.streamReadContext());
    return replay == null ? place : replay.within(place);
  }

  /** Where a part of the current value is. */
  String path(String part) {
    String place = path();
    String joint = place.isEmpty() || part.isEmpty() || part.startsWith("[") ? "" : ".";
    return place + joint + part;
  }
}
