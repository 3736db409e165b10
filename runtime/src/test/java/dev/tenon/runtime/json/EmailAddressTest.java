package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"ann@example.com", "a@b", "ann.b+tag@x-y.example", "o'neil/x=y@1.org", "A@B.C"})
  void addressesAreTaken(String text) {
    assertThat(EmailAddress.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ann",
        "ann@",
        "@example.com",
        "a@b@c",
        "a@b..c",
        ".a@b",
        "a.@b",
        "a..b@c",
        "a@.b",
        "a@b.",
        "a@-b",
        "a@b-",
        "a@b-.c",
        "a@b_c",
        "a b@c",
        "a@b c",
        "a@b\n",
        "\u00e9@example.com",
        "ann@\u00e9xample.com",
        "Ann <ann@example.com>",
        "\"ann b\"@example.com",
        "ann@[127.0.0.1]"
      })
  void othersAreNot(String text) {
    assertThat(EmailAddress.isOne(text)).isFalse();
  }

  @Test
  void partsHaveTheLengthsOfTheStandard() {
    assertThat(EmailAddress.isOne("a".repeat(64) + "@b")).isTrue();
    assertThat(EmailAddress.isOne("a".repeat(65) + "@b")).isFalse();
    assertThat(EmailAddress.isOne("a@" + "b".repeat(63))).isTrue();
    assertThat(EmailAddress.isOne("a@" + "b".repeat(64))).isFalse();
    assertThat(EmailAddress.isOne("a@" + "b.".repeat(127) + "b")).isTrue();
    assertThat(EmailAddress.isOne("a@" + "b.".repeat(128) + "b")).isFalse();
  }
}
