package dev.tenon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.validation.BeanValidation;
import dev.tenon.runtime.validation.Checks;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first check of a validator costs a server; each run is a new process. */
final class ValidatorStartBenchmark {
  private static final int RUNS = 7;

  @Test
  void firstCheck() throws Exception {
    List<Long> first = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Program.class.getName())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      first.add(Long.parseLong(out.strip()));
    }
    System.out.printf(
        "first check by a validator on %s: %d ms (median of %d)%n",
        Runtime.version(), first.stream().sorted().toList().get(RUNS / 2), RUNS);
  }

  /** What is checked. */
  public record Order(@Min(1) int amount) {}

  /** The program of that process. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      long begin = System.nanoTime();
      try (BeanValidation validation = new BeanValidation()) {
        Checks checks = validation.checks();
        checks.object("", new Order(1));
        checks.requireNone();
      }
      System.out.println((System.nanoTime() - begin) / 1_000_000);
    }
  }
}
