package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.CacheScope;
import dev.tenon.policy.LimitBy;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import dev.tenon.runtime.policy.audit.SensitivePolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of tools that are audited, from the client to the file. */
@McpTest
final class AuditedCallsTest {
  private static final Policy AUDITED = new AuditPolicy(List.of("id"));
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path directory = Path.of("");

  private final FakeClock clock = new FakeClock();

  private ServerConfig config() {
    return ServerConfig.DEFAULT
        .withSetting("audit-file", file().toString())
        .withSetting("audit-key", KEY);
  }

  private Path file() {
    return directory.resolve("audit.log");
  }

  private static Server server(Policy... policies) {
    return Server.builder(ServerInfo.of("shop", "1")).policies(policies).build();
  }

  private static void tool(Server server, Policy... policies) {
    server
        .tools()
        .add(
            Tool.named("find")
                .description("Finds.")
                .readOnly(true)
                .inputSchema(
                    """
                    {"type":"object","properties":{"id":{"type":"integer"},
                     "pin":{"type":"integer"}},"required":["id"]}
                    """)
                .policies(policies)
                .handler((in, call) -> "found"));
  }

  private List<JsonNode> records(Server server, String... kinds) throws IOException {
    server.closeInstances();
    List<JsonNode> records = new ArrayList<>();
    for (String line : Files.readAllLines(file())) {
      JsonNode record = JsonMapper.shared().readTree(line);
      if (List.of(kinds).contains(record.get("kind").asString())) {
        records.add(record);
      }
    }
    return records;
  }

  @EveryRevision
  void aCallIsWrittenBeforeAndAfter(ProtocolRevision revision) throws IOException {
    Server server = server();
    tool(server, AUDITED, new SensitivePolicy(List.of("/pin")));
    McpTestClient client =
        TestServer.of(server, config(), clock).client(revision, ClientOptions.of("ann"));

    assertThat(client.callTool("find", "{\"id\":7,\"pin\":471100815}").text()).isEqualTo("found");

    List<JsonNode> records = records(server, "intent", "outcome", "refused");
    assertThat(records).hasSize(2);
    assertThat(records.get(0).get("principal").asString()).isEqualTo("ann");
    assertThat(records.get(0).get("feature").asString()).isEqualTo("tool find");
    assertThat(records.get(0).get("protocol").asString()).isEqualTo(revision.version());
    assertThat(records.get(0).get("selected").toString()).isEqualTo("{\"id\":\"7\"}");
    assertThat(records.get(1).get("code").asString()).isEqualTo("ok");
    assertThat(records.get(1).get("call")).isEqualTo(records.get(0).get("call"));
    assertThat(file()).content().doesNotContain("471100815");
  }

  @EveryRevision
  void answersOfTheCacheAreWrittenToo(ProtocolRevision revision) throws IOException {
    Server server = server(AUDITED);
    tool(
        server,
        new CachedPolicy(
            Duration.ofHours(1), List.of(), CacheScope.PUBLIC, 10, 1 << 18, Duration.ZERO));
    McpTestClient client = TestServer.of(server, config(), clock).client(revision);
    client.callTool("find", "{\"id\":7}");
    client.callTool("find", "{\"id\":7}");
    assertThat(records(server, "outcome")).hasSize(2);
  }

  @EveryRevision
  void whoIsTurnedAwayIsWritten(ProtocolRevision revision) throws IOException {
    Server server = server();
    tool(
        server,
        AUDITED,
        new SensitivePolicy(List.of("/pin")),
        new RateLimitPolicy("", 2, Duration.ofMinutes(1), 2, LimitBy.USER));
    McpTestClient client = TestServer.of(server, config(), clock).client(revision);

    Reply wrong = client.callTool("find", "{\"id\":\"x\",\"pin\":\"471100815\"}");
    client.callTool("find", "{\"id\":1}");
    client.callTool("find", "{\"id\":2}");

    assertThat(wrong.text()).contains("(not shown)", "\"x\"").doesNotContain("471100815");
    assertThat(records(server, "refused"))
        .extracting(record -> record.get("code").asString())
        .containsExactly("invalid_arguments", "rate_limited");
    assertThat(file()).content().doesNotContain("471100815");
  }

  @Test
  void whatIsNotDeclaredIsNotWritten() throws IOException {
    Server server = server();
    tool(server);
    TestServer.of(server, config(), clock)
        .client(ProtocolRevision.MODERN)
        .callTool("find", "{\"id\":1}");
    assertThat(records(server, "intent", "outcome")).isEmpty();
  }

  @Test
  void withoutAFileNothingIsWritten() {
    Server server = server(AUDITED);
    tool(server);
    TestServer test = TestServer.of(server, ServerConfig.DEFAULT, clock);
    assertThat(test.client(ProtocolRevision.MODERN).callTool("find", "{\"id\":1}").text())
        .isEqualTo("found");
    assertThat(file()).doesNotExist();
  }

  @Test
  void settingsThatCannotBeStopTheStart() {
    assertThatThrownBy(() ->
            server()
                .engine(ServerConfig.DEFAULT.withSetting("audit-file", file().toString()), clock))
        .hasMessage("audit-file needs audit-key, the secret of the log: 32 random bytes in Base64");
    assertThatThrownBy(
            () -> server().engine(config().withSetting("audit-file", "/nowhere/a.log"), clock))
        .hasMessage("audit-file: there is no directory /nowhere");
    assertThatThrownBy(() ->
            server().engine(config().withSetting("audit-checkpoint-file", "/nowhere/c"), clock))
        .hasMessageContaining("audit-checkpoint-file: /nowhere/c cannot be written");
  }
}
