package dev.tenon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.config.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerConfigTest {
  private static final ServerConfig CHANGED =
      ServerConfig.DEFAULT
          .withHost("::")
          .withPort(0)
          .withPath("/")
          .withAllowedOrigins(List.of("*"))
          .withAllowedHosts(List.of("a.example"))
          .withMaxMessageBytes(1_000)
          .withMaxDepth(10)
          .withMaxHeaderBytes(2_000)
          .withIdleTimeout(Duration.ofSeconds(1))
          .withMaxSessions(3)
          .withSessionTimeout(Duration.ofSeconds(2))
          .withMaxConcurrentCalls(4)
          .withShutdownTimeout(Duration.ZERO);

  @Test
  void everySettingCanBeChangedAndRead() {
    assertThat(CHANGED)
        .extracting(
            ServerConfig::host,
            ServerConfig::port,
            ServerConfig::path,
            ServerConfig::allowedOrigins,
            ServerConfig::allowedHosts,
            ServerConfig::maxMessageBytes,
            ServerConfig::maxDepth,
            ServerConfig::maxHeaderBytes,
            ServerConfig::idleTimeout,
            ServerConfig::maxSessions,
            ServerConfig::sessionTimeout,
            ServerConfig::maxConcurrentCalls,
            ServerConfig::shutdownTimeout)
        .containsExactly(
            "::",
            0,
            "/",
            List.of("*"),
            List.of("a.example"),
            1_000,
            10,
            2_000,
            Duration.ofSeconds(1),
            3,
            Duration.ofSeconds(2),
            4,
            Duration.ZERO);
  }

  @Test
  void everySettingOfTheTableHasAnAccessorAndAWithMethod() throws NoSuchMethodException {
    for (Setting setting : Setting.values()) {
      if (isOfTrust(setting)) {
        continue;
      }
      StringBuilder name = new StringBuilder();
      for (String word : setting.settingName().split("-", -1)) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
      String accessor = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      Class<?> type = ServerConfig.class.getMethod(accessor).getReturnType();
      assertThat(ServerConfig.class.getMethod("with" + name, type).getReturnType())
          .isEqualTo(ServerConfig.class);
    }
  }

  /**
   * Programs say of tokens what they like to {@code OAuth}, and operators who calls over standard
   * input; whoever has to can name any setting by {@code withSetting}.
   */
  private static boolean isOfTrust(Setting setting) {
    return setting.settingName().startsWith("oauth-") || setting.settingName().startsWith("stdio-");
  }

  @Test
  void aSettingWithoutAMethodOfItsOwnIsSetByItsName() {
    assertThat(ServerConfig.DEFAULT.withSetting("allow-anonymous", "true"))
        .hasToString("ServerConfig{allow-anonymous=true}");
  }

  @Test
  void aChangeLeavesTheOriginalAsItWas() {
    List<String> hosts = new ArrayList<>(List.of("a.example"));
    ServerConfig config = ServerConfig.DEFAULT.withAllowedHosts(hosts);
    hosts.add("b.example");
    assertThat(config.allowedHosts()).containsExactly("a.example");
    assertThat(ServerConfig.DEFAULT.allowedHosts()).isEmpty();
    assertThat(config).isEqualTo(ServerConfig.DEFAULT.withAllowedHosts(List.of("a.example")));
    assertThat(config).hasToString("ServerConfig{allowed-hosts=a.example}");
  }

  @Test
  void boundsAreCheckedWithASentence() {
    assertThatThrownBy(() -> ServerConfig.DEFAULT.withPort(65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port must be a whole number from 0 to 65535, not 65536");
    assertThatThrownBy(() -> ServerConfig.DEFAULT.withIdleTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("idle-timeout must be a time from 1ms to 24h")
        .hasMessageEndingWith("not 0s");
    assertThatThrownBy(() -> ServerConfig.DEFAULT.withPath("mcp?"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
