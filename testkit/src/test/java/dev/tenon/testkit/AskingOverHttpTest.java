package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Calls that wait for answers, over real sockets: they hold up neither each other nor their own
 * answers, even when they are many more than may run at once.
 */
@Timeout(60)
class AskingOverHttpTest {
  private static final int ASKING = 60;
  private static final int NAPS = 120;

  @Test
  void answersReachCallsThatWaitThoughMoreCallsCameThanMayRun() throws Exception {
    var server =
        new Sketch()
            .tool(
                "where",
                call ->
                    Outcome.ToolResult.text(
                        call.context().interaction().roots("roots").get(0).uri()))
            .tool(
                "nap",
                call -> {
                  TimeUnit.MILLISECONDS.sleep(10);
                  return Outcome.ToolResult.text("rested");
                })
            .server();
    ServerConfig config =
        ServerConfig.DEFAULT.withPort(0).withMaxConcurrentCalls(2).withMaxWaitingCalls(ASKING);
    try (ServerHandle handle = server.start(config)) {
      McpTestClient client =
          RemoteServer.http(handle.uri())
              .client(ProtocolRevision.V2025_11_25, ClientOptions.declaring("roots"));
      List<PendingCall> asking = new ArrayList<>();
      List<ServerQuestion> questions = new ArrayList<>();
      for (int i = 0; i < ASKING; i++) {
        asking.add(client.start("tools/call", "{\"name\":\"where\"}"));
        questions.add(client.takeQuestion());
      }
      List<PendingCall> naps = new ArrayList<>();
      for (int i = 0; i < NAPS; i++) {
        naps.add(client.start("tools/call", "{\"name\":\"nap\"}"));
      }
      for (int i = 0; i < ASKING; i++) {
        String roots = "{\"roots\":[{\"uri\":\"file:///r" + i + "\"}]}";
        assertThat(client.respond(questions.get(i), "result", roots).status()).isEqualTo(202);
      }
      for (int i = 0; i < ASKING; i++) {
        assertThat(asking.get(i).reply().text()).isEqualTo("file:///r" + i);
      }
      for (PendingCall nap : naps) {
        assertThat(nap.reply().text()).isEqualTo("rested");
      }
    }
  }
}
