package dev.tenon.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds allocation, classes and bytes to what is written down, and never times: so it says the same
 * on a slow machine and a busy one. A change that needs more is written down with {@code
 * -Dtenon.footprint.update=true}, on JDK 17 and on JDK 25, and is seen by whoever reads it.
 */
final class FootprintIT {
  private static final Path CLASS_PATH = Path.of("target/server.classpath");

  @TempDir Path scratch;

  @Test
  void nothingTakesMoreThanIsWrittenDown() throws Exception {
    Figures figures = new Figures();
    allocation(figures);
    for (boolean modern : new boolean[] {true, false}) {
      classes(figures, modern);
    }
    System.out.println("footprint: " + figures);
    if (Boolean.getBoolean("tenon.footprint.update")) {
      figures.write(Figures.file());
    }
    assertThat(figures.above(Figures.read(Figures.file()))).isEmpty();
  }

  @Test
  void moreThanIsWrittenDownIsFound() {
    Figures written = new Figures();
    written.put("allocated.http.modern.echo", 10_000);
    written.put("written.http.modern.echo", 400);
    written.put("gone", 1);
    Figures measured = new Figures();
    measured.put("allocated.http.modern.echo", 11_001);
    measured.put("written.http.modern.echo", 401);
    measured.put("new", 1);

    assertThat(measured.above(written))
        .containsExactly(
            "allocated.http.modern.echo is 11001, and was 10000",
            "new is 1, and no figure is written down for it",
            "written.http.modern.echo is 401, and was 400",
            "gone is written down, and was not measured");
  }

  private void allocation(Figures figures) throws Exception {
    Path printed = scratch.resolve("printed");
    run(
        printed,
        Probe.class.getName(),
        classPath() + File.pathSeparator + "target/test-classes",
        List.of("-Xint", "-XX:-UseTLAB", "-Xmx128m", "-XX:+UseSerialGC"),
        new byte[0]);
    for (String line : Files.readAllLines(printed)) {
      figures.putLine(line);
    }
  }

  /** Those that a server on stdio has loaded when it ends after its first answer. */
  private void classes(Figures figures, boolean modern) throws Exception {
    Path printed = scratch.resolve("answer");
    Path log = scratch.resolve("classes");
    byte[] first = Asked.LIST.message(modern);
    byte[] line = {'\n'};
    byte[] input =
        modern
            ? Asked.join(first, line)
            : Asked.join(
                Asked.join(Asked.join(Asked.INITIALIZE, line), Asked.join(Asked.INITIALIZED, line)),
                Asked.join(first, line));
    run(
        printed,
        Shelf.class.getName(),
        classPath(),
        List.of("-Xshare:auto", "-Xlog:class+load:file=" + log),
        input);
    assertThat(Asked.LIST.isAnsweredBy(Files.readString(printed))).isTrue();
    List<String> loaded = Files.readAllLines(log);
    String era = modern ? "modern" : "legacy";
    figures.put("classes.stdio." + era + ".all", loaded.size());
    figures.put("classes.stdio." + era + ".tenon", count(loaded, " dev.tenon."));
    figures.put("classes.stdio." + era + ".jackson", count(loaded, " tools.jackson."));
    figures.put("written.stdio." + era + ".list", Files.size(printed));
  }

  private static long count(List<String> loaded, String sign) {
    return loaded.stream().filter(line -> line.contains(sign)).count();
  }

  private static String classPath() throws IOException {
    return "target/classes" + File.pathSeparator + Files.readString(CLASS_PATH).strip();
  }

  private void run(Path printed, String main, String path, List<String> options, byte[] input)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", path, main));
    Path said = scratch.resolve("said");
    Path typed = Files.write(scratch.resolve("typed"), input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(typed.toFile())
            .redirectOutput(printed.toFile())
            .redirectError(said.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
    Process process = builder.start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ended", main).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }
}
