package dev.tenon.runtime.policy.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the parts of a JSON text that was written here and is known to be right. A parser would
 * tell the same, but makes an object of each place that it is asked for.
 */
final class JsonPartReader {
  private static final JsonPart[] ARRAY = {};

  private final byte[] json;
  private int at;

  JsonPartReader(byte[] json) {
    this.json = json;
  }

  JsonPart read() {
    skipSpace();
    int from = at;
    byte first = json[at];
    switch (first) {
      case '{', '[' -> {
        return container(first, from);
      }
      case '"' -> skipText();
      default -> skipPlain();
    }
    return new JsonPart(json, first, from, at);
  }

  private JsonPart container(byte first, int from) {
    byte last = (byte) (first == '{' ? '}' : ']');
    List<JsonPart> parts = new ArrayList<>();
    at++;
    for (skipSpace(); json[at] != last; skipSpace()) {
      if (json[at] == ',' || json[at] == ':') {
        at++;
      } else {
        parts.add(read());
      }
    }
    at++;
    return new JsonPart(json, first, from, at, parts.toArray(ARRAY));
  }

  private void skipText() {
    for (at++; json[at] != '"'; at++) {
      if (json[at] == '\\') {
        at++;
      }
    }
    at++;
  }

  private void skipPlain() {
    int from = at;
    while (at < json.length && isPlain(json[at])) {
      at++;
    }
    if (at == from) {
      throw new IllegalArgumentException(
          "no JSON: "
              + Arrays.toString(Arrays.copyOfRange(json, at, Math.min(at + 8, json.length))));
    }
  }

  private static boolean isPlain(byte next) {
    return (next >= '0' && next <= '9')
        || (next >= 'a' && next <= 'z')
        || next == '-'
        || next == '+'
        || next == '.'
        || next == 'E';
  }

  private void skipSpace() {
    while (at < json.length && json[at] <= ' ' && json[at] > 0) {
      at++;
    }
  }
}
