package dev.tenon.testkit.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts and numbers at which decoders and schemas may part: {@code vocabulary.json}. */
public final class Vocabulary {
  private static final JsonNode WORDS = read();

  /** Every text. */
  public static final List<String> TEXTS = texts();

  /** Numbers as they are spelt. */
  public static final List<String> NUMBERS = Values.texts(WORDS.get("numbers"));

  private Vocabulary() {}

  private static JsonNode read() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.json")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary.json is not beside its class");
      }
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String group : List.of("words", "codes", "moments", "amounts", "others")) {
      texts.addAll(Values.texts(WORDS.get(group)));
    }
    texts.add("x".repeat(300));
    texts.add("\ud83d\ude00".repeat(5));
    for (int length : new int[] {63, 64, 65}) {
      texts.add("a".repeat(length) + "@example.com");
      texts.add("ann@" + "b".repeat(length) + ".org");
    }
    for (int length = 0; length < 13; length++) {
      texts.add(Base64.getEncoder().encodeToString(new byte[length]));
    }
    return texts.stream().distinct().toList();
  }
}
