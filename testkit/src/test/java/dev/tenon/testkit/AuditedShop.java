package dev.tenon.testkit;

import dev.tenon.TaskSupport;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.HeaderParameter;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.ToolEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop whose every feature is audited, and whose calls fail in every way that there is. */
final class AuditedShop {
  private static final List<String> CALLS = List.of("intent", "outcome", "refused");

  final FakeClock clock = new FakeClock();
  final Stubborn stubborn = new Stubborn();
  final ProtocolRevision revision;
  private final Path file;
  private final Server shop;
  private final TestServer server;

  /** Opens it for clients of {@code revision}, with a log in {@code directory}. */
  AuditedShop(ProtocolRevision revision, Path directory, ServerConfig config) {
    this.revision = revision;
    this.file = directory.resolve("audit.log");
    this.shop = sketch().builder().policies(new AuditPolicy(List.of())).build();
    ServerConfig audited =
        config
            .withAuditFile(file.toString())
            .withAuditKey(Base64.getEncoder().encodeToString(new byte[32]));
    this.server =
        TestServer.of(shop, audited, clock).allowing(Leak.INTERRUPT, Leak.TASK, Leak.SCRIPT);
  }

  private Sketch sketch() {
    Sketch sketch =
        new Sketch()
            .tool("plain", call -> Outcome.ToolResult.text("done"))
            .tool("large", call -> Outcome.ToolResult.text("x".repeat(10_000)))
            .tool("slow", stubborn::run)
            .tool("undecodable", in -> broken(), call -> Outcome.ToolResult.empty())
            .resource("shop://plain", in -> "", call -> text("shop://plain"))
            .resource("shop://undecodable/{id}", in -> broken(), call -> text("shop://x"))
            .resource("shop://unfit/{id}", in -> null, call -> text("shop://x"))
            .prompt("plain", in -> "", call -> prompt())
            .prompt("undecodable", in -> broken(), call -> prompt())
            .prompt("unfit", in -> null, call -> prompt())
            .completion("plain", call -> new Outcome.CompletionResult(List.of("a")))
            .completion("unfit", call -> broken())
            .tool("always", TaskSupport.REQUIRED, call -> Outcome.ToolResult.text("done"))
            .tool("sometimes", TaskSupport.OPTIONAL, stubborn::run)
            .tool("undecided", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("done"))
            .asking(call -> broken());
    sketch.tool(mirrored(sketch), Sketch::nothing, call -> Outcome.ToolResult.text("done"));
    return guarded(sketch);
  }

  private Sketch guarded(Sketch sketch) {
    return sketch
        .policies(GuardedShop.WRITING)
        .tool("guarded", call -> Outcome.ToolResult.text("done"))
        .resource("shop://guarded", in -> "", call -> text("shop://guarded"))
        .prompt("guarded", in -> "", call -> prompt())
        .completion("guarded", call -> new Outcome.CompletionResult(List.of("a")))
        .policies(GuardedShop.SECRET)
        .tool("hidden", call -> Outcome.ToolResult.text("done"))
        .resource("shop://hidden", in -> "", call -> text("shop://hidden"))
        .prompt("hidden", in -> "", call -> prompt())
        .completion("hidden", call -> new Outcome.CompletionResult(List.of("a")))
        .policies(new RulePolicy(call -> false))
        .tool("ruled", call -> Outcome.ToolResult.text("done"))
        .policies(new RateLimitPolicy("", 1, Duration.ofMinutes(1), 1, LimitBy.USER))
        .tool("limited", call -> Outcome.ToolResult.text("done"))
        .policies(new BulkheadPolicy("", 1, 0, Duration.ofSeconds(1), Priority.NORMAL))
        .tool("narrow", stubborn::run);
  }

  private static ToolEntry mirrored(Sketch sketch) {
    return new ToolEntry(
        Presentation.of("mirrored", null, null),
        Hints.NONE,
        RawJson.of(
            "{\"type\":\"object\",\"properties\":{\"region\":"
                + "{\"type\":\"string\",\"x-mcp-header\":\"Region\"}}}"),
        null,
        false,
        List.of(new HeaderParameter("region", "Region")),
        TaskSupport.NEVER,
        sketch,
        sketch.next());
  }

  private static Outcome broken() {
    throw new IllegalStateException("nobody thought of this");
  }

  private static Outcome text(String uri) {
    return Outcome.ResourceResult.text(uri, "text/plain", "done");
  }

  private static Outcome prompt() {
    return Outcome.PromptResult.userText("done");
  }

  TestServer server() {
    return server;
  }

  McpTestClient client() {
    return server.client(revision, ClientOptions.of("ada"));
  }

  /** Calls and forgets the answer. */
  void request(String method, String params) {
    Reply unused = client().request(method, params);
  }

  /** Calls a tool without arguments, and forgets the answer. */
  void tool(String name) {
    request("tools/call", "{\"name\":\"" + name + "\",\"arguments\":{}}");
  }

  /** A call of a tool that takes its time. */
  PendingCall slow(String name) throws InterruptedException {
    PendingCall call = client().start("tools/call", "{\"name\":\"" + name + "\"}");
    Stubborn.await(stubborn.begun);
    return call;
  }

  /** Lets what takes its time end. */
  void release(PendingCall call) {
    stubborn.release.countDown();
    Reply unused = call.reply();
  }

  /** Calls what is hidden and what is not, on a connection on which nothing can run. */
  void withoutThreads() {
    ChannelEndpoint.Connection connection = server.engine().connect(new Full());
    if (!revision.isModern()) {
      receive(connection, Wire.initialize(revision));
    }
    receive(connection, Wire.call(revision, "7", "hidden", "{}"));
    receive(connection, Wire.call(revision, "8", "plain", "{}"));
  }

  private static void receive(ChannelEndpoint.Connection connection, String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    connection.receive(bytes, 0, bytes.length);
  }

  /** A connection on which no call can run. */
  private static final class Full implements Channel {
    @Override
    public void send(byte[] message) {}

    @Override
    public void execute(Runnable call) {
      throw new RejectedExecutionException("full");
    }
  }

  /** Waits until the log has a record of this kind, which a thread writes that nobody waits for. */
  void awaits(String kind) throws IOException {
    for (int i = 0; i < 50_000; i++) {
      if (Files.readString(file).contains("\"kind\":\"" + kind + "\"")) {
        return;
      }
      LockSupport.parkNanos(200_000);
    }
    throw new AssertionError("there is no " + kind);
  }

  /**
   * What the log has of calls, such as {@code refused tool plain forbidden scope}; in the order of
   * the records.
   */
  List<String> written() throws IOException {
    stubborn.release.countDown();
    shop.closeInstances();
    List<String> written = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode record = JsonMapper.shared().readTree(line);
      if (CALLS.contains(record.get("kind").asString())) {
        StringBuilder text = new StringBuilder();
        for (String member : List.of("kind", "feature", "code", "reason")) {
          String value = record.path(member).asString("");
          text.append(text.isEmpty() || value.isEmpty() ? "" : " ").append(value);
        }
        written.add(text.toString());
      }
    }
    return written;
  }
}
