package dev.tenon.processor.contract;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.GptBytePairEncodingParams;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The table of an encoding, as the file of JTokkit has it: a line for each of 200,000 tokens. Most
 * of them cannot occur in the texts at hand, and a map of all takes several times as long to make
 * as the texts take to be counted, so only the others are read.
 */
final class TokenTable {
  private static final String FILE = "/com/knuddels/jtokkit/o200k_base.tiktoken";

  /** How the encoding cuts texts before it looks for tokens. */
  private static final String LETTERS =
      "[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]";

  private static final Pattern PIECES =
      Pattern.compile(
          LETTERS
              + "*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
              + LETTERS
              + "+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
              + "\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final byte[] DIGITS = digits();
  private static final int BITS_OF_A_DIGIT = 6;
  private static final int PAIR = 2;

  /** No token has more bytes: its line would be longer than any. */
  private static final int LONGEST = 1024;

  private final byte[] lines;

  private TokenTable(byte[] lines) {
    this.lines = lines;
  }

  /** Reads the file. */
  static TokenTable read() {
    try (InputStream in = Encodings.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new FileNotFoundException(FILE);
      }
      return new TokenTable(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An encoding that counts each of {@code texts} as the one with all tokens does. */
  Encoding of(Collection<byte[]> texts) {
    BitSet sequences = new BitSet(1 << (3 * Byte.SIZE));
    for (byte[] text : texts) {
      for (int at = 0; at + PAIR < text.length; at++) {
        sequences.set(sequence(text, at));
      }
    }
    String name = "some of " + TokenCounter.ENCODING;
    return Encodings.newLazyEncodingRegistry()
        .registerGptBytePairEncoding(
            new GptBytePairEncodingParams(name, PIECES, tokens(sequences), Map.of()))
        .getEncoding(name)
        .orElseThrow();
  }

  /** The tokens whose bytes, three by three, are among {@code sequences}, and all short ones. */
  @SuppressWarnings("ArrayAsKeyOfSetOrMap") // JTokkit takes them so, and asks for none of them.
  private Map<byte[], Integer> tokens(BitSet sequences) {
    Map<byte[], Integer> tokens = new HashMap<>();
    byte[] token = new byte[LONGEST];
    int line = 0;
    while (line < lines.length) {
      int length = 0;
      int bits = 0;
      int digits = 0;
      int at = line;
      boolean isPossible = true;
      for (; isPossible && lines[at] != ' '; at++) {
        if (lines[at] != '=') {
          bits = (bits << BITS_OF_A_DIGIT) | DIGITS[lines[at]];
          digits += BITS_OF_A_DIGIT;
          if (digits >= Byte.SIZE) {
            digits -= Byte.SIZE;
            token[length++] = (byte) (bits >> digits);
            isPossible = length <= PAIR || sequences.get(sequence(token, length - PAIR - 1));
          }
        }
      }
      int end = at;
      while (end < lines.length && lines[end] != '\n') {
        end++;
      }
      if (isPossible) {
        tokens.put(Arrays.copyOf(token, length), rank(at + 1, end));
      }
      line = end + 1;
    }
    return tokens;
  }

  private int rank(int from, int to) {
    int rank = 0;
    for (int at = from; at < to; at++) {
      rank = 10 * rank + (lines[at] - '0');
    }
    return rank;
  }

  private static int sequence(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << (2 * Byte.SIZE))
        | ((bytes[at + 1] & 0xFF) << Byte.SIZE)
        | (bytes[at + 2] & 0xFF);
  }

  /** What each digit of Base64 stands for. */
  private static byte[] digits() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    byte[] digits = new byte[1 << (Byte.SIZE - 1)];
    for (int digit = 0; digit < alphabet.length(); digit++) {
      digits[alphabet.charAt(digit)] = (byte) digit;
    }
    return digits;
  }
}
