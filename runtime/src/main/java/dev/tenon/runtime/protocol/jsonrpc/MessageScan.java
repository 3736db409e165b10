package dev.tenon.runtime.protocol.jsonrpc;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Goes through the tokens of a message or of a part of it. For one thread. */
final class MessageScan {
  /** What nearly every call of a tool says: it is told where it lies, and needs no copy. */
  private static final String[] COMMON = {"2.0", "tools/call", "2026-07-28"};

  private final MessageParser in;
  private final byte[] bytes;
  private final @Nullable OpenObjects names;

  private MessageScan(MessageParser in, byte[] bytes, @Nullable OpenObjects names) {
    this.in = in;
    this.bytes = bytes;
    this.names = names;
  }

  /**
   * Goes through a message from outside, in which a name that stands twice in one object is an
   * error.
   *
   * @param in reads {@code bytes}
   */
  static MessageScan ofMessage(MessageParser in, byte[] bytes) {
    return new MessageScan(in, bytes, new OpenObjects());
  }

  /** Goes through a part of a message that was gone through before. */
  static MessageScan ofPart(MessageParser in, byte[] bytes) {
    return new MessageScan(in, bytes, null);
  }

  JsonToken next() {
    return in.nextToken();
  }

  /** The text of the string or integer that is current. */
  String text() {
    int length = in.getStringLength();
    for (String common : COMMON) {
      if (common.length() == length && isCurrent(common)) {
        return common;
      }
    }
    return in.getString();
  }

  private boolean isCurrent(String text) {
    char[] chars = in.getStringCharacters();
    int from = in.getStringOffset();
    for (int i = 0; i < text.length(); i++) {
      if (chars[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
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
    return in.start();
  }

  /** Where the value ended whose last token is current. */
  int end() {
    return in.end();
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
      case VALUE_STRING -> text();
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
