package dev.tenon.testkit;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tests that leave something behind, one fault each, for {@link LeaksTest} to run. */
@McpTest
final class Planted {
  /** The name of the thread that is left. */
  static final String POLLER = "planted-poller";

  private static final Duration PATIENCE = Duration.ofMillis(20);

  private final CountDownLatch started = new CountDownLatch(1);
  private final TestServer server =
      new Sketch()
          .tool("hello", call -> Outcome.ToolResult.text("hello"))
          .tool("wait", this::waits)
          .tool("swallow", this::swallows)
          .tool("poll", call -> polls())
          .tool("stumble", Planted::stumbles)
          .tool("slow", TaskSupport.OPTIONAL, this::waits)
          .prompt(
              "broken",
              in -> "",
              call -> new Outcome.PromptResult(null, RawJson.of("[{\"role\":1}]"), null))
          .start()
          .waiting(PATIENCE);
  private final McpTestClient client = server.client(ProtocolRevision.MODERN);

  private Outcome waits(Call call) throws InterruptedException {
    started.countDown();
    new CountDownLatch(1).await();
    return Outcome.ToolResult.text("never");
  }

  private Outcome swallows(Call call) {
    try {
      return waits(call);
    } catch (InterruptedException e) {
      return Outcome.ToolResult.text("as if nothing had happened");
    }
  }

  private static Outcome stumbles(Call call) {
    call.context().progress().report(2, 3);
    call.context().progress().report(1, 3);
    return Outcome.ToolResult.text("done");
  }

  private static Outcome polls() {
    Thread poller =
        new Thread(
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            POLLER);
    poller.setDaemon(true);
    poller.start();
    return Outcome.ToolResult.text("polling");
  }

  private void leaveACall() throws InterruptedException {
    PendingCall unused = client.start("tools/call", "{\"name\":\"wait\"}");
    started.await();
  }

  @Test
  void leavesACall() throws InterruptedException {
    leaveACall();
  }

  @Test
  void leavesACallThatItAllows() throws InterruptedException {
    server.allowing(Leak.CALL, "\"wait\"");
    leaveACall();
  }

  @Test
  void allowsAnotherCall() throws InterruptedException {
    server.allowing(Leak.CALL, "\"hello\"");
    leaveACall();
  }

  @Test
  void cancelsACallThatGoesOn() throws InterruptedException {
    PendingCall call = client.start("tools/call", "{\"name\":\"swallow\"}");
    started.await();
    call.disconnect();
    Reply unused = call.reply();
  }

  @Test
  void cancelsACallThatListens() throws InterruptedException {
    PendingCall call = client.start("tools/call", "{\"name\":\"wait\"}");
    started.await();
    call.disconnect();
    Reply unused = call.reply();
  }

  @Test
  void losesProgress() {
    Reply unused = client.callTool("stumble");
  }

  @Test
  void leavesATask() throws InterruptedException {
    ClientOptions knowsTasks = ClientOptions.declaring("extensions.io.modelcontextprotocol/tasks");
    Reply unused = server.client(ProtocolRevision.MODERN, knowsTasks).callTool("slow");
    started.await();
  }

  @Test
  void leavesASubscription() {
    Listening unused = client.listen("{\"toolsListChanged\":true}");
  }

  @Test
  void leavesTheStreamOfASession() {
    Listening unused = server.client(ProtocolRevision.V2025_06_18).openStream();
  }

  @Test
  void endsNoSessionOfItsOwnClients() {
    for (ProtocolRevision revision : ProtocolRevision.values()) {
      Reply unused = server.client(revision).callTool("hello");
      unused = server.channelClient(revision, ClientOptions.NONE).callTool("hello");
    }
  }

  @Test
  void leavesASession() {
    byte[] handshake =
        Wire.initialize(ProtocolRevision.V2025_06_18).getBytes(StandardCharsets.UTF_8);
    Reply unused = server.post(handshake, Map.of("authorization", List.of("Bearer s3cret")));
  }

  @Test
  void leavesAConnection() {
    TestChannel unused = server.channel();
  }

  @Test
  void leavesAThread() {
    Reply unused = client.callTool("poll");
  }

  @Test
  void leavesAnAnswer() {
    client.answers("Which seat?", "{\"row\":7}");
  }

  @Test
  void getsAWrongMessage() {
    Reply unused = client.callTool("hello");
    unused = client.getPrompt("broken", Map.of());
  }

  @Test
  void failsByItself() throws InterruptedException {
    leaveACall();
    throw new AssertionError("the order is missing");
  }

  @Test
  void leavesTwoThings() {
    Listening unused = client.listen("{\"toolsListChanged\":true}");
    client.answers("Which seat?", "{\"row\":7}");
  }
}
