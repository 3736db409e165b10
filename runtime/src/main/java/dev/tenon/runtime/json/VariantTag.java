package dev.tenon.runtime.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The property that says which of several classes an object is.
 *
 * @param property its name
 * @param isKept whether the class has the property itself
 * @param allowed what it may say
 */
record VariantTag(String property, boolean isKept, List<String> allowed) {
  /**
   * Finds what the property of the object says that {@code reader} stands at, and makes the reader
   * read the object's properties next. Otherwise notes the violation, skips the object and returns
   * null.
   */
  @Nullable String find(JsonReader reader) {
    Replay replay = reader.cursor().replay();
    if (replay == null) {
      return findAhead(reader);
    }
    String tag = replay.said(property);
    if (tag == null || !allowed.contains(tag)) {
      String name = reader.parser().nextName();
      return search(reader, name, null); // Finds and notes what is wrong.
    }
    if (!isKept) {
      replay.hide(property);
    }
    return tag;
  }

  private @Nullable String findAhead(JsonReader reader) {
    JsonParser in = reader.parser();
    String name = in.nextName();
    if (property.equals(name) && !isKept) {
      in.nextToken();
      String tag = tag(reader);
      if (tag == null) {
        skipRest(in);
      } else {
        reader.cursor().beginAtProperties();
      }
      return tag;
    }
    String path = Place.of(in.streamReadContext().getParent());
    JsonBuffer copy = new JsonBuffer();
    copy.out().writeStartObject();
    String tag = search(reader, name, copy.out());
    if (tag != null) {
      copy.out().writeEndObject();
      Replay replay = new Replay(in, path, copy.toRawJson());
      reader.cursor().begin(replay);
      if (!isKept) {
        replay.hide(property);
      }
    }
    return tag;
  }

  /** Looks through the object from {@code name} on, and writes what it reads. */
  private @Nullable String search(
      JsonReader reader, @Nullable String name, @Nullable JsonGenerator out) {
    JsonParser in = reader.parser();
    boolean isFound = false;
    String tag = null;
    for (String next = name; next != null; next = in.nextName()) {
      in.nextToken();
      if (property.equals(next)) {
        isFound = true;
        tag = tag(reader);
      }
      if (out == null) {
        in.skipChildren();
      } else {
        out.writeName(next);
        Replay.copy(in, out);
      }
    }
    if (!isFound) {
      reader.missing(property, "is required: it " + expected());
    }
    return tag;
  }

  private @Nullable String tag(JsonReader reader) {
    JsonParser in = reader.parser();
    String tag = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : null;
    if (tag != null && allowed.contains(tag)) {
      return tag;
    }
    String nearest = tag == null || allowed.size() == 1 ? null : Suggestion.nearest(tag, allowed);
    reader.note(nearest == null ? expected() : expected() + " (did you mean \"" + nearest + "\"?)");
    return null;
  }

  private String expected() {
    return Expected.oneOf(allowed.toArray(String[]::new));
  }

  /** Skips from the value of a property to the end of its object. */
  private static void skipRest(JsonParser in) {
    do {
      in.skipChildren();
    } while (in.nextName() != null && in.nextToken() != null);
  }
}
