package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What clients of 2025-11-25 do over real connections, which they keep and use again. */
@Timeout(60)
class LegacySocketTest {
  private final Semaphore steps = new Semaphore(0);
  private final ServerHandle server = start();
  private final McpTestClient client =
      RemoteServer.http(server.uri())
          .client(ProtocolRevision.V2025_11_25, ClientOptions.declaring("roots"));

  private ServerHandle start() {
    try {
      return new Sketch()
          .tool(
              "leave",
              call -> {
                call.context().log(LogLevel.INFO, "before");
                call.context().releaseConnection(Duration.ofMillis(500));
                steps.acquire();
                return Outcome.ToolResult.text("left");
              })
          .tool(
              "roots",
              call ->
                  Outcome.ToolResult.text(call.context().interaction().roots("roots").get(0).uri()))
          .server()
          .start(ServerConfig.DEFAULT.withPort(0).withMaxConcurrentCalls(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void stop() {
    steps.release(10);
    server.close();
  }

  private PendingCall call(String tool) {
    return client.start("tools/call", "{\"name\":\"" + tool + "\"}");
  }

  private static String text(JsonNode message) {
    return message.at("/result/content/0/text").asString();
  }

  @Test
  void whoIsLetGoComesBackWhileTheCallGoesOn() {
    Reply first = call("leave").reply();
    assertThat(first.message()).as("the stream ended before the answer").isNull();
    assertThat(first.notifications("notifications/message")).hasSize(1);

    try (Listening rest = client.resume(Objects.requireNonNull(first.lastEventId()))) {
      steps.release();
      assertThat(text(rest.take())).isEqualTo("left");
      rest.awaitEnd();
    }
  }

  @Test
  void aCallThatWasLetGoIsOneCallToWhoCallsIt() {
    steps.release();

    Reply reply = client.callTool("leave");

    assertThat(reply.text()).isEqualTo("left");
    assertThat(reply.notifications("notifications/message")).hasSize(1);
  }

  @Test
  void aQuestionIsAnsweredByAnotherPost() {
    PendingCall call = call("roots");

    Reply taken =
        client.respond(client.takeQuestion(), "result", "{\"roots\":[{\"uri\":\"file:///s\"}]}");

    assertThat(taken.status()).isEqualTo(202);
    Reply reply = call.reply();
    assertThat(reply.text()).isEqualTo("file:///s");
    assertThat(reply.events().get(0).message()).as("primed").isNull();
  }

  @Test
  void theStopWaitsForACallThatWasLetGo() throws Exception {
    assertThat(call("leave").reply().events()).isNotEmpty();

    server.shutdown();
    assertThat(server.awaitTermination(Duration.ofMillis(500))).isFalse();
    steps.release();
    assertThat(server.awaitTermination(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void theStopDoesNotWaitForAnswersThatItWouldNotTake() throws Exception {
    PendingCall call = call("roots");
    assertThat(client.takeQuestion().method()).isEqualTo("roots/list");

    server.shutdown();

    assertThat(server.awaitTermination(Duration.ofSeconds(15))).isTrue();
    assertThat(call.reply().text()).contains("went away");
  }

  @Test
  void theStreamOfTheSessionIsOpenAtOnceAndEndsWithIt() {
    try (Listening own = client.openStream()) {
      assertThat(own.takeEvent().id()).isNotEmpty();

      assertThat(client.delete().status()).isEqualTo(204);
      own.awaitEnd();
    }
  }
}
