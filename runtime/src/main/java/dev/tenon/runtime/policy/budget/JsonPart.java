package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * A value inside of a JSON text: where it stands and what it holds. Nothing is decoded or copied
 * before somebody asks, since most of a text that is too long is never looked at.
 */
final class JsonPart {
  /** What kinds of values there are, by the first byte of an object, array and text. */
  static final byte OBJECT = '{';

  static final byte ARRAY = '[';
  static final byte TEXT = '"';

  private static final JsonPart[] NONE = {};

  private final byte[] json;
  private final byte kind;
  private final int from;
  private final int to;
  private final JsonPart[] parts;

  JsonPart(byte[] json, byte kind, int from, int to, JsonPart[] parts) {
    this.json = json;
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.parts = parts;
  }

  JsonPart(byte[] json, byte kind, int from, int to) {
    this(json, kind, from, to, NONE);
  }

  /** Reads one JSON value. */
  static JsonPart of(RawJson json) {
    return new JsonPartReader(json.utf8()).read();
  }

  /** {@link #OBJECT}, {@link #ARRAY}, {@link #TEXT}, or the first byte of any other value. */
  byte kind() {
    return kind;
  }

  boolean isObject() {
    return kind == OBJECT;
  }

  boolean isArray() {
    return kind == ARRAY;
  }

  boolean isText() {
    return kind == TEXT;
  }

  /** Whether it is true, false, null or a number. */
  boolean isPlain() {
    return !isObject() && !isArray() && !isText();
  }

  byte[] json() {
    return json;
  }

  /** Where it begins; a text with its quote. */
  int from() {
    return from;
  }

  /** Where it is over; behind the quote of a text. */
  int to() {
    return to;
  }

  /** How many elements an array has, or members an object. */
  int size() {
    return isObject() ? parts.length / 2 : parts.length;
  }

  JsonPart element(int index) {
    return parts[index];
  }

  /** The name of a member, a text. */
  JsonPart name(int index) {
    return parts[2 * index];
  }

  JsonPart member(int index) {
    return parts[2 * index + 1];
  }

  /** The member with this name, or null. */
  @Nullable JsonPart member(String name) {
    if (isObject()) {
      for (int i = 0; i < size(); i++) {
        if (name(i).text().equals(name)) {
          return member(i);
        }
      }
    }
    return null;
  }

  /** The value of a text; of any other value what stands there. */
  String text() {
    if (!isText()) {
      return new String(json, from, to - from, StandardCharsets.UTF_8);
    }
    for (int i = from; i < to; i++) {
      if (json[i] == '\\') {
        return unescaped();
      }
    }
    return new String(json, from + 1, to - from - 2, StandardCharsets.UTF_8);
  }

  private String unescaped() {
    try (JsonParser in = Json.trusted(json, from, to - from)) {
      in.nextToken();
      return in.getString();
    }
  }
}
