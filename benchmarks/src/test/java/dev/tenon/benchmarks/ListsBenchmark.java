package dev.tenon.benchmarks;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.registry.ServerInfo;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.runner.RunnerException;

/** What it takes to list few and many tools, and to call one among them, in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ListsBenchmark {
  /** How many tools there are. */
  @Param({"10", "200", "1000"})
  public int tools = 10;

  /** Whether the client is one of 2026-07-28. */
  @Param({"true", "false"})
  public boolean modern = true;

  private Server server = server();
  private MemoryClient client = connect();
  private byte[] list = {};
  private byte[] call = {};

  private Server server() {
    Server made = Server.builder(ServerInfo.of("many", "1")).build();
    for (int i = 0; i < tools; i++) {
      made.tools()
          .add(
              Tool.named("tool_" + i)
                  .description("One of many tools, number " + i + " of them.")
                  .readOnly(true)
                  .inputSchema(
                      """
                      {"type":"object","properties":{"query":{"type":"string","description":"Words."},\
                      "limit":{"type":"integer","minimum":1}},"required":["query"]}
                      """)
                  .handler((arguments, context) -> "done"));
    }
    return made;
  }

  private MemoryClient connect() {
    // All on one page: what is measured is the list, and not how a client turns its pages.
    return new MemoryClient(server.engine(ServerConfig.DEFAULT.withPageSize(tools)), modern);
  }

  /** Starts the server. */
  @Setup
  public void start() {
    server = server();
    client = connect();
    list = client.request("tools/list", "");
    call = client.call("tool_" + (tools - 1), "{\"query\":\"any\"}");
    check(client.exchange(list), "\"tool_" + (tools - 1) + '"');
    check(client.exchange(call), "\"done\"");
  }

  private static void check(byte[] bytes, String sign) {
    String answer = new String(bytes, StandardCharsets.UTF_8);
    if (!answer.contains(sign)) {
      throw new IllegalStateException(answer);
    }
  }

  /** All tools. */
  @Benchmark
  public byte[] list() {
    return client.exchange(list);
  }

  /** A call of the last one. */
  @Benchmark
  public byte[] call() {
    return client.exchange(call);
  }

  @Test
  void listsAndCallsOfBothEras() throws RunnerException {
    start();
    for (Measured result : Measured.all(ListsBenchmark.class)) {
      String name = result.result().getParams().getBenchmark();
      System.out.printf(
          "lists: %s of %4s %s %8.0f ns %7.0f B on %s%n",
          name.substring(name.lastIndexOf('.') + 1),
          result.parameter("tools"),
          result.parameter("modern").equals("true") ? "2026-07-28" : "2025-11-25",
          result.nanos(),
          result.bytes(),
          Runtime.version());
    }
  }
}
