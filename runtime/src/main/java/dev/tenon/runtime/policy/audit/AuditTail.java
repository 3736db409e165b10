package dev.tenon.runtime.policy.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The end of a file of lines.
 *
 * @param last the last line that has an end, without it; null when there is none
 * @param end where that line ends, its end included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AuditTail(byte @Nullable [] last, long end) {
  private static final int BLOCK = 64 * 1024;

  /** Far more than a record has. */
  private static final int LONGEST = 1 << 26;

  static AuditTail of(FileChannel channel) throws IOException {
    long size = channel.size();
    int length = (int) Math.min(BLOCK, size);
    while (true) {
      byte[] bytes = read(channel, size - length, length);
      int end = lastIndexOf(bytes, bytes.length);
      int begin = end < 0 ? -1 : lastIndexOf(bytes, end);
      if (length == size || begin >= 0) {
        return end < 0
            ? new AuditTail(null, 0)
            : new AuditTail(Arrays.copyOfRange(bytes, begin + 1, end), size - length + end + 1);
      }
      if (length >= LONGEST) {
        throw new IOException("its last lines are longer than those of an audit log");
      }
      length = (int) Math.min(size, 2L * length);
    }
  }

  static byte @Nullable [] lastLine(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return of(channel).last();
    }
  }

  private static byte[] read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
    return buffer.array();
  }

  private static int lastIndexOf(byte[] bytes, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
