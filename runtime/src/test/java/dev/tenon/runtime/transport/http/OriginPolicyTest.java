package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {
  private static OriginPolicy policy(String host, List<String> origins, List<String> hosts) {
    return OriginPolicy.of(
        new HttpSettings(
            host, 0, origins, hosts, 1, 256, Duration.ofSeconds(1), 1, 256 * 1024, Duration.ZERO));
  }

  private final OriginPolicy local = policy("127.0.0.1", List.of(), List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "https://localhost:8443",
        "HTTP://LocalHost:1",
        "http://127.0.0.1:65535",
        "http://[::1]",
        "http://[::1]:3000"
      })
  void pagesOfThisMachineMayCall(String origin) {
    assertThat(local.allowsOrigin(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "*",
        "localhost",
        "http://",
        "http://localhost:",
        "http://localhost:x",
        "http://localhost:123456",
        "http://localhost/",
        "http://localhost@evil.example",
        "http://localhost.evil.example",
        "http://evil.example#localhost",
        "http://[::1",
        "http://[::1].evil.example",
        "http://127.0.0.2",
        "ftp://localhost",
        "http://evil.example"
      })
  @Tag("A5.2")
  void noOtherPageMay(String origin) {
    assertThat(local.allowsOrigin(origin)).isFalse();
  }

  @Test
  void originsAreAllowedExactlyButWithoutCaseAndWithTheSchemesOwnPort() {
    OriginPolicy policy =
        policy("127.0.0.1", List.of("https://App.example:443", "http://b.example:81/"), List.of());

    assertThat(policy.allowsOrigin("https://app.example")).isTrue();
    assertThat(policy.allowsOrigin("HTTPS://APP.EXAMPLE")).isTrue();
    assertThat(policy.allowsOrigin("http://b.example:81")).isTrue();
    assertThat(policy.allowsOrigin("http://app.example")).isFalse();
    assertThat(policy.allowsOrigin("https://app.example:444")).isFalse();
    assertThat(policy.allowsOrigin("https://x.app.example")).isFalse();
    assertThat(policy.allowsOrigin("http://b.example")).isFalse();
  }

  @Test
  void everyOriginAndTheNullOriginAreAllowedOnlyWhenNamed() {
    assertThat(policy("::1", List.of("*"), List.of()).allowsOrigin("null")).isTrue();
    assertThat(policy("::1", List.of("null"), List.of()).allowsOrigin("null")).isTrue();
    assertThat(policy("::1", List.of("null"), List.of()).allowsOrigin("http://x")).isFalse();
    assertThat(policy("::1", List.of("*"), List.of()).allowsOrigin("x".repeat(600))).isFalse();
  }

  @Test
  @Tag("C1.1")
  void aServerOnLoopbackServesTheNamesOfThisMachineAndThoseItWasTold() {
    OriginPolicy policy = policy("127.0.0.1", List.of(), List.of("Tools.example", "fe80::1"));

    assertThat(policy.allowsHost("localhost")).isTrue();
    assertThat(policy.allowsHost("TOOLS.example")).isTrue();
    assertThat(policy.allowsHost("[fe80::1]")).isTrue();
    assertThat(policy.allowsHost("other.example")).isFalse();
    assertThat(policy.allowsHost(null)).isFalse();
    assertThat(policy("127.0.0.1", List.of(), List.of("*")).allowsHost("other")).isTrue();
  }

  @Test
  void aServerForTheNetworkServesEveryNameUntilItIsToldSome() {
    assertThat(policy("0.0.0.0", List.of(), List.of()).allowsHost("any.example")).isTrue();

    OriginPolicy told = policy("0.0.0.0", List.of(), List.of("a.example"));
    assertThat(told.allowsHost("a.example")).isTrue();
    assertThat(told.allowsHost("b.example")).isFalse();
  }
}
