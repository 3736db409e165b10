package dev.tenon.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long servers take from the start of their process to the list of their tools, which is what
 * somebody waits for whose client starts them; and how much memory they have then. Every server is
 * started in each round; the medians count.
 */
final class StartupBenchmark {
  private final Path folder = Settings.output().resolve("startup");
  private final Path lines = folder.resolve("startup.jsonl");
  private final List<StartRow> rows = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  @Test
  void starts() throws Exception {
    Files.createDirectories(folder);
    Optional<Figures> earlier = Settings.earlier("startup").map(Figures::starts);
    Files.deleteIfExists(lines);
    String ours = OurServer.classPath(folder.resolve("lib"));
    String many = ManyServer.classPath(folder, Starters.MANY - 3, ours);
    for (Starter starter : Starters.all(Settings.peers(), ours, many)) {
      if (Settings.selected("bench.servers", starter.id())) {
        add(starter);
      }
    }
    assertThat(rows).as("servers to start").isNotEmpty();
    for (StartRow row : List.copyOf(rows)) {
      guarded(row, () -> row.prepare(Settings.port()));
    }
    for (int round = 0; round < Settings.starts(); round++) {
      for (StartRow row : List.copyOf(rows)) {
        guarded(row, () -> write(row, row.measure(Settings.port())));
      }
    }
    StartupReport report = new StartupReport(rows);
    String markdown = report.markdown();
    if (earlier.isPresent()) {
      Figures now = Figures.starts(Files.readAllLines(lines));
      markdown += new Repeat(now, earlier.get(), Settings.margin(), "ms").markdown();
    }
    Files.writeString(folder.resolve("startup.md"), markdown);
    System.out.println(markdown);
    if (Settings.charts().isPresent()) {
      report.draw(Settings.charts().get());
    }
    assertThat(failures).isEmpty();
  }

  private void add(Starter starter) {
    if (!Files.exists(starter.built())) {
      System.out.println("left out: " + starter.id() + ", there is no " + starter.built());
      return;
    }
    for (int version : starter.jvm() ? List.of(25, 17) : List.of(0)) {
      Optional<Path> java = Settings.javaHome(version);
      if (version > 0 && java.isEmpty()) {
        System.out.println("left out: JDK " + version + "; -Dbench.java" + version + "= names it");
        continue;
      }
      for (Archive archive : Archive.values()) {
        boolean fits = archive == Archive.PLAIN || (starter.archives() && archive.in(version));
        if (fits && Settings.selected("bench.archives", archive.name().toLowerCase(Locale.ROOT))) {
          rows.add(new StartRow(starter, version, java.orElse(Path.of("")), archive, folder));
        }
      }
    }
  }

  private void write(StartRow row, StartRow.Start start) throws IOException {
    Map<String, Object> values =
        Map.of(
            "server",
            row.starter().id(),
            "jdk",
            row.version(),
            "archive",
            row.archive().name(),
            "classes",
            row.classes(),
            "start",
            start);
    Files.writeString(
        lines,
        JsonMapper.shared().writeValueAsString(values) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private void guarded(StartRow row, Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | AssertionError e) {
      rows.remove(row);
      String failure = row.starter().id() + ", " + row.title() + ": " + e.getMessage();
      failures.add(failure);
      System.out.println("FAILED " + failure);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
