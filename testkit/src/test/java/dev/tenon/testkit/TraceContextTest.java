package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.TraceContext;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;

/** The trace that a client tells in {@code _meta}. */
@McpTest
class TraceContextTest {
  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final TestServer server =
      new Sketch()
          .tool(
              "trace",
              call -> {
                TraceContext trace = call.context().trace();
                return Outcome.ToolResult.text(
                    String.join(
                        "|",
                        trace.traceId(),
                        trace.parentId(),
                        trace.tracestate(),
                        trace.baggage()));
              })
          .start();

  private String trace(ProtocolRevision revision, String meta) {
    Reply reply =
        server
            .client(revision)
            .request("tools/call", "{\"name\":\"trace\",\"_meta\":{" + meta + "}}");
    return reply.text();
  }

  @EveryRevision
  @Tag("A2.10")
  void aTraceIsRead(ProtocolRevision revision) {
    String meta =
        "\"traceparent\":\""
            + PARENT
            + "\",\"tracestate\":\"vendor=1\",\"baggage\":\"user=7,tier=gold\"";

    assertThat(trace(revision, meta))
        .isEqualTo("0af7651916cd43dd8448eb211c80319c|b7ad6b7169203331|vendor=1|user=7,tier=gold");
  }

  @EveryRevision
  void withoutOneThereIsNone(ProtocolRevision revision) {
    assertThat(trace(revision, "\"other\":1")).isEqualTo("|||");
  }

  @EveryRevision
  @Tag("A2.10")
  void whatIsMalformedCountsAsAbsentAndFailsNothing(ProtocolRevision revision) {
    for (String bad :
        List.of(
            "\"\"",
            "7",
            "null",
            "{\"a\":1}",
            "\"" + PARENT + "-more\"",
            "\"" + PARENT.toUpperCase(Locale.ROOT) + "\"",
            "\"ff" + PARENT.substring(2) + "\"",
            "\"00-00000000000000000000000000000000-b7ad6b7169203331-01\"",
            "\"00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01\"",
            "\"" + PARENT.substring(1) + "\"")) {
      assertThat(trace(revision, "\"traceparent\":" + bad + ",\"tracestate\":\"vendor=1\""))
          .as(bad)
          .isEqualTo("|||");
    }
  }

  @EveryRevision
  void aLaterVersionMayBeLonger(ProtocolRevision revision) {
    assertThat(trace(revision, "\"traceparent\":\"01" + PARENT.substring(2) + "-more\""))
        .startsWith("0af7651916cd43dd8448eb211c80319c|");
  }

  @EveryRevision
  void whatNoHeaderCouldCarryIsDropped(ProtocolRevision revision) {
    assertThat(trace(revision, "\"baggage\":\"a=\\n\"")).isEqualTo("|||");
    assertThat(trace(revision, "\"baggage\":\"" + "x".repeat(9000) + "\"")).isEqualTo("|||");
  }
}
