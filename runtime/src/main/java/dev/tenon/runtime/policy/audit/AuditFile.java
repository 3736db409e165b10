package dev.tenon.runtime.policy.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file of a log. It is locked, so that no two processes write one chain, and nobody but its
 * owner can read it. For one thread.
 */
final class AuditFile implements AuditDisk {
  private final Path file;
  private FileChannel channel;

  /** How long it is as far as all went well. */
  private long size;

  private boolean isDirty;

  private AuditFile(Path file, FileChannel channel, long size) {
    this.file = file;
    this.channel = channel;
    this.size = size;
  }

  /**
   * A log that is open, and where it goes on.
   *
   * @param disk the file
   * @param previous the link of its last line
   * @param next the number of its next record
   * @param torn how many bytes of a line without an end were taken away from its end
   */
  record Opened(AuditFile disk, String previous, long next, long torn) {}

  /**
   * Opens a log, or begins one.
   *
   * @throws IOException if it cannot be written, or what is there is no log; the message is a
   *     sentence
   */
  static Opened open(Path file) throws IOException {
    FileChannel channel = locked(file, StandardOpenOption.CREATE);
    boolean isOpen = false;
    try {
      AuditTail tail = AuditTail.of(channel);
      long torn = channel.size() - tail.end();
      if (torn > 0) {
        channel.truncate(tail.end());
        channel.force(true);
      }
      byte[] last = tail.last();
      if (last == null) {
        // Nothing here yet: perhaps the last part became full just before the process died.
        Map.Entry<Long, Path> full = AuditParts.full(file).lastEntry();
        last = full == null ? null : AuditTail.lastLine(full.getValue());
      }
      Opened opened = opened(new AuditFile(file, channel, tail.end()), last, torn);
      isOpen = true;
      return opened;
    } finally {
      if (!isOpen) {
        channel.close();
      }
    }
  }

  private static Opened opened(AuditFile disk, byte @Nullable [] last, long torn)
      throws IOException {
    if (last == null) {
      return new Opened(disk, AuditChain.NOTHING_BEFORE, 0, torn);
    }
    AuditRecord record = AuditRecord.parse(last);
    if (record == null) {
      throw new IOException(
          "the last line of "
              + disk.file
              + " is no record of an audit log: look at it with --audit-verify, and move the file"
              + " away to begin another");
    }
    return new Opened(disk, AuditChain.link(last), record.seq() + 1, torn);
  }

  private static FileChannel locked(Path file, StandardOpenOption create) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, create),
            ownersOnly(file));
    boolean isLocked = false;
    try {
      isLocked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another server of this process; said below.
    } finally {
      if (!isLocked) {
        channel.close();
      }
    }
    if (!isLocked) {
      throw new IOException(file + " is written by another server: each needs a file of its own");
    }
    syncDirectory(file);
    return channel;
  }

  private static FileAttribute<?>[] ownersOnly(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new IOException("there is no directory " + directory);
    }
    FileStore store = Files.getFileStore(directory);
    return store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void append(byte[] lines, boolean sync) throws IOException {
    if (isDirty) {
      channel.truncate(size);
    }
    isDirty = true;
    ByteBuffer buffer = ByteBuffer.wrap(lines);
    long at = size;
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
    if (sync) {
      channel.force(false);
    }
    size = at;
    isDirty = false;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public String rotate() throws IOException {
    channel.force(true);
    Path full = AuditParts.next(file);
    Files.move(file, full);
    FileChannel begun = locked(file, StandardOpenOption.CREATE_NEW);
    channel.close();
    channel = begun;
    size = 0;
    return String.valueOf(full.getFileName());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /**
   * What a directory lists is written by itself. Where that cannot be asked for, it is not needed.
   */
  private static void syncDirectory(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
        entries.force(true);
      } catch (IOException e) {
        // Windows does not open directories.
      }
    }
  }
}
