package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void aQuotedTextNeitherBreaksItsLineNorTurnsItsDirection() {
    assertThat(Violations.quote("a\u2028b\u2029c\u202ed\u2066e\u200ff"))
        .isEqualTo("\"a b c d e f\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tags        | filter.tags
          two words   | filter.two words
          größe       | filter.größe
          example.com | filter["example.com"]
          a[0]        | filter["a[0]"]
          say "x"\\   | filter["say \\"x\\"\\\\"]
          ``          | filter[""]
          """)
  void aPathTellsItsNamesApart(String name, String path) {
    assertThat(Violations.at("filter", name)).isEqualTo(path);
    assertThat(Violations.at("", name)).isEqualTo(path.replaceFirst("^filter\\.?", ""));
  }

  @Test
  void aPathIsOneLineWhateverTheNamesAre() {
    assertThat(Violations.at("", "a\nb")).isEqualTo("[\"a\\nb\"]");
    assertThat(Violations.at("x[2]", "a\r\n\tb")).isEqualTo("x[2][\"a\\r\\n\\tb\"]");
    assertThat(Violations.at("", "\u0000\u001b\u007f\u0085\u2028\u202e"))
        .isEqualTo("[\"\\u0000\\u001b\\u007f\\u0085\\u2028\\u202e\"]");
    assertThat(Violations.at("", "\n" + "x".repeat(200)))
        .isEqualTo("[\"\\n" + "x".repeat(98) + "…\"]");
    assertThat(Violations.at("", "\u0000".repeat(50)))
        .isEqualTo("[\"" + "\\u0000".repeat(16) + "…\"]");
    assertThat(Violations.at("a", "x".repeat(101))).isEqualTo("a." + "x".repeat(100) + "…");
  }
}
