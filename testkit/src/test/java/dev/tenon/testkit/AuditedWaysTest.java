package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a call of an audited feature can end without, or before, its method: the log
 * has one refusal of it, or one intent and one outcome.
 */
@McpTest
final class AuditedWaysTest {
  private static final ProtocolRevision MODERN = ProtocolRevision.MODERN;
  private static final ProtocolRevision LEGACY = ProtocolRevision.V2025_11_25;
  private static final ServerConfig CONFIG = ServerConfig.DEFAULT;

  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @MethodSource("ways")
  void eachIsWrittenOnce(AuditedWay way) throws Exception {
    AuditedShop shop = new AuditedShop(way.revision(), directory, way.config());
    way.happening().in(shop);
    assertThat(shop.written()).containsExactlyElementsOf(way.written());
  }

  static Stream<AuditedWay> ways() {
    List<AuditedWay> ways = new ArrayList<>();
    for (ProtocolRevision revision : List.of(MODERN, LEGACY)) {
      arguments(ways, revision);
      access(ways, revision);
      room(ways, revision);
      tasks(ways, revision);
      completions(ways, revision);
    }
    headers(ways);
    states(ways);
    return ways.stream();
  }

  private static void add(
      List<AuditedWay> ways,
      String name,
      ProtocolRevision revision,
      ServerConfig config,
      AuditedWay.Happening happening,
      String... written) {
    ways.add(new AuditedWay(name, revision, config, happening, List.of(written)));
  }

  private static void request(
      List<AuditedWay> ways,
      ProtocolRevision revision,
      String method,
      String params,
      String... written) {
    add(ways, method + params, revision, CONFIG, shop -> shop.request(method, params), written);
  }

  private static void arguments(List<AuditedWay> ways, ProtocolRevision revision) {
    request(
        ways,
        revision,
        "tools/call",
        "{\"name\":\"plain\",\"arguments\":{\"no\":1}}",
        "refused tool plain invalid_arguments");
    request(
        ways,
        revision,
        "tools/call",
        "{\"name\":\"plain\",\"arguments\":7}",
        "refused tool plain protocol_error arguments");
    request(
        ways,
        revision,
        "tools/call",
        "{\"name\":\"undecodable\",\"arguments\":{}}",
        "refused tool undecodable internal decoder");
    request(
        ways,
        revision,
        "prompts/get",
        "{\"name\":\"plain\",\"arguments\":{\"text\":7}}",
        "refused prompt plain protocol_error arguments");
    request(
        ways,
        revision,
        "prompts/get",
        "{\"name\":\"unfit\"}",
        "refused prompt unfit invalid_arguments");
    request(
        ways,
        revision,
        "prompts/get",
        "{\"name\":\"undecodable\"}",
        "refused prompt undecodable internal decoder");
    request(
        ways,
        revision,
        "resources/read",
        "{\"uri\":\"shop://unfit/7\"}",
        "refused resource shop://unfit/{id} invalid_arguments");
    request(
        ways,
        revision,
        "resources/read",
        "{\"uri\":\"shop://undecodable/7\"}",
        "refused resource shop://undecodable/{id} internal decoder");
  }

  private static void access(List<AuditedWay> ways, ProtocolRevision revision) {
    for (String name : List.of("guarded", "hidden")) {
      String tool = "refused tool " + name + " forbidden scope";
      request(ways, revision, "tools/call", "{\"name\":\"" + name + "\"}", tool);
      String prompt = "refused prompt " + name + " forbidden scope";
      request(ways, revision, "prompts/get", "{\"name\":\"" + name + "\"}", prompt);
      request(ways, revision, "completion/complete", completion(name), prompt);
      String resource = "refused resource shop://" + name + " forbidden scope";
      request(ways, revision, "resources/read", "{\"uri\":\"shop://" + name + "\"}", resource);
    }
    request(
        ways,
        revision,
        "tools/call",
        "{\"name\":\"ruled\"}",
        "intent tool ruled",
        "outcome tool ruled forbidden");
  }

  private static String completion(String prompt) {
    return "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\""
        + prompt
        + "\"},\"argument\":{\"name\":\"text\",\"value\":\"a\"}}";
  }

  private static void room(List<AuditedWay> ways, ProtocolRevision revision) {
    add(
        ways,
        "more calls than the rate",
        revision,
        CONFIG,
        shop -> {
          shop.tool("limited");
          shop.tool("limited");
        },
        "intent tool limited",
        "outcome tool limited ok",
        "refused tool limited rate_limited");
    add(
        ways,
        "no place in the bulkhead",
        revision,
        CONFIG,
        shop -> {
          PendingCall first = shop.slow("narrow");
          shop.tool("narrow");
          shop.release(first);
        },
        "intent tool narrow",
        "intent tool narrow",
        "outcome tool narrow overloaded",
        "outcome tool narrow ok");
    add(
        ways,
        "no place at the gate",
        revision,
        CONFIG.withMaxConcurrentCalls(1).withMaxQueuedCalls(0),
        shop -> {
          PendingCall first = shop.slow("slow");
          shop.tool("plain");
          shop.release(first);
        },
        "intent tool slow",
        "refused tool plain overloaded",
        "outcome tool slow ok");
    add(
        ways,
        "the time is over at the gate",
        revision,
        CONFIG.withMaxConcurrentCalls(1).withCallTimeout(Duration.ofSeconds(10)),
        AuditedWaysTest::late,
        "intent tool slow",
        "refused tool plain overloaded",
        "outcome tool slow ok");
    add(
        ways,
        "no thread on the connection",
        revision,
        CONFIG,
        AuditedShop::withoutThreads,
        "refused tool hidden overloaded",
        "refused tool plain overloaded");
    add(
        ways,
        "a result that is too large",
        revision,
        CONFIG.withMaxResultBytes(4096),
        shop -> shop.tool("large"),
        "intent tool large",
        "outcome tool large ok");
    request(
        ways,
        revision,
        "tools/call",
        "{\"name\":\"plain\",\"_meta\":{\"dev.tenon/timeoutMs\":-1}}",
        "refused tool plain protocol_error meta");
  }

