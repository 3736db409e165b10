package dev.tenon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tests in memory cost, every message held against the official schema. */
final class TestkitBenchmark {
  private static final int CALLS = 1000;
  private static final int STARTS = 51;

  private static Server server() {
    Server server = Server.builder(ServerInfo.of("echo", "1")).build();
    server
        .tools()
        .add(
            Tool.named("echo")
                .description("Says what it is told.")
                .inputSchema(
                    """
                    {"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}
                    """)
                .handler((arguments, context) -> arguments.string("text")));
    return server;
  }

  @ParameterizedTest
  @EnumSource
  void aThousandCalls(ProtocolRevision revision) {
    McpTestClient client = TestServer.of(server()).client(revision);
    long warm = calls(client);
    long nanos = calls(client);
    System.out.printf(
        "testkit: %d calls of %s on %s: %d ms, after %d ms for as many to warm up%n",
        CALLS, revision.version(), Runtime.version(), nanos / 1_000_000, warm / 1_000_000);
  }

  private static long calls(McpTestClient client) {
    long begin = System.nanoTime();
    for (int i = 0; i < CALLS; i++) {
      assertThat(client.callTool("echo", Map.of("text", "hello")).text()).isEqualTo("hello");
    }
    return System.nanoTime() - begin;
  }

  @ParameterizedTest
  @EnumSource
  void starts(ProtocolRevision revision) {
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      McpTestClient client = TestServer.of(server()).client(revision);
      assertThat(client.handshake().status()).isEqualTo(200);
      micros.add((System.nanoTime() - begin) / 1000);
    }
    System.out.printf(
        "testkit: server and client of %s on %s: the first in %d us, then a median of %d us%n",
        revision.version(),
        Runtime.version(),
        micros.get(0),
        micros.stream().skip(1).sorted().toList().get(STARTS / 2));
  }
}
