package dev.tenon.runtime.protocol.jsonrpc;

import dev.tenon.runtime.json.Json;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.json.JsonFactory;

/** Makes the parsers of messages, and keeps some for the next ones. Thread-safe. */
final class MessageParsers extends JsonFactory {
  private static final long serialVersionUID = 1L;

  /** For parts of messages that were read before, under whatever setting. */
  static final MessageParsers OF_PARTS = new MessageParsers(1_000);

  /** As many as read at once on many processors; more are made as they are needed. */
  private static final int MOST_KEPT = 64;

  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  /** Not kept when this is written, which nobody does. */
  private final transient ArrayBlockingQueue<MessageParser> kept =
      new ArrayBlockingQueue<>(MOST_KEPT);

  /**
   * @param maxDepth the deepest nesting of a message
   */
  MessageParsers(int maxDepth) {
    super(Json.bounded(maxDepth));
  }

  /**
   * Reads a message that is known to be text in UTF-8. Nesting is bounded; that no property stands
   * twice in one object is left to the caller, who {@linkplain MessageParser#release gives the
   * parser back}.
   */
  MessageParser message(byte[] bytes, int offset, int length) {
    int mark = mark(bytes, offset, length);
    MessageParser before = kept.poll();
    if (before == null) {
      return make(this, bytes, offset, length, mark);
    }
    before.begin(bytes, offset, length, mark);
    return before;
  }

  /** Reads a part of a message, and is closed by who reads it. */
  MessageParser part(byte[] bytes, int offset, int length) {
    return make(null, bytes, offset, length, 0);
  }

  /** Whether it is kept for another message. */
  boolean takeBack(MessageParser parser) {
    return kept.offer(parser);
  }

  private MessageParser make(
      @Nullable MessageParsers owner, byte[] bytes, int offset, int length, int mark) {
    return new MessageParser(
        owner,
        _createContext(ContentReference.unknown(), false),
        _streamReadFeatures,
        _formatReadFeatures,
        _byteSymbolCanonicalizer.makeChildOrPlaceholder(_factoryFeatures),
        bytes,
        offset,
        length,
        mark);
  }

  /** The length of the byte order mark at the beginning, which may be there and says nothing. */
  private static int mark(byte[] bytes, int offset, int length) {
    if (length < BYTE_ORDER_MARK.length) {
      return 0;
    }
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if ((bytes[offset + i] & 0xFF) != BYTE_ORDER_MARK[i]) {
        return 0;
      }
    }
    return BYTE_ORDER_MARK.length;
  }
}
