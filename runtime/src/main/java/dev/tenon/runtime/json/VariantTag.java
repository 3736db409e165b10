package dev.tenon.runtime.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    JsonParser in = reader.parser();
    Replay around = reader.cursor().replay();
    int offset = around == null ? 0 : around.offsetOf(in);
    String path = reader.cursor().path();
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
    JsonBuffer copy = new JsonBuffer();
    copy.out().writeStartObject();
    boolean isFound = false;
    String tag = null;
    for (; name != null; name = in.nextName()) {
      in.nextToken();
      if (property.equals(name)) {
        isFound = true;
        tag = tag(reader);
      }
      if (around == null) {
        copy.out().writeName(name);
        Replay.copy(in, copy.out());
      } else {
        in.skipChildren();
      }
    }
    copy.out().writeEndObject();
    RawJson written = around == null ? copy.toRawJson() : around.copy();
    if (!isFound) {
      reader.missing(property, "is required: it " + expected());
    }
    if (tag != null) {
      reader
          .cursor()
          .begin(new Replay(in, around, path, isKept ? null : property, written, offset));
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
