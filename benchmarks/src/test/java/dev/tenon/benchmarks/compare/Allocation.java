package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM allocated since the last time it was asked: what was in the heap before each
 * collection less what was left by the one before, and what is in the heap now.
 */
final class Allocation {
  private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");
  private static final Pattern USED = Pattern.compile(" used (\\d+)K");
  private static final double MIB = 1 << 20;
  private static final double KIB = 1 << 10;

  private final Path log;
  private final long pid;
  private int read;
  private double used;

  /** Of the process that writes its log of collections, {@code -Xlog:gc}, to {@code log}. */
  Allocation(Path log, long pid) {
    this.log = log;
    this.pid = pid;
  }

  /** In bytes. */
  double bytes() throws IOException, InterruptedException {
    double now = usedNow();
    double allocated = 0;
    List<String> lines = Files.readAllLines(log);
    for (String line : lines.subList(read, lines.size())) {
      Matcher pause = PAUSE.matcher(line);
      if (pause.find()) {
        allocated += Long.parseLong(pause.group(1)) * MIB - used;
        used = Long.parseLong(pause.group(2)) * MIB;
      }
    }
    read = lines.size();
    allocated += now - used;
    used = now;
    return allocated;
  }

  private double usedNow() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                "GC.heap_info")
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    Matcher found = USED.matcher(output);
    if (!found.find()) {
      throw new IllegalStateException("jcmd says: " + output);
    }
    return Long.parseLong(found.group(1)) * KIB;
  }
}
