package dev.tenon.runtime.transport.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.util.BufferUtil;

/**
 * What was read from a connection before anybody asked for it: the beginning of a request, or the
 * requests of a client that pipelines. All but the questions whether it is empty or at its end need
 * the lock of the connection.
 */
final class ReadAhead {
  /** Enough for a usual request whole; what every connection that was ever used keeps. */
  private static final int FIRST_BYTES = 2 * 1024;

  private static final int MOST_BYTES = 64 * 1024;
  private static final ByteBuffer NONE = ByteBuffer.allocate(0);

  /** Holds what was read from {@link #taken} to its position. */
  private ByteBuffer bytes = NONE;

  private int taken;
  private volatile boolean empty = true;
  private volatile boolean ended;

  /** Whether there is nothing to take. */
  boolean isEmpty() {
    return empty;
  }

  /** Whether the client has said that it sends no more, or the connection is broken. */
  boolean hasEnded() {
    return ended;
  }

  /** Whether nothing more can be read before something is taken. */
  boolean isFull() {
    return bytes.position() - taken == MOST_BYTES;
  }

  /**
   * Reads what has come, without waiting.
   *
   * @return whether it makes sense to read again when more comes: not at the end, and not while
   *     there are {@value #MOST_BYTES} bytes that nobody takes
   */
  boolean read(SocketChannel channel) {
    if (!bytes.hasRemaining() && !makeRoom()) {
      return false;
    }
    int count;
    try {
      count = channel.read(bytes);
    } catch (IOException e) {
      count = -1;
    }
    if (count > 0) {
      empty = false;
    } else if (count < 0) {
      ended = true;
    }
    return !ended;
  }

  private boolean makeRoom() {
    if (taken > 0) {
      bytes.flip().position(taken);
      bytes.compact();
      taken = 0;
      return true;
    }
    if (isFull()) {
      return false;
    }
    int capacity = Math.min(MOST_BYTES, Math.max(FIRST_BYTES, 4 * bytes.capacity()));
    bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
    return true;
  }

  /** Moves as much to {@code target}, a buffer in the mode of reading from it, as there is room. */
  int take(ByteBuffer target) {
    int position = BufferUtil.flipToFill(target);
    int count = Math.min(target.remaining(), bytes.position() - taken);
    target.put(bytes.array(), taken, count);
    BufferUtil.flipToFlush(target, position);
    taken += count;
    if (taken == bytes.position()) {
      empty = true;
      taken = 0;
      bytes = bytes.capacity() > FIRST_BYTES ? NONE : bytes.clear();
    }
    return count;
  }
}
