package dev.tenon.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With a part of the table, each text costs what it costs with the whole one. */
class TokenTableTest {
  private final Encoding whole =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  private final TokenTable table = TokenTable.read();

  private void assertSame(List<String> texts) {
    Encoding part =
        table.of(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    for (String text : texts) {
      assertThat(part.countTokensOrdinary(text))
          .as(text)
          .isEqualTo(whole.countTokensOrdinary(text));
    }
  }

  @Test
  void shortTexts() {
    assertSame(List.of("", "a", " ", "\n", "{}", "Ä", "€", "𝄞"));
    assertSame(List.of());
  }

  @Test
  void proseAndJson() {
    assertSame(
        List.of(
            "Finds a customer's orders, the newest first. You'll see at most 500; DON'T ask twice!",
            "{\"type\":\"object\",\"properties\":{\"limit\":{\"type\":\"integer\",\"minimum\":1}}}",
            "Größe, œuvre, naïve, Straße, Привет, こんにちは世界, 你好, مرحبا, 👩‍👩‍👧‍👦 🇩🇪 e\u0301",
            "\t indented\r\n\r\n   lines   \n\n/path//to/*.java  trailing   ",
            "1234567 12 3.14159 0x1F CamelCaseName SCREAMING_SNAKE kebab-case"));
  }

  @Test
  void eachAloneAndTogether() {
    List<String> texts = List.of("strawberry", "Donaudampfschifffahrt", "====----====");
    assertSame(texts);
    texts.forEach(text -> assertSame(List.of(text)));
  }

  @Test
  void sourcesOfThisProject() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/good"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
    }
    assertThat(texts).hasSizeGreaterThan(10);
    assertSame(texts);
  }

  @Test
  void anyCharacters() {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int length = random.nextInt(40);
      int bound = List.of(0x7F, 0x250, 0x3000, 0xD800, 0x20000).get(i % 5);
      texts.add(
          random
              .ints(length, 1, bound)
              .filter(point -> point < 0xD800 || point > 0xDFFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString());
    }
    assertSame(texts);
  }
}
