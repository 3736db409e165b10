package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A folder of compiled classes that are run as a process of their own. By hand and not with the
 * testkit, since most of these programs run to their end and are no servers.
 */
record ServerFolder(Path folder) {
  /** What a process printed, and how it ended. */
  record Ended(int code, String out, String err) {}

  /** Compiles {@code sources} into the folder, over what is there. */
  ServerFolder compile(JavaFileObject... sources) throws IOException {
    List<File> path =
        Stream.concat(Stream.of(folder.toFile()), Sources.CLASS_PATH.stream()).toList();
    Compilation compilation = Sources.javac().withClasspath(path).compile(sources);
    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    RoundsTest.store(compilation, folder);
    return this;
  }

  /** Runs {@code main}, hands it the lines of {@code input}, and waits for its end. */
  Ended run(String main, List<String> input, String... args) throws Exception {
    return run(List.of(), 0, main, input, args);
  }

  /**
   * The same with options of the virtual machine, and so many lines of answers before the input
   * ends: what is not answered soon after that is not answered at all.
   */
  Ended run(List<String> options, int answers, String main, List<String> input, String... args)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        Stream.of(folder.toString(), System.getProperty("java.class.path"))
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(main);
    command.addAll(List.of(args));
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
    Process process = builder.start();
    StringBuilder out = new StringBuilder();
    BufferedReader answered = process.inputReader(StandardCharsets.UTF_8);
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line : input) {
        in.write(line + "\n");
      }
      in.flush();
      for (int i = 0; i < answers; i++) {
        out.append(answered.readLine()).append('\n');
      }
    } catch (IOException e) {
      // A server that refuses to start does not read.
    }
    StringWriter rest = new StringWriter();
    answered.transferTo(rest);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out.toString() + rest, Files.readString(err));
  }
}
