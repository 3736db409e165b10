package dev.tenon.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What is said of two runs; nothing is measured. */
final class RepeatTest {
  private static final double MARGIN = 5;

  @Test
  void sameOrderWhateverTheFigures() {
    Figures now = run(call("echo", "floor", 10), call("echo", "ours", 20));
    Figures earlier = run(call("echo", "floor", 15), call("echo", "ours", 16));
    assertThat(said(now, earlier))
        .contains("| floor | 1: 10.0 µs | 1: 15.0 µs | -33 % |")
        .contains("| ours | 2: 20.0 µs | 2: 16.0 µs | +25 % |")
        .contains("\nSame order.\n")
        .contains("Same order in 1 of 1 cases; differences up to 5 % are taken for none.");
  }

  @Test
  void placesChangedWithinTheMarginInBothRuns() {
    Figures now = run(call("echo", "a", 100), call("echo", "b", 105));
    Figures earlier = run(call("echo", "a", 104), call("echo", "b", 100));
    assertThat(said(now, earlier))
        .contains("| a | 1: 100.0 µs | 2: 104.0 µs | -4 % |")
        .contains("\nSame order.\n")
        .contains("Differences up to 5 % are taken for none: a and b changed places.")
        .contains("Same order in 1 of 1 cases");
  }

  @Test
  void placesChangedBeyondTheMarginInOneOfTheRuns() {
    Figures close = run(call("add", "a", 100), call("add", "b", 101), call("add", "c", 9));
    Figures apart = run(call("add", "a", 107), call("add", "b", 101), call("add", "c", 8));
    assertThat(said(close, apart))
        .contains("\nNot the same order: a and b changed places.\n")
        .contains("Same order in 0 of 1 cases");
    assertThat(said(apart, close)).contains("\nNot the same order: b and a changed places.\n");
  }

  @Test
  void serversAndCasesOfOneRunOnly() {
    Figures now =
        run(
            call("echo", "a", 1),
            call("echo", "b", 2),
            call("echo", "new", 3),
            call("list", "a", 1),
            call("list", "b", 2));
    Figures earlier = run(call("echo", "old", 9), call("echo", "a", 1), call("echo", "b", 2));
    assertThat(said(now, earlier))
        .contains("\nOnly in this run: new.\nOnly in the earlier run: old.\n")
        .doesNotContain("list")
        .contains("Same order in 1 of 1 cases");
  }

  @Test
  void linesThatSayOtherThings() {
    Figures figures =
        run(
            call("echo", "a", 3),
            "{\"server\":\"a\",\"residentMiB\":{\"start\":90.0,\"end\":450.0}}",
            call("echo", "a", 1),
            call("echo", "a", 8));
    assertThat(figures.groups()).containsExactly("echo");
    assertThat(figures.of("echo", "a")).isEqualTo(3);
  }

  @Test
  void startsByTransport() {
    Figures figures =
        Figures.starts(
            List.of(
                start("stdio-raw", 25, 112),
                start("stdio-raw", 17, 92),
                start("http-raw", 25, 300)));
    assertThat(figures.groups()).containsExactly("stdio", "http");
    assertThat(figures.of("stdio", "stdio-raw, 25, PLAIN")).isEqualTo(112);
    assertThat(figures.of("stdio", "stdio-raw, 17, PLAIN")).isEqualTo(92);
  }

  @Test
  void medians() {
    assertThat(Figures.median(DoubleStream.of(9, 1, 2))).isEqualTo(2);
    assertThat(Figures.median(DoubleStream.of(4, 1, 9, 2))).isEqualTo(3);
    assertThat(Figures.median(DoubleStream.empty())).isNaN();
  }

  private static String said(Figures now, Figures earlier) {
    return new Repeat(now, earlier, MARGIN, "µs").markdown();
  }

  private static Figures run(String... lines) {
    return Figures.calls(List.of(lines));
  }

  private static String call(String what, String server, int micros) {
    return "{\"case\":\"%s\",\"server\":\"%s\",\"window\":{\"calls\":5,\"cpuMicros\":%d}}"
        .formatted(what, server, micros);
  }

  private static String start(String server, int jdk, int millis) {
    return "{\"server\":\"%s\",\"jdk\":%d,\"archive\":\"PLAIN\",\"start\":{\"millis\":%d}}"
        .formatted(server, jdk, millis);
  }
}
