package dev.tenon.runtime.json;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Keeps what is written. Jackson's generator collects up to 8,000 bytes in a buffer that it uses
 * again and again, so most values come in one piece, which is all that is allocated for them. For
 * one thread, and one value after the other.
 */
final class CollectedBytes extends OutputStream {
  private static final byte[] NOTHING = {};

  private byte[] bytes = NOTHING;
  private int length;

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] piece, int offset, int count) {
    if (count > bytes.length - length) {
      int needed = Math.addExact(length, count);
      bytes = Arrays.copyOf(bytes, length == 0 ? needed : Math.max(needed, doubled()));
    }
    System.arraycopy(piece, offset, bytes, length, count);
    length += count;
  }

  private int doubled() {
    return length > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 8 : 2 * length;
  }

  /** What was written since the last time, which is not copied when it came in one piece. */
  byte[] take() {
    byte[] taken = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    bytes = NOTHING;
    length = 0;
    return taken;
  }
}
