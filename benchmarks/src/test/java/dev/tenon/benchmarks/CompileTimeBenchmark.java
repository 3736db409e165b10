package dev.tenon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the processor adds to javac for 200 tools with nested records; each run is a new process.
 */
final class CompileTimeBenchmark {
  private static final int TOOLS = 200;
  private static final int RUNS = 7;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void compileTime(ManyTools kind) throws Exception {
    List<Path> sources = kind.write(Files.createDirectory(folder.resolve("src")), TOOLS);
    List<Long> without = new ArrayList<>();
    List<Long> with = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      long plain = compile(sources, "plain" + run, "-proc:none");
      long processed = compile(sources, "processed" + run, "-processorpath", classPath(""));
      // The first run reads the jars into the memory of the machine.
      if (run > 0) {
        without.add(plain);
        with.add(processed);
      }
    }
    long all = size(folder.resolve("processed1"));
    long own = size(folder.resolve("plain1"));
    System.out.printf(
        "javac of %d %s tools on %s: %d ms without, %d ms with the processor (medians of %d);"
            + " generated classes: %d kB%n",
        TOOLS, kind, Runtime.version(), median(without), median(with), RUNS, (all - own) / 1000);
  }

  private long compile(List<Path> sources, String output, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-cp", classPath("tenon-processor"), "-d"));
    command.add(folder.resolve(output).toString());
    command.addAll(List.of(options));
    sources.forEach(source -> command.add(source.toString()));
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static String classPath(String without) {
    return String.join(
        File.pathSeparator,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> without.isEmpty() || !entry.contains(without))
            .filter(entry -> without.isEmpty() || !entry.contains("/processor/"))
            .toList());
  }

  private static long size(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
