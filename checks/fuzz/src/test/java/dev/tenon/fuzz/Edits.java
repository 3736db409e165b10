package dev.tenon.fuzz;

import java.nio.charset.StandardCharsets;

/** Changes a text that is good as bytes say, which comes nearer to forging it than any bytes. */
final class Edits {
  private Edits() {}

  /** An input that begins with a space is a text of its own, any other changes {@code given}. */
  static String of(String given, byte[] input) {
    return input.length > 1 && input[0] == ' '
        ? new String(input, 1, input.length - 1, StandardCharsets.UTF_8)
        : apply(given, input);
  }

  /**
   * Each three bytes are a change: what kind, where, and with which character; an input of no
   * changes leaves the text as it is.
   */
  static String apply(String text, byte[] input) {
    StringBuilder edited = new StringBuilder(text);
    for (int i = 0; i + 2 < input.length; i += 3) {
      int kind = input[i] & 3;
      int place =
          edited.isEmpty() ? 0 : ((input[i + 1] & 0xff) * 7 + (input[i] >>> 2)) % edited.length();
      place = Math.abs(place);
      char c = (char) (' ' + (input[i + 2] & 0x7f) % 95);
      if (kind == 0) {
        edited.insert(place, c);
      } else if (edited.length() > 0) {
        switch (kind) {
          case 1 -> edited.setCharAt(place, c);
          case 2 -> edited.deleteCharAt(place);
          default -> edited.setLength(place);
        }
      }
    }
    return edited.toString();
  }
}
