package dev.tenon.runtime.protocol.jsonrpc;

import dev.tenon.runtime.json.RawJson;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The members of a {@code params} or {@code _meta} object that the protocol knows; others were
 * checked and dropped. Texts and numbers are values, objects and arrays are places in the message.
 */
public final class Members {
  /** No members. */
  public static final Members NONE = new Members();

  /** A value that is neither text, integer, boolean nor a place. */
  enum Other {
    NULL,
    FRACTION
  }

  /** Where an object or array lies in the message. */
  static final class Place {
    private final byte[] message;
    private final int offset;
    private final int length;
    private final boolean isObject;

    Place(byte[] message, int offset, int length, boolean isObject) {
      this.message = message;
      this.offset = offset;
      this.length = length;
      this.isObject = isObject;
    }
  }

  private static final int FIRST_CAPACITY = 8;
  private static final Object[] NOTHING = {};

  /**
   * Each name with its value behind it: there are few, and a map takes several times the memory.
   */
  private Object[] values = NOTHING;

  private int end;

  /** What has read the message, until it is given back. */
  private @Nullable MessageParser reader;

  private boolean isReaderTaken;

  /** No members yet. */
  Members() {}

  /** Adds a member, while the message is read; the name must be new. */
  void put(String name, Object value) {
    if (end == values.length) {
      values = Arrays.copyOf(values, Math.max(FIRST_CAPACITY, 2 * end));
    }
    values[end] = name;
    values[end + 1] = value;
    end += 2;
  }

  private @Nullable Object get(String name) {
    for (int i = 0; i < end; i += 2) {
      if (values[i].equals(name)) {
        return values[i + 1];
      }
    }
    return null;
  }

  /** Whether the member is there, be it null. */
  public boolean has(String name) {
    return get(name) != null;
  }

  /** Whether the member is there and not null. */
  public boolean hasValue(String name) {
    Object value = get(name);
    return value != null && value != Other.NULL;
  }

  /** The text of the member, or null when it is not there or no string. */
  public @Nullable String text(String name) {
    return get(name) instanceof String text ? text : null;
  }

  /** The string or integer of the member, or null when it is neither. */
  public @Nullable RequestId id(String name) {
    Object value = get(name);
    if (value instanceof String text) {
      return new RequestId(text, true);
    }
    return value instanceof RequestId number ? number : null;
  }

  /** The boolean of the member, or null when it is not there or no boolean. */
  public @Nullable Boolean bool(String name) {
    return get(name) instanceof Boolean value ? value : null;
  }

  /** Whether the member is an object. */
  public boolean isObject(String name) {
    return get(name) instanceof Place place && place.isObject;
  }

  /** Whether the member is an array. */
  public boolean isArray(String name) {
    return get(name) instanceof Place place && !place.isObject;
  }

  /** A parser that stands at the first token of the member, which must be an object or array. */
  public JsonParser parser(String name) {
    return parser(place(name));
  }

  private static MessageParser parser(Place place) {
    MessageParser parser = MessageParsers.OF_PARTS.part(place.message, place.offset, place.length);
    parser.nextToken();
    return parser;
  }

  /**
   * The same for the one thread that serves the message, and cheaper for the first that asks; who
   * asks calls {@link #release} when it was read.
   */
  public JsonParser lastParser(String name) {
    MessageParser last = reader;
    if (last == null || isReaderTaken) {
      return parser(name);
    }
    isReaderTaken = true;
    Place place = place(name);
    return last.again(place.offset, place.length);
  }

  /** Keeps what has read the message, and has come to its end, for {@link #lastParser}. */
  void keep(MessageParser last) {
    reader = last;
  }

  /** Whether {@link #lastParser} has something to read with. */
  boolean isKept() {
    return reader != null && !isReaderTaken;
  }

  /** Gives back what {@link #lastParser} reads with, if it is still here; for the same thread. */
  public void release() {
    MessageParser last = reader;
    if (last != null) {
      reader = null;
      last.release();
    }
  }

  /** A copy of the member, which must be an object or array. */
  public RawJson raw(String name) {
    Place place = place(name);
    return RawJson.copyOf(place.message, place.offset, place.length);
  }

  /**
   * The texts of an object member, by name; null when it is not an object or holds anything else. A
   * member that is absent or null is an empty map.
   */
  public @Nullable Map<String, String> texts(String name) {
    if (!hasValue(name)) {
      return Map.of();
    }
    if (!isObject(name)) {
      return null;
    }
    Map<String, String> texts = new HashMap<>();
    try (JsonParser in = parser(name)) {
      for (String key = in.nextName(); key != null; key = in.nextName()) {
        if (in.nextToken() != JsonToken.VALUE_STRING) {
          return null;
        }
        texts.put(key, in.getString());
      }
    }
    return texts;
  }

  /**
   * The objects of an object member, by name; null when it is not an object or holds anything else.
   * A member that is absent or null is an empty map.
   */
  public @Nullable Map<String, RawJson> objects(String name) {
    if (!hasValue(name)) {
      return Map.of();
    }
    if (!isObject(name)) {
      return null;
    }
    Place place = place(name);
    Map<String, RawJson> objects = new HashMap<>();
    try (MessageParser in = parser(place)) {
      MessageScan scan = MessageScan.ofPart(in, place.message);
      for (String key = in.nextName(); key != null; key = in.nextName()) {
        Object value = scan.value(in.nextToken());
        if (!(value instanceof Place object) || !object.isObject) {
          return null;
        }
        objects.put(key, RawJson.copyOf(object.message, object.offset, object.length));
      }
    }
    return objects;
  }

  /** The known members of an object member; {@link #NONE} when it is not an object. */
  public Members members(String name, Set<String> known) {
    if (!(get(name) instanceof Place place) || !place.isObject) {
      return NONE;
    }
    try (MessageParser in = parser(place)) {
      return MessageScan.ofPart(in, place.message).members(known);
    }
  }

  private Place place(String name) {
    if (get(name) instanceof Place place) {
      return place;
    }
    throw new IllegalStateException(name + " is neither an object nor an array");
  }
}
