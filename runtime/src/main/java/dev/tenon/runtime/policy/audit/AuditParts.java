package dev.tenon.runtime.policy.audit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The files of one log: the one that is written, and beside it those that are full, {@code
 * audit.log.000001} and so on.
 */
final class AuditParts {
  private static final int DIGITS = 6;

  private AuditParts() {}

  /** Those that are full, by their number. */
  static NavigableMap<Long, Path> full(Path file) throws IOException {
    NavigableMap<Long, Path> parts = new TreeMap<>();
    Path directory = file.toAbsolutePath().getParent();
    String begin = file.getFileName() + ".";
    if (directory == null || !Files.isDirectory(directory)) {
      return parts;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
      for (Path one : all) {
        String name = String.valueOf(one.getFileName());
        if (name.startsWith(begin) && isNumber(name, begin.length())) {
          parts.put(Long.parseLong(name, begin.length(), name.length(), 10), one);
        }
      }
    }
    return parts;
  }

  /** Where the current part goes when it is full. */
  static Path next(Path file) throws IOException {
    Map.Entry<Long, Path> last = full(file).lastEntry();
    long number = last == null ? 1 : last.getKey() + 1;
    String digits = String.valueOf(number);
    String name = "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    return file.resolveSibling(file.getFileName() + "." + name);
  }

  private static boolean isNumber(String name, int from) {
    for (int i = from; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return name.length() >= from + DIGITS && name.length() <= from + 3 * DIGITS;
  }
}
