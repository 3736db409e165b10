package dev.tenon.runtime.protocol.jsonrpc;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Goes through the tokens of a message or of a part of it. For one thread. */
final class MessageScan {
  private final JsonParser in;
  private final byte[] bytes;
  private final int offset;
  private final @Nullable OpenObjects names;

  private MessageScan(JsonParser in, byte[] bytes, int offset, @Nullable OpenObjects names) {
    this.in = in;
    this.bytes = bytes;
    this.offset = offset;
    this.names = names;
  }

  /**
   * Goes through a message from outside, in which a name that stands twice in one object is an
   * error.
   *
   * @param in reads {@code bytes} from {@code offset} on
   */
  static MessageScan ofMessage(JsonParser in, byte[] bytes, int offset) {
    return new MessageScan(in, bytes, offset, new OpenObjects());
  }

  /** Goes through a part of a message that was gone through before. */
  static MessageScan ofPart(JsonParser in, byte[] bytes, int offset) {
    return new MessageScan(in, bytes, offset, null);
  }

  JsonToken next() {
    return in.nextToken();
  }

  /** The text of the string or integer that is current. */
  String text() {
    return in.getString();
  }

  /** Begins to read the object whose first token is current. */
  int open() {
    return names == null ? 0 : names.open();
  }

  /** The next name of {@code object}, or null at its end. */
  @Nullable String nextName(int object) {
    String name = in.nextName();
    if (names != null) {
      if (name == null) {
        names.close(object);
      } else if (!names.add(object, name)) {
        throw new StreamReadException(in, "Duplicate name");
      }
    }
    return name;
  }

  /** Reads over the value whose first token is current. */
  void skip() {
    if (names == null) {
      in.skipChildren();
    } else if (in.currentToken() == JsonToken.START_OBJECT) {
      int object = open();
      while (nextName(object) != null) {
        in.nextToken();
        skip();
      }
    } else if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        skip();
      }
    }
  }

  /** Where the value begins whose first token is current. */
  int start() {
    return offset + (int) in.currentTokenLocation().getByteOffset();
  }

  /** Where the value ended whose last token is current. */
  int end() {
    return offset + (int) in.currentLocation().getByteOffset();
  }

  /** Reads the known members of the object whose first token is current. */
  Members members(Set<String> known) {
    Members members = new Members();
    int object = open();
    for (String name = nextName(object); name != null; name = nextName(object)) {
      JsonToken token = in.nextToken();
      if (known.contains(name)) {
        members.put(name, value(token));
      } else {
        skip();
      }
    }
    return members;
  }

  /** Reads the value whose first token, {@code token}, is current, as {@link Members} keeps it. */
  Object value(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> new RequestId(in.getString(), false);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_OBJECT, START_ARRAY -> {
        int start = start();
        skip();
        yield new Members.Place(bytes, start, end() - start, token == JsonToken.START_OBJECT);
      }
      case VALUE_NULL -> Members.Other.NULL;
      default -> Members.Other.FRACTION;
    };
  }
}
