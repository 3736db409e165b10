package dev.tenon.runtime.protocol.jsonrpc;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Reads a message that lies in memory, says where in it without an object for that, and reads one
 * part of it a second time: another parser for the arguments of a call would allocate as much as
 * this one. For one thread at a time.
 */
final class MessageParser extends UTF8StreamJsonParser {
  /** Whether it is kept for another reading: Jackson closes a parser at the end of its input. */
  private boolean isHeld;

  /**
   * @param offset where the message begins in {@code bytes}
   * @param mark the length of the byte order mark that it begins with
   */
  MessageParser(
      IOContext context,
      int readFeatures,
      int formatFeatures,
      ByteQuadsCanonicalizer names,
      byte[] bytes,
      int offset,
      int length,
      int mark) {
    super(
        ObjectReadContext.empty(),
        context,
        readFeatures,
        formatFeatures,
        null,
        names,
        bytes,
        offset + mark,
        offset + length,
        mark,
        false);
  }

  /** Keeps it open until {@link #again} or {@link #release}. */
  void hold() {
    isHeld = true;
  }

  /** Where in the array the value begins whose first token is current. */
  int start() {
    // Behind its first byte, in bytes of the message; the input begins before 0 of those.
    return (int) (_tokenInputTotal - _currInputProcessed) - 1;
  }

  /** Where in the array the value ended whose last token is current. */
  int end() {
    return _inputPtr;
  }

  /**
   * Reads a part, one object or array, of the message that was read to its end. Closing the parser
   * ends its work afterwards.
   *
   * @return this, at the first token of the part
   */
  JsonParser again(int offset, int length) {
    isHeld = false;
    _inputPtr = offset;
    _inputEnd = offset + length;
    _currToken = null;
    // All objects were closed, so it is the outermost.
    _streamReadContext.reset(0, 1, 0);
    nextToken();
    return this;
  }

  /** Gives its buffers back; it must not be read any more. */
  void release() {
    isHeld = false;
    close();
  }

  @Override
  public void close() {
    if (!isHeld) {
      super.close();
    }
  }
}
