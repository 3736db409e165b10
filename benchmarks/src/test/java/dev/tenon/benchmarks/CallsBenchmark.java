package dev.tenon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.benchmarks.server.StockServerMcp;
import dev.tenon.runtime.ServerConfig;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/** What calls of generated code take in memory, from the bytes of the request to the answer's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallsBenchmark {
  private static final String ARTICLE =
      "{\"name\":\"a chair\",\"pieces\":3,\"price\":12.5,\"due\":\"2026-07-28\","
          + "\"tags\":[\"new\",\"cheap\"],\"place\":{\"aisle\":\"A3\",\"shelf\":2}}";

  /** What is called. */
  public enum Called {
    /** One text each way: what it takes to dispatch a call. */
    DISPATCH("echo", "{\"text\":\"hello world, this is a benchmark\"}", "this is a benchmark"),
    /** Twenty records within each other, and a number. */
    DECODE(
        "take",
        "{\"articles\":[" + String.join(",", Collections.nCopies(20, ARTICLE)) + "]}",
        "\"text\":\"60\""),
    /** A number, and twenty records within each other. */
    ENCODE("tell", "{\"count\":20}", "\"name\":\"article 19\""),
    /** Arguments that are wrong in twenty places. */
    REFUSE(
        "take",
        "{\"articles\":["
            + String.join(",", Collections.nCopies(20, "{\"name\":\"a\",\"pieces\":-3}"))
            + "]}",
        "\"isError\":true"),
    /** What every server of the comparison has. */
    SEARCH(
        "search",
        "{\"query\":\"alpha beta\",\"filter\":{\"category\":\"B\",\"tags\":[\"x\",\"y\",\"z\"],"
            + "\"minScore\":0.25},\"limit\":100}",
        "item-20");

    private final String tool;
    private final String arguments;
    private final String sign;

    Called(String tool, String arguments, String sign) {
      this.tool = tool;
      this.arguments = arguments;
      this.sign = sign;
    }
  }

  /** What. */
  @Param public Called called = Called.DISPATCH;

  /** Whether the client is one of 2026-07-28. */
  @Param({"true", "false"})
  public boolean modern = true;

  private MemoryClient client = connect();
  private byte[] request = {};

  private MemoryClient connect() {
    return new MemoryClient(StockServerMcp.create().engine(ServerConfig.DEFAULT), modern);
  }

  /** Starts the server. */
  @Setup
  public void start() {
    client = connect();
    request = client.call(called.tool, called.arguments);
    String answer = new String(client.exchange(request), StandardCharsets.UTF_8);
    if (!answer.contains(called.sign)) {
      throw new IllegalStateException(answer);
    }
  }

  /** One call. */
  @Benchmark
  public byte[] call() {
    return client.exchange(request);
  }

  @ParameterizedTest
  @EnumSource
  void isAnsweredInBothEras(Called each) {
    called = each;
    for (boolean era : new boolean[] {true, false}) {
      modern = era;
      start();
      assertThat(new String(call(), StandardCharsets.UTF_8)).contains(each.sign);
    }
  }

  @Test
  void callsOfBothEras() throws RunnerException {
    for (Measured result : Measured.all(CallsBenchmark.class)) {
      System.out.printf(
          "calls: %-8s %s %8.0f ns %7.0f B on %s%n",
          result.parameter("called"),
          result.parameter("modern").equals("true") ? "2026-07-28" : "2025-11-25",
          result.nanos(),
          result.bytes(),
          Runtime.version());
    }
  }
}
