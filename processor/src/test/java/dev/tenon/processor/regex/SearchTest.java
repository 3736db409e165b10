package dev.tenon.processor.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions are fast when they are looked for anywhere in a text. */
class SearchTest {
  private static final int LONG = 10_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[a-z]+$      ~ it is looked for anew at each place of a text",
        "a*b          ~ it is looked for anew at each place of a text",
        "(?:^a|b)b*d  ~ it is looked for anew at each place of a text",
        "\\w+@         ~ it is looked for anew at each place of a text",
        "(a+)+b       ~ its part a+ can match the same characters as a part beside or around it",
        "x(?=y)       ~ its part (?=y) looks around",
        "a(b          ~ Unclosed group at position 3"
      })
  void refusesWhatMayBeSlow(String regexp, String fault) {
    Expression.Refused refused = Objects.requireNonNull(Search.refused(regexp), regexp);

    assertThat(refused.fault()).isEqualTo(fault);
    assertThat(refused.remedy()).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z]+$",
        "^[a-z]+",
        "\\.png$",
        "a",
        "^a|^b",
        "^(?:a|b+)c",
        "(^a+)b",
        "[0-9]{3}",
        "x[a-z]{2,9}x",
        "",
        ".*",
        "[a-z]+",
        "(?:a|b)c*",
        "a(?:b*|c)",
        "^.*$"
      })
  void takesWhatIsFastOnAnyText(String regexp) {
    assertThat(Search.refused(regexp)).as(regexp).isNull();

    Pattern java = Pattern.compile(regexp);
    for (String unit : List.of("a", "a1", "3", "xab", "b.", ".pn", "b")) {
      Counting text = new Counting(unit.repeat(LONG / unit.length()) + "!");
      boolean unused = java.matcher(text).find();
      assertThat(text.reads).as(regexp + " in " + unit).isLessThan(100L * LONG);
    }
  }

  /** What is refused is slow indeed, so that the test above can fail. */
  @ParameterizedTest
  @ValueSource(strings = {"[a-z]+$", "a*b", "\\w+@"})
  void countsWhatIsSlow(String regexp) {
    Counting text = new Counting("a".repeat(LONG) + "!");

    assertThat(Pattern.compile(regexp).matcher(text).find()).isFalse();

    assertThat(text.reads).isGreaterThan(100L * LONG);
  }

  /** A text that counts how often it is looked at. */
  private static final class Counting implements CharSequence {
    private final String text;
    private long reads;

    Counting(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
