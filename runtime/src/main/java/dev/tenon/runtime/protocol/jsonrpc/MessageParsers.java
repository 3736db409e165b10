package dev.tenon.runtime.protocol.jsonrpc;

import dev.tenon.runtime.json.Json;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.json.JsonFactory;

/** Makes the parsers of messages. Thread-safe. */
final class MessageParsers extends JsonFactory {
  private static final long serialVersionUID = 1L;

  /** For parts of messages that were read before, under whatever setting. */
  static final MessageParsers OF_PARTS = new MessageParsers(1_000);

  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  /**
   * @param maxDepth the deepest nesting of a message
   */
  MessageParsers(int maxDepth) {
    super(Json.bounded(maxDepth));
  }

  /**
   * Reads a message that is known to be text in UTF-8. Nesting is bounded; that no property stands
   * twice in one object is left to the caller.
   */
  MessageParser parser(byte[] bytes, int offset, int length) {
    return new MessageParser(
        _createContext(ContentReference.unknown(), false),
        _streamReadFeatures,
        _formatReadFeatures,
        _byteSymbolCanonicalizer.makeChildOrPlaceholder(_factoryFeatures),
        bytes,
        offset,
        length,
        mark(bytes, offset, length));
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
