package dev.tenon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.config.SettingsReader;
import dev.tenon.runtime.config.Sources;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import dev.tenon.runtime.registry.ServerInfo;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Settings of how single features are served: what they may say, and what is refused. */
class FeatureSettingsTest {
  private static final Policy RETRY =
      new RetryPolicy(
          3,
          Backoff.EXPONENTIAL,
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          Jitter.FULL,
          List.of(),
          List.of(),
          20);

  private static Server server(Policy... policies) {
    Server server = Server.builder(ServerInfo.of("shop", "1")).build();
    server.tools().add(tool("search", policies));
    server.tools().add(tool("re-index"));
    return server;
  }

  private static Tool tool(String name, Policy... policies) {
    return Tool.named(name)
        .description("Does something.")
        .readOnly(true)
        .policies(policies)
        .handler((arguments, context) -> "done");
  }

  private static void start(Server server, ServerConfig config) {
    server.engine(config, new ProcessTicker());
  }

  @Test
  void eachNumberHasASetting() {
    ServerConfig config =
        ServerConfig.DEFAULT
            .withSetting("tool.search.timeout", "5s")
            .withSetting("tool.search.retry.max-attempts", "4")
            .withSetting("tool.search.retry.delay", "10ms")
            .withSetting("tool.re-index.timeout", "1m");
    assertThatCode(() -> start(server(RETRY), config)).doesNotThrowAnyException();
  }

  @Test
  void whatDependsOnEachOtherMayChangeTogether() {
    ServerConfig config =
        ServerConfig.DEFAULT
            .withSetting("tool.search.retry.delay", "6s")
            .withSetting("tool.search.retry.max-delay", "7s");
    assertThatCode(() -> start(server(RETRY), config)).doesNotThrowAnyException();
  }

  @Test
  void aValueOutOfItsRangeNamesSettingSourceAndRange() {
    refused(
        server(RETRY),
        Map.of("TENON_TOOL_SEARCH_TIMEOUT", "-5s"),
        Map.of("tenon.tool.search.retry.max-attempts", "1000"),
        "tool.search.retry.max-attempts must be a number from 2 to 100, but system property"
            + " tenon.tool.search.retry.max-attempts is \"1000\"",
        "tool.search.timeout must be a time of more than zero and at most 365 days, such as 500ms,"
            + " 30s, 5m, 1h or PT30S, but environment variable TENON_TOOL_SEARCH_TIMEOUT is"
            + " \"-5s\"");
  }

  @Test
  void aNumberThatOverflowsIsRefused() {
    refused(
        server(RETRY),
        Map.of(),
        Map.of("tenon.tool.search.retry.max-attempts", "99999999999999999999"),
        "tool.search.retry.max-attempts must be a number from 2 to 100, but system property"
            + " tenon.tool.search.retry.max-attempts is \"99999999999999999999\"");
  }

  @Test
  void anUnknownSettingNamesTheNearest() {
    refused(
        server(RETRY),
        Map.of("TENON_TOOL_SERCH_TIMEOUT", "5s"),
        Map.of("tenon.tool.search.retry.attempts", "3", "tenon.tool.search.cached.ttl", "1s"),
        "unknown setting: system property tenon.tool.search.cached.ttl; this server has"
            + " tool.re-index.timeout, tool.search.retry.budget-percent, tool.search.retry.delay,"
            + " tool.search.retry.max-attempts, tool.search.retry.max-delay,"
            + " tool.search.timeout",
        "unknown setting: system property tenon.tool.search.retry.attempts; did you mean"
            + " tool.search.retry.max-attempts?",
        "unknown setting: environment variable TENON_TOOL_SERCH_TIMEOUT; did you mean"
            + " TENON_TOOL_SEARCH_TIMEOUT?");
  }

  @Test
  void aValueThatContradictsAnotherIsRefused() {
    refused(
        server(RETRY),
        Map.of(),
        Map.of("tenon.tool.search.retry.max-delay", "1ms"),
        "system property tenon.tool.search.retry.max-delay is \"1ms\", but max-delay must be at"
            + " least delay, which is PT0.2S, not PT0.001S");
  }

  @Test
  void aTimeoutThatLeavesNoTimeForRetriesIsRefused() {
    refused(
        server(RETRY, new TimeoutPolicy(Duration.ofSeconds(10))),
        Map.of(),
        Map.of("tenon.tool.search.timeout", "100ms"),
        "the tool \"search\" has 100 ms for a call, and the waits between the attempts (retry) can"
            + " be 600 ms: less than the timeout is needed");
  }

  @Test
  void aVariableThatCanMeanTwoToolsIsRefused() {
    Server server = server();
    server.tools().add(tool("re_index"));
    refused(
        server,
        Map.of("TENON_TOOL_RE_INDEX_TIMEOUT", "1s"),
        Map.of(),
        "environment variable TENON_TOOL_RE_INDEX_TIMEOUT can mean tool.re-index.timeout and"
            + " tool.re_index.timeout; set it as a system property or in tenon.properties");
  }

  @Test
  void whatFeaturesShareHasANameOfItsOwn() {
    Policy database = new BulkheadPolicy("db", 2, 4, Duration.ofSeconds(1), Priority.NORMAL);
    Policy limit =
        new RateLimitPolicy("shop.Orders", 10, Duration.ofSeconds(1), 10, LimitBy.GLOBAL);
    ServerConfig config =
        ServerConfig.DEFAULT
            .withSetting("bulkhead.db.concurrency", "8")
            .withSetting("class.shop.Orders.rate-limit.global.permits", "100");
    assertThatCode(() -> start(server(database, limit), config)).doesNotThrowAnyException();
    assertThatThrownBy(() ->
            start(
                server(database),
                ServerConfig.DEFAULT.withSetting("tool.search.bulkhead.concurrency", "8")))
        .hasMessageContaining(
            "unknown setting: tenon.tool.search.bulkhead.concurrency in the program");
  }

  @Test
  void theServersOwnPoliciesHaveSettingsToo() {
    Server server =
        Server.builder(ServerInfo.of("shop", "1"))
            .policies(new TimeoutPolicy(Duration.ofSeconds(3)), RETRY)
            .build();
    server.tools().add(tool("search"));
    assertThatCode(() -> start(server, ServerConfig.DEFAULT.withSetting("server.timeout", "700ms")))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> start(server, ServerConfig.DEFAULT.withSetting("server.timeout", "300ms")))
        .hasMessage(
            "the tool \"search\" has 300 ms for a call, and the waits between the attempts (retry)"
                + " can be 600 ms: less than the timeout is needed");
  }

  @Test
  void theProgramIsToldAtOnceOfWhatNoServerHas() {
    assertThatThrownBy(() -> ServerConfig.DEFAULT.withSetting("tol.search.timeout", "1s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown setting: tenon.tol.search.timeout in the program");
  }

  private static void refused(
      Server server,
      Map<String, String> environment,
      Map<String, String> properties,
      String... problems) {
    Properties system = new Properties();
    system.putAll(properties);
    SettingsReader reader = new SettingsReader(server.config().settings());
    reader.read(new Sources(environment, system, new File("/nowhere")));
    assertThat(reader.problems()).isEmpty();
    assertThatThrownBy(() -> start(server, ServerConfig.of(reader.settings())))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e ->
            assertThat(String.valueOf(e.getMessage()).split("\n"))
                .containsExactlyInAnyOrder(problems));
  }
}
