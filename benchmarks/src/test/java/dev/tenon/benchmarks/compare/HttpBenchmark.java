package dev.tenon.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Our server beside others over HTTP: what a call costs each of them, how many they answer, how
 * long that takes, what they allocate and how much memory they need. All of them run at once and
 * are measured one after the other, in several rounds; the medians count.
 */
final class HttpBenchmark {
  private final Path folder = Settings.output().resolve("http");
  private final List<Subject> subjects = new ArrayList<>();
  private final Path lines = folder.resolve("http.jsonl");
  private final HttpResults results = new HttpResults(lines);

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  @Test
  void calls() throws Exception {
    Wrk.demand();
    Files.createDirectories(folder);
    Optional<Figures> earlier = Settings.earlier("http").map(Figures::calls);
    Files.deleteIfExists(lines);
    Loads loads = new Loads(new Wrk(folder));
    try {
      start();
      assertThat(subjects).as("servers that started").isNotEmpty();
      for (Subject subject : List.copyOf(subjects)) {
        guarded(subject.contestant(), () -> warmUp(subject, loads));
      }
      for (int round = 1; round <= Settings.rounds(); round++) {
        for (Case what : Case.values()) {
          for (Subject subject : List.copyOf(subjects)) {
            if (subject.cases().contains(what)) {
              guarded(subject.contestant(), () -> measure(subject, what, loads));
            }
          }
        }
      }
      for (Subject subject : subjects) {
        results.resident(subject);
      }
    } finally {
      subjects.forEach(Subject::close);
    }
    HttpReport report = new HttpReport(results);
    String markdown = report.markdown();
    if (earlier.isPresent()) {
      Figures now = Figures.calls(Files.readAllLines(lines));
      markdown += new Repeat(now, earlier.get(), Settings.margin(), "µs").markdown();
    }
    Files.writeString(folder.resolve("http.md"), markdown);
    System.out.println(markdown);
    if (Settings.charts().isPresent()) {
      report.draw(Settings.charts().get());
    }
    assertThat(results.failures()).isEmpty();
  }

  private void start() throws IOException {
    String ours = OurServer.classPath(folder.resolve("lib"));
    String many = ManyServer.classPath(folder, Case.TOOLS - 3, ours);
    int port = Settings.port();
    String thousand = ManyServer.classPath(folder, 1_000 - 3, ours);
    for (Era era : Era.values()) {
      writeList(many, era);
    }
    for (Contestant contestant : Contestants.all(Settings.peers(), folder, ours, many, thousand)) {
      if (!Settings.selected("bench.servers", contestant.server())
          || (contestant.jvm() && !Settings.java(contestant.java()))) {
        continue;
      }
      Optional<Path> java = Settings.javaHome(contestant.java());
      if (contestant.jvm() && java.isEmpty()) {
        String property = "-Dbench.java" + contestant.java();
        System.out.println("left out: " + contestant.id() + "; " + property + "= names its JDK");
        continue;
      }
      if (!Files.exists(contestant.built())) {
        System.out.println("left out: " + contestant.id() + ", there is no " + contestant.built());
        continue;
      }
      Set<Case> cases = EnumSet.copyOf(contestant.cases());
      cases.removeIf(one -> !Settings.selected("bench.cases", one.id()));
      boolean list = cases.remove(Case.LIST);
      if (!cases.isEmpty()) {
        start(contestant, cases, port++, java.orElse(Path.of("")));
      }
      if (list) {
        start(contestant, EnumSet.of(Case.LIST), port++, java.orElse(Path.of("")));
      }
    }
  }

  /** Keeps our list for the server that shows what writing its bytes costs at the least. */
  private void writeList(String many, Era era) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = List.of(java.toString(), "-cp", many, ManyServer.MAIN);
    try (Running running = Running.piped(command, folder.resolve("list.log"))) {
      Files.writeString(
          Contestants.list(folder, era), FirstAnswer.stdio(running, era, Case.TOOLS).toString());
    }
  }

  private void start(Contestant contestant, Set<Case> cases, int port, Path java) {
    guarded(contestant, () -> subjects.add(Subject.start(contestant, cases, port, java, folder)));
  }

  private void warmUp(Subject subject, Loads loads) throws IOException, InterruptedException {
    for (Case what : subject.cases()) {
      // Warm by then: the code is that of another case.
      if (what != Case.ECHO_1000) {
        subject.warmUp(what, loads);
      }
    }
  }

  private void measure(Subject subject, Case what, Loads loads)
      throws IOException, InterruptedException {
    results.add(subject.contestant(), what, subject.window(what, loads, Settings.seconds()));
  }

  /** What fails for one server is told at the end, and does not keep the others from it. */
  private void guarded(Contestant contestant, Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | AssertionError e) {
      results.failed(contestant, e);
      subjects.removeIf(subject -> {
        boolean failed = subject.contestant().equals(contestant);
        if (failed) {
          subject.close();
        }
        return failed;
      });
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
