package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static boolean isText(byte... bytes) {
    return Utf8.isText(bytes, 0, bytes.length);
  }

  private static boolean jdk(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Test
  void everyCharacterIsText() {
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (!surrogate) {
        assertThat(isText(Character.toString(c).getBytes(StandardCharsets.UTF_8))).isTrue();
      }
    }
  }

  @Test
  void everyPairOfBytesIsJudgedAsTheJdkDoes() {
    for (int i = 0; i < 65536; i++) {
      byte[] bytes = {(byte) (i >> 8), (byte) i};
      assertThat(isText(bytes)).as("%x", i).isEqualTo(jdk(bytes));
    }
  }

  @Test
  void randomBytesAreJudgedAsTheJdkDoes() {
    Random random = new Random(42);
    byte[] leads = {(byte) 0xE0, (byte) 0xED, (byte) 0xEF, (byte) 0xF0, (byte) 0xF4, (byte) 0xF5};
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[4];
      random.nextBytes(bytes);
      bytes[0] = leads[random.nextInt(leads.length)];
      bytes[2] = (byte) (0x80 | (bytes[2] & 0x3F));
      bytes[3] = (byte) (0x80 | (bytes[3] & 0x3F));
      assertThat(isText(bytes)).isEqualTo(jdk(bytes));
    }
  }

  @Test
  void onlyTheGivenPartIsLookedAt() {
    byte[] bytes = {(byte) 0xFF, 'a', (byte) 0xC3, (byte) 0xA4, (byte) 0xFF};

    assertThat(Utf8.isText(bytes, 1, 3)).isTrue();
    assertThat(Utf8.isText(bytes, 1, 2)).as("cut off within a character").isFalse();
    assertThat(Utf8.isText(bytes, 1, 0)).isTrue();
  }
}
