package dev.tenon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.TenonProcessor;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the processor adds to javac for 200 tools with nested records: when each run is a new
 * process, and when a compiler that has compiled before compiles again, as in a build's daemon,
 * with the processor loaded anew or kept.
 */
final class CompileTimeBenchmark {
  private static final int TOOLS = 200;
  private static final int RUNS = 5;

  /** How often the compiler in this process compiles before it is measured. */
  private static final int WARM_UP = 6;

  @TempDir private Path folder;

  private interface Run {
    void compile(List<String> options) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void compileTime(ManyTools kind) throws Exception {
    List<String> sources =
        kind.write(Files.createDirectory(folder.resolve("src")), TOOLS).stream()
            .map(Path::toString)
            .toList();
    // The first run reads the jars into the memory of the machine.
    measure(kind + " tools, each time a new javac", sources, 1, CompileTimeBenchmark::inNewProcess);
    measure(kind + " tools, one warm javac", sources, WARM_UP, CompileTimeBenchmark::here);
    measure(
        kind + " tools, one warm javac that keeps the processor", sources, WARM_UP, Kept::compile);
    long all = size(folder.resolve("processed"));
    long own = size(folder.resolve("plain"));
    System.out.printf("%s tools, generated classes: %d kB%n", kind, (all - own) / 1000);
  }

  private void measure(String what, List<String> sources, int ignored, Run run) throws Exception {
    List<Long> without = new ArrayList<>();
    List<Long> with = new ArrayList<>();
    for (int i = 0; i < ignored + RUNS; i++) {
      long plain = time(sources, "plain", run, "-proc:none");
      long processed = time(sources, "processed", run, "-processorpath", classPath(""));
      if (i >= ignored) {
        without.add(plain);
        with.add(processed);
      }
    }
    System.out.printf(
        "%d %s %s: %d ms without, %d ms with the processor (medians of %d)%n",
        TOOLS, what, Runtime.version(), median(without), median(with), RUNS);
  }

  private long time(List<String> sources, String output, Run run, String... options)
      throws Exception {
    Path classes = Files.createDirectories(folder.resolve(output));
    List<String> all = new ArrayList<>(List.of("-cp", classPath("tenon-processor")));
    all.addAll(List.of("-d", classes.toString()));
    all.addAll(List.of(options));
    all.addAll(sources);
    long begin = System.nanoTime();
    run.compile(all);
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static void inNewProcess(List<String> options) throws Exception {
    List<String> command = new ArrayList<>(options);
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
  }

  private static void here(List<String> options) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler().run(null, log, log, options.toArray(String[]::new));
    assertThat(result).as(log.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** Compiles as a daemon does that loads the classes of a processor once: Gradle's, or an IDE. */
  private static final class Kept {
    private Kept() {}

    static void compile(List<String> options) throws Exception {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      StringWriter log = new StringWriter();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        List<String> sources = options.stream().filter(one -> one.endsWith(".java")).toList();
        int processors = options.indexOf("-processorpath");
        int end = processors < 0 ? options.size() - sources.size() : processors;
        JavaCompiler.CompilationTask task =
            compiler.getTask(
                log,
                files,
                null,
                options.subList(0, end),
                null,
                files.getJavaFileObjectsFromStrings(sources));
        if (processors >= 0) {
          task.setProcessors(List.of(new TenonProcessor()));
        }
        assertThat(task.call()).as(log.toString()).isTrue();
      }
    }
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
