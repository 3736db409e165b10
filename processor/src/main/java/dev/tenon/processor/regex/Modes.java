package dev.tenon.processor.regex;

import java.util.Collection;

/**
 * The flags that are in force at a part of an expression. Those of lines that anchors know make no
 * difference, since anchors are at the ends only.
 *
 * @param ignoresCase whether letters of ASCII stand for both cases
 * @param dotAll whether a dot is any character
 * @param unixLines whether only a line feed ends a line
 */
record Modes(boolean ignoresCase, boolean dotAll, boolean unixLines) {
  static Modes of(Collection<String> flags) {
    return new Modes(
        flags.contains("CASE_INSENSITIVE"), flags.contains("DOTALL"), flags.contains("UNIX_LINES"));
  }

  /** These with a letter of a group such as {@code (?i)} switched. */
  Modes with(char letter, boolean isOn) {
    return switch (letter) {
      case 'i' -> new Modes(isOn, dotAll, unixLines);
      case 's' -> new Modes(ignoresCase, isOn, unixLines);
      case 'd' -> new Modes(ignoresCase, dotAll, isOn);
      case 'm' -> this;
      default ->
          throw Refusal.dialect(
              "it has no flag (?" + letter + ")", "Write the expression without the flag.");
    };
  }

  /** What a dot stands for. */
  CharSet dot() {
    if (dotAll) {
      return CharSet.ALL;
    }
    CharSet ends = CharSet.of('\n', '\n');
    return unixLines
        ? ends.complement()
        : ends.or(CharSet.of('\r', '\r'))
            .or(CharSet.of(0x85, 0x85))
            .or(CharSet.of(0x2028, 0x2029))
            .complement();
  }
}
