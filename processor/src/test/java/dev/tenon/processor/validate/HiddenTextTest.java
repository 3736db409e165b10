package dev.tenon.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x08, 0x1B, 0x7F, 0x9B, 0xAD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D,
        0x200E, 0x2028, 0x202A, 0x202E, 0x2060, 0x2063, 0x2066, 0x2069, 0x206A, 0x2800, 0x3164,
        0xD800, 0xDC00, 0xE000, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0x1D173, 0xE0001, 0xE0041,
        0xE0100, 0xF0000
      })
  void findsWhatNobodySees(int codePoint) {
    String text = "ab" + Character.toString(codePoint) + "cd";

    assertThat(HiddenText.describe(text))
        .contains(String.format("U+%04X", codePoint), "position 2");
    assertThat(HiddenText.visible(text)).isEqualTo("ab?cd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain\ttext\r\nof two lines",
        "caf\u00e9 cafe\u0301 \u00a0 \u2003 \u2014 \u20ac",
        "\u2764\uFE0F \u260E\uFE0E 1\uFE0F\u20E3 #\uFE0F\u20E3 \u00a9\uFE0F \u203C\uFE0F",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB",
        "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08 \uD83C\uDDE9\uD83C\uDDEA",
        "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "\u0915\u094D\u200D\u0937",
        "\u05E9\u05DC\u05D5\u05DD\u200F! \u200Eabc",
        "\u845B\uDB40\uDD00 \u6CE8\u6587",
      })
  void leavesWhatAScriptOrAnEmojiNeeds(String text) {
    assertThat(HiddenText.describe(text)).isEmpty();
    assertThat(HiddenText.visible(text.replaceAll("[\t\r\n]", ""))).doesNotContain("?");
  }

  @Test
  void tagsSpellThreeFlagsAndNothingElse() {
    String scotland = tags("\uD83C\uDFF4", "gbsct");

    assertThat(HiddenText.describe("in " + scotland + " only")).isEmpty();
    assertThat(HiddenText.describe(tags("\uD83C\uDFF4", "usca"))).contains("U+E0075");
    assertThat(HiddenText.describe(scotland + tags("", "x"))).contains("U+E0078");
  }

  @Test
  void listsTheFirstThree() {
    assertThat(HiddenText.describe("\u200B\u200B\u200B\u200B\u200B"))
        .contains("U+200B ZERO WIDTH SPACE at position 0", "position 2 and 2 more");
  }

  private static String tags(String flag, String letters) {
    StringBuilder text = new StringBuilder(flag);
    letters.chars().forEach(c -> text.appendCodePoint(0xE0000 + c));
    return text.appendCodePoint(0xE007F).toString();
  }
}
