package dev.tenon.runtime.protocol.modern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "echo|echo",
        "` \techo\t `|echo",
        "a b|a b",
        "``|``",
        "=?base64?SGVsbG8=?=|Hello",
        "=?base64?w6Riw7Y=?=|äbö",
        "=?base64?8J+YgA==?=|😀",
        "` =?base64?SGVsbG8=?= `|Hello",
        "=?base64?IGEg?=|` a `",
        "=?base64??=|``",
        "=?base64?=|=?base64?=",
        "=?BASE64?SGVsbG8=?=|=?BASE64?SGVsbG8=?=",
        "=?base64?SGVsbG8=|=?base64?SGVsbG8=",
        "SGVsbG8=?=|SGVsbG8=?=",
        "=?utf-8?B?SGVsbG8=?=|=?utf-8?B?SGVsbG8=?=",
      })
  @Tag("A5.22")
  void aValueIsLiteralUnlessItIsWhollyWrapped(String value, String text) {
    assertThat(HeaderValue.decode(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=?base64?SGVsbG8?=",
        "=?base64?SGVs bG8=?=",
        "=?base64?SGVsbG8==?=",
        "=?base64?SGVs_G8=?=",
        "=?base64?!?=",
        "=?base64?/w==?=",
        "=?base64?7aCA?=",
        "a\nb",
        "a\r",
        "\u0000",
        "a\u007f",
        "ä",
        "😀",
      })
  void whatNoFieldValueMayBeIsMalformed(String value) {
    assertThat(HeaderValue.decode(value)).isNull();
  }

  @Test
  @Tag("A5.23")
  void onlyBlanksAndTabsAreTrimmed() {
    assertThat(HeaderValue.trim(" \t a \t ")).isEqualTo("a");
    assertThat(HeaderValue.trim(" \t ")).isEmpty();
    assertThat(HeaderValue.trim("\u00a0a")).isEqualTo("\u00a0a");
  }
}
