package dev.tenon.processor.differential;

import dev.tenon.testkit.arguments.Document;
import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.Document.Members;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes documents that nobody should send, always the same for the same seed. */
final class Vandal {
  /** What begins no character of UTF-8, or only half of one. */
  private static final List<byte[]> BROKEN =
      List.of(
          bytes(0xFF),
          bytes(0x80),
          bytes(0xC0, 0x80),
          bytes(0xE2, 0x82),
          bytes(0xED, 0xA0, 0x80),
          bytes(0xF0, 0x9F, 0x98),
          bytes(0xF4, 0x90, 0x80, 0x80),
          bytes(0xEF, 0xBB, 0xBF),
          bytes(0x00));

  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\"value\"",
          "\"kind\"",
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1e5",
          ".5",
          "01",
          "NaN",
          "\"a\"",
          "\\",
          " ",
          "\n",
          "/*",
          "//",
          "'",
          "é");

  private static final List<String> VALUES =
      List.of(
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u0000\\u001f\\u2028\"",
          "{\"\\ud83d\":\"\\ud83d\"}",
          "{\"a\":1,\"a\":2}",
          "{\"\":{\"\":{}}}",
          "{\"__proto__\":null}",
          "-0",
          "-0.0e-999999999",
          "0e999999999",
          "1e999999999",
          "-1E-999999999",
          "1e99999999999999999999",
          "9".repeat(500),
          "9".repeat(501),
          "0." + "9".repeat(498),
          "[" + "[],".repeat(400) + "[]]",
          "[" + "{},".repeat(400) + "{}]",
          nested("[", "]", 40),
          nested("[", "]", 300),
          nested("{\"value\":", "}", 300),
          "[".repeat(3_000),
          "\"" + "x".repeat(9_000) + "\"",
          "\"" + "\\ud83d\\ude00".repeat(1_000) + "\"",
          "\"" + "1".repeat(9_000) + "\"",
          "{\"" + "k".repeat(9_000) + "\":1}",
          "{\"" + "k".repeat(10_001) + "\":1}");

  private final Random random;

  Vandal(long seed) {
    this.random = new Random(seed);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** {@code null} in so many levels of what begins and ends like that. */
  static String nested(String begin, String end, int levels) {
    return begin.repeat(levels) + "null" + end.repeat(levels);
  }

  /** Any bytes at all. */
  byte[] noise() {
    byte[] noise = new byte[random.nextInt(200)];
    random.nextBytes(noise);
    return noise;
  }

  /** The signs of JSON in any order. */
  byte[] soup() {
    StringBuilder soup = new StringBuilder(random.nextBoolean() ? "{\"value\":" : "");
    for (int left = random.nextInt(30); left > 0; left--) {
      soup.append(TOKENS.get(random.nextInt(TOKENS.size())));
    }
    return soup.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The document as bytes, of which some are missing, doubled, or other ones. */
  byte[] spoil(Document document) {
    byte[] bytes = document.json().getBytes(StandardCharsets.UTF_8);
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      int at = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, at + random.nextInt(8));
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> splice(bytes, at, at, BROKEN.get(random.nextInt(BROKEN.size())));
            case 2 -> splice(bytes, at, to, bytes((byte) random.nextInt(256)));
            case 3 -> splice(bytes, to, to, Arrays.copyOfRange(bytes, at, to));
            default -> splice(bytes, at, to, new byte[0]);
          };
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] instead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(instead);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  /** The document with a value somewhere that is hard to swallow, or a property that is double. */
  byte[] poison(Document document) {
    return plant(document).json().getBytes(StandardCharsets.UTF_8);
  }

  private Document plant(Document document) {
    List<Document> parts = new ArrayList<>(document.parts());
    if (parts.isEmpty() || random.nextInt(6) == 0) {
      return new Leaf(VALUES.get(random.nextInt(VALUES.size())));
    }
    int place = random.nextInt(parts.size());
    if (document instanceof Members members && random.nextInt(6) == 0) {
      List<String> names = new ArrayList<>(members.names());
      names.add(names.get(place));
      parts.add(parts.get(random.nextInt(parts.size())));
      return new Members(names, parts);
    }
    parts.set(place, plant(parts.get(place)));
    return document.with(parts);
  }
}
