package dev.tenon.runtime.json;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Compares the elements of an array as JSON Schema does, for sets whose elements Java compares in
 * another way: {@code 1.0} and {@code 1.00} are two decimals, and objects of a class without {@code
 * equals} all differ. The array is copied, unless it lies in a copy already, and read again.
 */
final class LikeElements {
  private final JsonReader reader;

  /**
   * @param reader stands at the array's first token, and does so afterwards
   */
  LikeElements(JsonReader reader) {
    this.reader = reader;
  }

  boolean look() {
    Cursor cursor = reader.cursor();
    if (cursor.replay() == null) {
      String path = cursor.path();
      JsonBuffer copy = new JsonBuffer();
      Replay.copy(cursor.in(), copy.out());
      cursor.begin(new Replay(cursor.in(), path, copy.toRawJson()));
    }
    Replay replay = cursor.replay();
    return replay != null && isAnyRepeated(replay);
  }

  private static boolean isAnyRepeated(Replay replay) {
    Set<ByteBuffer> seen = new HashSet<>();
    try (JsonParser in = replay.lookAhead()) {
      in.nextToken();
      boolean isRepeated = false;
      while (!isRepeated && in.nextToken() != JsonToken.END_ARRAY) {
        isRepeated = !seen.add(ByteBuffer.wrap(JsonDigest.canonical(in)));
      }
      return isRepeated;
    }
  }
}
