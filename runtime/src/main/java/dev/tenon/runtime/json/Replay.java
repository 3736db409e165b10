package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An object that is read a second time, because what it is stands behind what it holds. The first
 * such object is copied; those within it are read from the copy once more, so that what all of them
 * take is bounded by the document.
 *
 * @param outer what is read afterwards
 * @param before the replay around this one, or null
 * @param path where the object is
 * @param hidden the property that the second reading leaves out, or null
 * @param copy the object, or one around it
 * @param offset where in the copy the object begins
 */
record Replay(
    JsonParser outer,
    @Nullable Replay before,
    String path,
    @Nullable String hidden,
    RawJson copy,
    int offset) {
  /** Begins to read the object again. */
  JsonParser begin() {
    JsonParser again = Json.trusted(copy.utf8(), offset, copy.length() - offset);
    again.nextToken();
    return again;
  }

  /** Where {@code place} of the second reading is in the document. */
  String within(String place) {
    boolean isJoined = path.isEmpty() || place.isEmpty() || place.startsWith("[");
    return isJoined ? path + place : path + "." + place;
  }

  /** Whether the name that {@code in} stands at is that of the hidden property. */
  boolean hides(String name, JsonParser in) {
    return name.equals(hidden) && in.streamReadContext().getNestingDepth() == 1;
  }

  /** Where in the copy the token begins that {@code in}, which reads this again, stands at. */
  int offsetOf(JsonParser in) {
    return offset + (int) in.currentTokenLocation().getByteOffset();
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