  private static void late(AuditedShop shop) throws Exception {
    PendingCall first = shop.slow("slow");
    shop.clock.advance(Duration.ofSeconds(4));
    PendingCall second = shop.client().start("tools/call", "{\"name\":\"plain\"}");
    shop.clock.awaitDeadlines(2);
    shop.clock.advance(Duration.ofSeconds(6));
    shop.clock.advance(Duration.ofSeconds(4));
    assertThat(second.reply().failure().code()).isEqualTo("overloaded");
    shop.awaits("refused");
    shop.release(first);
    shop.awaits("outcome");
  }

  private static void tasks(List<AuditedWay> ways, ProtocolRevision revision) {
    String answer = revision.isModern() ? "missing_capability" : "protocol_error";
    request(
        ways,
        revision,
        "tools/call",
        "{\"name\":\"always\"}",
        "refused tool always " + answer + " task");
    add(
        ways,
        "a task of a tool whose question cannot be made",
        revision,
        CONFIG,
        shop -> begin(shop, "undecided"),
        "intent tool undecided",
        "outcome tool undecided internal");
    add(
        ways,
        "more tasks than there may be",
        revision,
        CONFIG.withMaxTasks(1),
        shop -> {
          begin(shop, "sometimes");
          Stubborn.await(shop.stubborn.begun);
          begin(shop, "sometimes");
          shop.stubborn.release.countDown();
          shop.awaits("outcome");
        },
        "intent tool sometimes",
        "refused tool sometimes overloaded task",
        "outcome tool sometimes ok");
    add(
        ways,
        "a task that is cancelled before it begins",
        revision,
        CONFIG.withMaxRunningTasks(1),
        shop -> {
          begin(shop, "sometimes");
          Stubborn.await(shop.stubborn.begun);
          Reply unused = shop.client().startTask("sometimes").cancel();
          shop.stubborn.release.countDown();
          shop.awaits("outcome");
        },
        "intent tool sometimes",
        "refused tool sometimes cancelled task",
        "outcome tool sometimes ok");
    if (!revision.isModern()) {
      request(
          ways,
          revision,
          "tools/call",
          "{\"name\":\"plain\",\"task\":{}}",
          "refused tool plain protocol_error task");
      request(
          ways,
          revision,
          "tools/call",
          "{\"name\":\"sometimes\",\"task\":7}",
          "refused tool sometimes protocol_error task");
      request(
          ways,
          ProtocolRevision.V2025_06_18,
          "tools/call",
          "{\"name\":\"always\"}",
          "refused tool always tool_error task");
    }
  }

  private static void begin(AuditedShop shop, String tool) {
    ClientOptions options = ClientOptions.of("ada").and(TestTask.CAPABILITY);
    String task = shop.revision.isModern() ? "" : ",\"task\":{}";
    Reply unused =
        shop.server()
            .client(shop.revision, options)
            .request("tools/call", "{\"name\":\"" + tool + "\"" + task + "}");
  }

  private static void completions(List<AuditedWay> ways, ProtocolRevision revision) {
    request(
        ways,
        revision,
        "completion/complete",
        completion("plain"),
        "intent completion plain/text",
        "outcome completion plain/text ok");
    request(
        ways,
        revision,
        "completion/complete",
        completion("unfit"),
        "intent completion unfit/text",
        "outcome completion unfit/text internal");
  }

  private static void headers(List<AuditedWay> ways) {
    String params = "{\"name\":\"mirrored\",\"arguments\":{\"region\":\"a\"}}";
    Post good = Post.modern("tools/call", params);
    String refused = "refused tool mirrored protocol_error headers";
    post(ways, "a header that disagrees", good.header("Mcp-Param-Region", "b"), refused);
    post(ways, "another name in the header", good.header("Mcp-Name", "plain"), refused);
    post(ways, "no name in the header", good.header("Mcp-Name"), refused);
    Post read = Post.modern("resources/read", "{\"uri\":\"shop://plain\"}");
    post(
        ways,
        "another URI in the header",
        read.header("Mcp-Name", "shop://hidden"),
        "refused resource shop://plain protocol_error headers");
    Post complete = Post.modern("completion/complete", completion("plain"));
    post(
        ways,
        "another method in the header",
        complete.header("Mcp-Method", "tools/list"),
        "refused completion plain/text protocol_error headers");
  }

  private static void post(List<AuditedWay> ways, String name, Post post, String... written) {
    add(
        ways,
        name,
        MODERN,
        CONFIG,
        shop -> assertThat(post.to(shop.server()).status()).isEqualTo(400),
        written);
  }

  private static void states(List<AuditedWay> ways) {
    String state = ",\"requestState\":\"forged\"}";
    request(
        ways,
        MODERN,
        "tools/call",
        "{\"name\":\"plain\"" + state,
        "refused tool plain protocol_error state");
    request(
        ways,
        MODERN,
        "prompts/get",
        "{\"name\":\"plain\"" + state,
        "refused prompt plain protocol_error state");
    request(
        ways,
        MODERN,
        "resources/read",
        "{\"uri\":\"shop://plain\"" + state,
        "refused resource shop://plain protocol_error state");
  }
}
