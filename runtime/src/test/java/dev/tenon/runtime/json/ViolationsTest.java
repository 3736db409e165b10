package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolationsTest {
  @Test
  void aSentenceNamesThePlaceWhatWasExpectedAndWhatCame() {
    assertThat(new Violation("a.b[2]", "must be a string", "7").sentence())
        .isEqualTo("a.b[2]: must be a string, but got 7");
    assertThat(new Violation("a", "is required", "").sentence()).isEqualTo("a: is required");
    assertThat(new Violation("", "must be an object", "7").sentence())
        .isEqualTo("the arguments: must be an object, but got 7");
  }

  @Test
  void atMostFiftyAreKeptAndAllAreCounted() {
    Violations violations = new Violations();
    assertThat(violations.isEmpty()).isTrue();
    for (int i = 0; i < 1000; i++) {
      violations.add("p" + i, "e", "");
    }

    assertThat(violations.count()).isEqualTo(1000);
    assertThat(violations.list()).hasSize(Violations.MAX);
    assertThat(violations.list().get(0).path()).isEqualTo("p0");
    assertThat(violations.isEmpty()).isFalse();
  }

  @Test
  void aQuotedTextIsClippedAtAWholeCharacterAndHasNoControlCharacters() {
    assertThat(Violations.quote("a\nb\u001b\u0085c")).isEqualTo("\"a b  c\"");
    assertThat(Violations.quote("")).isEqualTo("\"\"");
    assertThat(Violations.quote("x".repeat(100))).isEqualTo("\"" + "x".repeat(100) + "\"");
    assertThat(Violations.quote("x".repeat(101))).isEqualTo("\"" + "x".repeat(100) + "…\"");
    assertThat(Violations.quote("x".repeat(99) + "😀")).isEqualTo("\"" + "x".repeat(99) + "…\"");
    assertThat(Violations.clip("x".repeat(99) + "😀")).isEqualTo("x".repeat(99) + "…");
  }
}
