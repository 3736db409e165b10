package dev.tenon.runtime.policy.budget;

/**
 * Estimates tokens, a sixteenth of one being the unit. Each model cuts texts in its own way, and
 * not all of them tell how. This estimate was made to be never too low, for the usual kinds of
 * text, of what the vocabulary {@code o200k} comes to; of other vocabularies it is near. Words cost
 * by their length, digits by threes, marks one each, what looks like Base64 nearly one for each
 * character, other scripts by the length of their UTF-8.
 */
enum TokenMeter implements Meter {
  INSTANCE;

  /** One token. */
  static final int TOKEN = 16;

  private static final int SHORT_WORD = 4;
  private static final int LONG_WORD = 20;

  /** Each letter of a word beyond the short ones, and beyond the long ones, which are no words. */
  private static final int LETTER = 4;

  private static final int ODD_LETTER = 12;

  /** Each character where letters and digits are mixed as no word mixes them. */
  private static final int MIXED = 13;

  private static final int MIXED_LENGTH = 16;
  private static final int MIXED_PIECE = 5;

  /** A letter of two bytes: among Latin ones, and after another of its kind. */
  private static final int TWO_BYTES = 20;

  private static final int MORE_TWO_BYTES = 8;
  private static final int THREE_BYTES = 20;
  private static final int FOUR_BYTES = 48;

  private static final int QUOTE = 8;
  private static final int BRACKET = 12;
  private static final int ESCAPE = 16;
  private static final int LONG_ESCAPE = 64;
  private static final int MEDIA = 5_000;
  private static final int MOST_BYTES_OF_TOKEN = 64;

  @Override
  public long units(long amount) {
    return amount * TOKEN;
  }

  /** The tokens of so many units, rounded up. */
  static long tokens(long units) {
    return (units + TOKEN - 1) / TOKEN;
  }

  @Override
  public long mark(char mark) {
    return switch (mark) {
      case '"', ':' -> QUOTE;
      case '{', '}', '[', ']' -> BRACKET;
      default -> TOKEN;
    };
  }

  @Override
  public long mostBytes(long units) {
    return (tokens(units) + 1) * MOST_BYTES_OF_TOKEN;
  }

  @Override
  public long mostMedia() {
    return units(MEDIA);
  }

  @Override
  public long of(byte[] json, int from, int to) {
    long units = 0;
    int at = from;
    while (at < to) {
      byte next = json[at];
      int end = at + 1;
      if (next < 0) {
        end = Math.min(to, at + sequence(next));
        units += other(json, at, end, from);
      } else if (isWord(next)) {
        end = endOfWords(json, at, to);
        units += words(json, at, end);
      } else if (next == ' ' || next == '\t') {
        end = endOfSpace(json, at, to);
        units += space(end - at, end == to);
      } else if (next == '\\' && end < to) {
        end = Math.min(to, json[end] == 'u' ? at + 6 : at + 2);
        units += end - at == 2 ? ESCAPE : LONG_ESCAPE;
      } else {
        units += mark((char) next);
      }
      at = end;
    }
    return units;
  }

  private static int sequence(byte lead) {
    int bits = lead & 0xFF;
    return bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
  }

  private static int other(byte[] json, int at, int end, int from) {
    return switch (end - at) {
      case 3 -> THREE_BYTES;
      case 4 -> FOUR_BYTES;
      default -> at - 2 >= from && json[at - 2] < 0 ? MORE_TWO_BYTES : TWO_BYTES;
    };
  }

  /** One blank belongs to the word behind it. */
  private static int space(int length, boolean last) {
    return length == 1 && !last ? 0 : TOKEN + length / 2;
  }

  private static int endOfSpace(byte[] json, int from, int to) {
    int at = from;
    while (at < to && (json[at] == ' ' || json[at] == '\t')) {
      at++;
    }
    return at;
  }

  private static int endOfWords(byte[] json, int from, int to) {
    int at = from;
    while (at < to && (isWord(json[at]) || isJoint(json[at]))) {
      at++;
    }
    return at;
  }

  /** Words, numbers and what joins them, as in Base64 or an identifier. */
  private long words(byte[] json, int from, int to) {
    long units = 0;
    int pieces = 0;
    int at = from;
    while (at < to) {
      int begin = at;
      if (isDigit(json[at])) {
        while (at < to && isDigit(json[at])) {
          at++;
        }
        units += (at - begin + 2L) / 3 * TOKEN;
        pieces++;
      } else if (isJoint(json[at])) {
        at++;
        units += TOKEN;
      } else {
        while (at < to && isUpper(json[at])) {
          at++;
        }
        while (at < to && isLower(json[at])) {
          at++;
        }
        units += word(at - begin);
        pieces++;
      }
    }
    int length = to - from;
    boolean mixed = length >= MIXED_LENGTH && pieces * MIXED_PIECE >= length;
    return mixed ? Math.max(units, (long) length * MIXED) : units;
  }

  private static int word(int length) {
    if (length <= SHORT_WORD) {
      return TOKEN;
    }
    int usual = Math.min(length, LONG_WORD);
    return TOKEN + (usual - SHORT_WORD) * LETTER + (length - usual) * ODD_LETTER;
  }

  private static boolean isWord(byte next) {
    return isDigit(next) || isUpper(next) || isLower(next);
  }

  private static boolean isDigit(byte next) {
    return next >= '0' && next <= '9';
  }

  private static boolean isUpper(byte next) {
    return next >= 'A' && next <= 'Z';
  }

  private static boolean isLower(byte next) {
    return next >= 'a' && next <= 'z';
  }

  private static boolean isJoint(byte next) {
    return next == '+' || next == '/' || next == '=' || next == '-' || next == '_';
  }
}
