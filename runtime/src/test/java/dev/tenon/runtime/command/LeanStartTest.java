package dev.tenon.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.Sources;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Proves in a process of its own that a start without arguments loads nothing that it can do
 * without.
 */
class LeanStartTest {
  /** The last is what lambdas, string concatenation and reflection make classes with. */
  private static final List<String> HEAVY =
      List.of(
          "picocli.",
          "tools.jackson.",
          "com.networknt.",
          "java.util.regex.Pattern ",
          "java.lang.invoke.StringConcatFactory ",
          "__JVM_LookupDefineClass__");

  @Test
  void withoutArgumentsNothingHeavyIsLoaded() throws Exception {
    List<String> loaded = classesLoadedBy();
    assertThat(loaded).anyMatch(line -> line.contains("dev.tenon.runtime.config.SettingsReader "));
    assertThat(loaded).noneMatch(line -> HEAVY.stream().anyMatch(line::contains));
  }

  @Test
  void withArgumentsTheParserIsLoaded() throws Exception {
    assertThat(classesLoadedBy("--max-depth", "10")).anyMatch(line -> line.contains("picocli."));
  }

  private static List<String> classesLoadedBy(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:stdout");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor())
        .as("%s", lines.subList(Math.max(0, lines.size() - 5), lines.size()))
        .isZero();
    // What the virtual machine loads before the program, and after its end, is none of our
    // business.
    int begin = indexOf(lines, Main.BEGIN);
    return lines.subList(begin, indexOf(lines, Main.END));
  }

  private static int indexOf(List<String> lines, String marker) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith(marker)) {
        return i;
      }
    }
    throw new AssertionError("no line " + marker);
  }

  /** The program of that process: a server that is over as soon as it serves. */
  static final class Main {
    static final String BEGIN = "-- begin";
    static final String END = "-- end";

    private Main() {}

    public static void main(String[] args) {
      Registry registry = Registry.builder().build();
      Sources sources = Sources.ofProcess();
      System.out.println(BEGIN);
      // Of nothing, which comes to nothing.
      new Contract(Main.class, "contract.json", "sha256:", 0).check(registry, List.of(), null);
      int code =
          new Command(
                  ServerInfo.of("lean", "1"),
                  registry,
                  Settings.DEFAULT,
                  new Nothing(),
                  Terminal.ofProcess(),
                  sources)
              .run(args);
      System.out.println(END);
      System.exit(code);
    }
  }

  private static final class Nothing implements Operations {
    @Override
    public int serveStdio(Settings settings) throws IOException {
      return 0;
    }

    @Override
    public int serveHttp(Settings settings) throws IOException {
      return 0;
    }

    @Override
    public byte[] contract() {
      return new byte[0];
    }

    @Override
    public byte[] answer(Settings settings, byte[] request) {
      return request;
    }
  }
}
