package dev.tenon.runtime.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text must be besides its length. Immutable and thread-safe; made once, since it holds
 * compiled expressions.
 */
public final class TextRules {
  /** A text that is longer than an expression can follow overflows the stack of the thread. */
  private static final String TOO_LONG = "must be shorter: it is too long for its pattern";

  private final Length length;
  private final List<Format> formats;

  private TextRules(Length length, List<Format> formats) {
    this.length = length;
    this.formats = formats;
  }

  /** One thing that a text must be. */
  private interface Format {
    boolean fits(String text);

    String expected();
  }

  private record Address(String expected) implements Format {
    @Override
    public boolean fits(String text) {
      return EmailAddress.isOne(text);
    }
  }

  private record Expression(Pattern pattern, String expected) implements Format {
    @Override
    public boolean fits(String text) {
      return pattern.matcher(text).matches();
    }
  }

  /** Texts of this length. */
  public static TextRules of(Length length) {
    return new TextRules(length, List.of());
  }

  /** These rules, and that the text is an e-mail address. */
  public TextRules email() {
    return email(EmailAddress.EXPECTED);
  }

  /** The same, with the author's words for a text that is none. */
  public TextRules email(String message) {
    return with(new Address(message));
  }

  /**
   * These rules, and that the whole text matches {@code pattern}, which must be one that takes time
   * proportional to the text.
   *
   * @param expected what is said of a text that does not match
   */
  public TextRules matching(Pattern pattern, String expected) {
    return with(new Expression(pattern, expected));
  }

  private TextRules with(Format format) {
    List<Format> more = new ArrayList<>(formats);
    more.add(format);
    return new TextRules(length, List.copyOf(more));
  }

  /** Everything that {@code text} should have been and is not; empty when it fits. */
  String broken(String text) {
    StringBuilder broken = new StringBuilder();
    if (!length.allows(text)) {
      broken.append(length.expected(text));
    }
    for (Format format : formats) {
      String expected = expected(format, text);
      if (!expected.isEmpty()) {
        broken.append(broken.isEmpty() ? "" : " and ").append(expected);
      }
    }
    return broken.toString();
  }

  private static String expected(Format format, String text) {
    try {
      return format.fits(text) ? "" : format.expected();
    } catch (StackOverflowError e) {
      return TOO_LONG;
    }
  }
}
