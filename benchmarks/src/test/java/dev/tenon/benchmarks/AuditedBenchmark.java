package dev.tenon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the audit log adds to a call. {@code group} has the wait for the disk in it, {@code none}
 * only the work; with many threads one wait serves many calls, so it is measured with one and with
 * 16.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AuditedBenchmark {
  /** How the calls are written; {@code off} for not at all. */
  @Param({"off", "none", "group", "always"})
  String sync = "off";

  private ServerConfig config = ServerConfig.DEFAULT;

  /** A client of its own for each thread. */
  @State(Scope.Thread)
  public static class Client {
    private EchoCall echo = new EchoCall();

    /** Connects to the one server. */
    @Setup
    public void connect(AuditedBenchmark benchmark) {
      echo = new EchoCall(benchmark.shared);
    }
  }

  private EchoCall shared = new EchoCall();

  /** Starts the server. */
  @Setup
  public void start() throws IOException {
    if (!sync.equals("off")) {
      Path file = Files.createTempDirectory("audit").resolve("audit.log");
      config =
          ServerConfig.DEFAULT
              .withSetting("audit-file", file.toString())
              .withSetting("audit-key", Base64.getEncoder().encodeToString(new byte[32]))
              .withSetting("audit-sync", sync);
    }
    Policy audited = new AuditPolicy(List.of("text"));
    shared = new EchoCall(config, audited);
  }

  /** One call. */
  @Benchmark
  public byte[] call(Client client) {
    return client.echo.call();
  }

  @Test
  void callsWithAndWithoutAudit() throws RunnerException, IOException {
    start();
    assertThat(shared.answer()).contains("\"structuredContent\":{\"text\":\"hello\"}");
    // A fork finds its classes by the property, which surefire fills with a jar of its own.
    String path = System.getProperty("java.class.path");
    System.setProperty("java.class.path", System.getProperty("surefire.test.class.path", path));
    int seconds = Integer.getInteger("tenon.benchmark.seconds", 2);
    for (int threads : new int[] {1, 16}) {
      for (RunResult result :
          new Runner(
                  new OptionsBuilder()
                      .include(AuditedBenchmark.class.getName())
                      .threads(threads)
                      .forks(1)
                      .warmupIterations(2)
                      .warmupTime(TimeValue.seconds(seconds))
                      .measurementIterations(3)
                      .measurementTime(TimeValue.seconds(seconds))
                      .build())
              .run()) {
        System.out.printf(
            "audit: %-6s %2d threads %8.1f us on %s%n",
            result.getParams().getParam("sync"),
            threads,
            result.getPrimaryResult().getScore(),
            Runtime.version());
      }
    }
  }
}
