package dev.tenon.runtime.transport.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By hand and not with the testkit, which stands on this module; no message is looked at here. */
@Timeout(30)
class StandardStreamsTest {
  @Test
  @Tag("A6.2")
  @Tag("A6.7")
  void aStrayPrintGoesToStandardErrorAndTheEndOfTheInputEndsTheProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PrintingServer.class.getName())
            .start();
    try (BufferedReader out = process.inputReader(UTF_8);
        BufferedReader err = process.errorReader(UTF_8)) {
      process.getOutputStream().write("{\"id\":1}\n".getBytes(UTF_8));
      process.getOutputStream().flush();
      assertThat(out.readLine()).isEqualTo("{\"id\":1}");
      assertThat(err.readLine()).isEqualTo("stray {\"id\":1}");

      long begin = System.nanoTime();
      process.getOutputStream().close();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      assertThat(process.exitValue()).isZero();
      assertThat(out.readLine()).isNull();
    } finally {
      process.destroyForcibly();
    }
  }
}
