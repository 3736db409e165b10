package dev.tenon.runtime.transport.stdio;

import dev.tenon.runtime.protocol.ChannelEndpoint.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts bytes into lines and hands each to a connection. Lines end with LF or CRLF; blank lines and
 * a byte order mark at the beginning are passed over; a line that is too long is skipped without
 * being kept. For one thread.
 */
final class MessageReader {
  private static final int FIRST_CAPACITY = 8 * 1024;
  private static final int KEPT_CAPACITY = 64 * 1024;

  private final InputStream in;
  private final int limit;
  private final Connection connection;

  private byte[] buffer = new byte[FIRST_CAPACITY];

  /**
   * Where the line that is being read begins, how far it was searched for its end, and where the
   * bytes end.
   */
  private int start;

  private int searched;
  private int end;
  private boolean skipping;
  private boolean beginning = true;

  MessageReader(InputStream in, int limit, Connection connection) {
    this.in = in;
    this.limit = limit;
    this.connection = connection;
  }

  /** Waits for bytes and hands over the lines they complete; false at the end of the input. */
  boolean readSome() throws IOException {
    makeRoom();
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      // A client that closes without a last line end has still sent that message.
      line(end);
      start = searched = end;
      return false;
    }
    end += read;
    split();
    return true;
  }

  private void split() {
    while (searched < end) {
      if (buffer[searched++] == '\n') {
        line(searched - 1);
        start = searched;
      }
    }
    // One byte more than the limit may be the CR of the line's end.
    if (!skipping && end - start > limit + 1L) {
      skipping = true;
      connection.oversized(limit);
    }
    if (skipping || start == end) {
      start = searched = end = 0;
      if (buffer.length > KEPT_CAPACITY) {
        buffer = new byte[FIRST_CAPACITY];
      }
    }
  }

  private void line(int lineEnd) {
    int from = start;
    if (skipping) {
      skipping = false;
      return;
    }
    if (beginning) {
      beginning = false;
      from += byteOrderMark(from, lineEnd);
    }
    int to = lineEnd;
    if (to > from && buffer[to - 1] == '\r') {
      to--;
    }
    if (to - from > limit) {
      connection.oversized(limit);
    } else if (!isBlank(from, to)) {
      // A copy: the connection may keep its bytes while this buffer moves on.
      connection.receive(Arrays.copyOfRange(buffer, from, to), 0, to - from);
    }
  }

  private int byteOrderMark(int from, int to) {
    return to - from >= 3
            && buffer[from] == (byte) 0xEF
            && buffer[from + 1] == (byte) 0xBB
            && buffer[from + 2] == (byte) 0xBF
        ? 3
        : 0;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private void makeRoom() {
    if (end < buffer.length) {
      return;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      searched -= start;
      end -= start;
      start = 0;
    }
    if (end > buffer.length / 2) {
      long most = Math.min(limit + 4L, Integer.MAX_VALUE - 8L);
      int grown = (int) Math.max(Math.min(2L * buffer.length, most), FIRST_CAPACITY);
      buffer = Arrays.copyOf(buffer, Math.max(grown, end + 1));
    }
  }
}
