package dev.tenon.runtime.protocol.jsonrpc;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Reads a message that lies in memory, says where in it without an object for that, reads one part
 * of it a second time, and then reads other messages: parsers would be a sixth of what a small call
 * allocates. For one thread at a time.
 *
 * <p>One that reads messages is never closed by who reads with it, nor by Jackson at the end of its
 * input, but given back once with {@link #release} by the one who has it; others are used once, and
 * closed.
 */
final class MessageParser extends UTF8StreamJsonParser {
  /** More names than a client has use for: they would be kept for ever. */
  private static final int MOST_NAMES = 500;

  /** Grows with the longest name that was read, which would be kept as well; 4 bytes each. */
  private static final int MOST_QUADS = 64;

  private static final byte[] NOTHING = {};

  /** Where it is given back to; null for one that is used once. */
  private final @Nullable MessageParsers owner;

  private boolean hasEnded;

  /**
   * @param owner where it is given back to; null for one that is used once
   * @param offset where the message begins in {@code bytes}
   * @param mark the length of the byte order mark that it begins with
   */
  MessageParser(
      @Nullable MessageParsers owner,
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
    this.owner = owner;
  }

  /** Begins with a message, after one that was read before. */
  void begin(byte[] bytes, int offset, int length, int mark) {
    _inputBuffer = bytes;
    _currInputProcessed = -offset;
    _currInputRow = 1;
    _currInputRowStart = offset;
    _lastClearedToken = null;
    read(offset + mark, offset + length);
  }

  private void read(int start, int end) {
    _inputPtr = start;
    _inputEnd = end;
    _currToken = null;
    hasEnded = false;
    // All objects were closed, so it is the outermost.
    _streamReadContext.reset(0, 1, 0);
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
   * Reads a part, one object or array, of the message that was read to its end.
   *
   * @return this, at the first token of the part
   */
  JsonParser again(int offset, int length) {
    read(offset, offset + length);
    nextToken();
    return this;
  }

  /** Gives it back, once; it must not be read any more by who does this. */
  void release() {
    if (owner == null || !isClean() || !owner.takeBack(this)) {
      super.close();
    }
  }

  /**
   * Whether it has come to the end of what it was to read, without a failure. Then nothing is left
   * of that but its bytes and buffers, which are let go of.
   */
  private boolean isClean() {
    if (!hasEnded
        || !_streamReadContext.inRoot()
        || _tokenIncomplete
        || !(_currToken == null || _currToken.isStructEnd())
        || _symbols.size() > MOST_NAMES
        || _quadBuffer.length > MOST_QUADS) {
      return false;
    }
    _releaseBuffers();
    _inputBuffer = NOTHING;
    return true;
  }

  /** One that is kept has names of its own: those of one that is not kept go with it. */
  @Override
  protected void _releaseBuffers() {
    if (owner == null) {
      super._releaseBuffers();
    } else {
      // Jackson would keep the last text.
      _textBuffer.resetWithEmpty();
      _textBuffer.releaseBuffers();
    }
  }

  /** Jackson calls this at the end of the input, and only if nothing was wrong with it. */
  @Override
  public void close() {
    hasEnded = true;
    if (owner == null) {
      super.close();
    }
  }
}
