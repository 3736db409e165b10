package dev.tenon.processor.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions are accepted, and what becomes of them. */
class ExpressionTest {
  private static final int LONG = 10_000;

  /** Far below what anything takes that is not proportional to the text. */
  private static final Duration SOON = Duration.ofMillis(50);

  /** On a busy machine most of them may be slow. */
  private static final int TRIES = 20;

  /** What is tried on each accepted expression, besides texts made of its own characters. */
  private static final String ALPHABET =
      "aAbzZ09-_.@=:/ \t\n\r\u0085\u2028\u00e9\u00c9\ud83d\ude00";

  private static Expression.Accepted accepted(String regexp, String... flags) {
    Expression expression = Expression.read(regexp, List.of(flags));
    assertThat(expression).as(regexp).isInstanceOf(Expression.Accepted.class);
    return (Expression.Accepted) expression;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[A-Z]{3}-\\d{4}             ~ ^[A-Z]{3}-[0-9]{4}$",
        "a|bc                        ~ ^(?:a|bc)$",
        "^abc$                       ~ ^abc$",
        "\\Aabc\\z                   ~ ^abc$",
        "(?i)ab-1                    ~ ^[Aa][Bb]-1$",
        "(?i:a)b                     ~ ^[Aa]b$",
        ".                           ~ ^[^\\n\\r\\u0085\\u2028\\u2029]$",
        "(?s).                       ~ ^[\\s\\S]$",
        "\\p{Alpha}+                 ~ ^[A-Za-z]+$",
        "\\p{L}[\\p{L}\\p{Nd}_-]*    ~ ^\\p{L}[\\p{L}\\p{Nd}\\-_]*$",
        "\\p{IsGreek}                ~ ^\\p{Script=Greek}$",
        "\\P{Lu}                     ~ ^\\P{Lu}$",
        "[\\w.]+                     ~ ^[.0-9A-Z_a-z]+$",
        "[^\\s/]*                    ~ ^[^\\t-\\r /]*$",
        "\\Qa.b\\E+                  ~ ^a\\.b+$",
        "\\h                         ~ ^[\\t \\u00a0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]$",
        "(?<year>\\d{4})(-\\d\\d){2} ~ ^[0-9]{4}(-[0-9][0-9]){2}$",
        "x{2,}?y??                   ~ ^x{2,}y?$",
        "\\x41\\u0042\\x{1F600}      ~ ^AB\ud83d\ude00$",
        "[a\\]\\-^]                  ~ ^[\\-\\]\\^a]$",
        "\\{a\\}                     ~ ^\\{a\\}$",
        "(a|)b                       ~ ^(a|)b$",
        "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)* ~"
            + " ^[0-9a-z]([\\-0-9a-z]{0,61}[0-9a-z])?(\\.[0-9a-z]([\\-0-9a-z]{0,61}[0-9a-z])?)*$"
      })
  void saysTheSameInTheDialectOfSchemas(String regexp, String pattern) {
    assertThat(accepted(regexp).pattern()).isEqualTo(pattern);
    assertMatchesTheSame(regexp, 0, pattern);
  }

  @Test
  void readsFlagsFromBeside() {
    assertThat(accepted("a.", "CASE_INSENSITIVE", "DOTALL").pattern()).isEqualTo("^[Aa][\\s\\S]$");
    assertThat(accepted(".", "UNIX_LINES").pattern()).isEqualTo("^[^\\n]$");
    assertMatchesTheSame(
        "[^a-c].", Pattern.CASE_INSENSITIVE, accepted("[^a-c].", "CASE_INSENSITIVE").pattern());
  }

  /** The dialect is JavaScript's, but what is written in it means the same to Java. */
  private static void assertMatchesTheSame(String regexp, int flags, String pattern) {
    Pattern java = Pattern.compile(regexp, flags);
    Pattern schema = Pattern.compile(pattern.replaceFirst("\\$$", "\\\\z"));
    Random random = new Random(42);
    int[] letters = (ALPHABET + regexp).codePoints().toArray();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      assertThat(schema.matcher(text).find())
          .as("%s and %s on \"%s\"", regexp, pattern, text)
          .isEqualTo(java.matcher(text).matches());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]+(-[a-z]+)*",
        "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
        "[^=]*=.*",
        ".*",
        ".*x",
        "(?s).{0,500}foo",
        "(a|b)*",
        "(ab|ac)*d?",
        "\\d{1,3}(\\.\\d{1,3}){3}",
        "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+",
        "(\\w+\\s)*\\w*",
        "([a-z]{2}(,[a-z]{2})*)?"
      })
  void acceptedOnesAreFastOnAnyText(String regexp) {
    accepted(regexp);
    Pattern pattern = Pattern.compile(regexp);
    for (String unit : List.of("a", "ab", "a-", "aa ", "1.", "a=", "@a.", "x", "fo", "ab,")) {
      for (String end : List.of("", "!", "\n")) {
        String text = unit.repeat(LONG / unit.length()) + end;
        assertThat(fastest(pattern, text)).as(regexp + " " + unit).isLessThanOrEqualTo(SOON);
      }
    }
  }

  /** The least time of several, the first of which warms up; no more than are needed. */
  private static Duration fastest(Pattern pattern, String text) {
    Duration least = Duration.ofDays(1);
    for (int i = 0; i < TRIES && least.compareTo(SOON) > 0; i++) {
      long began = System.nanoTime();
      matches(pattern, text);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      least = took.compareTo(least) < 0 ? took : least;
    }
    return least;
  }

  private static void matches(Pattern pattern, String text) {
    try {
      pattern.matcher(text).matches();
    } catch (StackOverflowError e) {
      // TextRules answers it with a violation; here it is about time.
      assertThat(text).hasSizeGreaterThan(1_000);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "(a+)+        ~ its part a+ can match the same characters as a part beside or around it",
        "(a|a)*       ~ its part (a|a)* can match the same characters as a part beside or around it",
        ".*.*=        ~ its part .* can match the same characters as a part beside or around it",
        "a*a*         ~ its part a* can match the same characters as a part beside or around it",
        "(.*)foo(.*)  ~ its part .* can match the same characters as a part beside or around it",
        "(a|aa)+      ~ its part (a|aa)+ can match the same characters as a part beside or around it",
        "\\w+\\d+!    ~ its part \\d+ can match the same characters as a part beside or around it",
        "(a*)*        ~ its part (a*)* repeats what may be empty",
        "(a?){30}     ~ its part (a?){30} repeats what may be empty",
        "(|a)*        ~ its part (|a)* repeats what may be empty",
        "(a|b)\\1     ~ its part \\1 refers back to a group",
        "(?=a)b       ~ its part (?=a) looks around",
        "(?<!a)b      ~ its part (?<!a) looks around",
        "[a-z]{5000}  ~ it is as long as 2000 characters when its repetitions are written out"
      })
  void refusesWhatMayBeSlow(String regexp, String fault) {
    assertRefused(regexp, Expression.Reason.SLOW, fault);
  }

  @Test
  void refusesManyChoicesThatAreAlike() {
    assertRefused(
        "(a|a)".repeat(20), Expression.Reason.SLOW, "some texts can be matched in very many ways");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a++           ~ its part a++ is possessive",
        "(?>a)b        ~ its part (?>a) is atomic",
        "a^b           ~ its part ^ stands within the expression",
        "a$\\n?        ~ its part $ stands within the expression",
        "\\ba          ~ its part \\b means something in Java alone",
        "a\\R          ~ its part \\R means something in Java alone",
        "[a-z&&[^b]]   ~ its part [a-z&&[^b] has a class within a class",
        "\\p{javaLowerCase} ~ its part \\p{javaLowerCase} is a class of Java alone",
        "(?x)a b       ~ it has no flag (?x)",
        "(?i)\\p{Lu}   ~ its part \\p{Lu} stands where case is ignored"
      })
  void refusesWhatSchemasCannotSay(String regexp, String fault) {
    assertRefused(regexp, Expression.Reason.DIALECT, fault);
  }

  @Test
  void refusesWhatIsNoExpression() {
    assertRefused("a(b", Expression.Reason.SYNTAX, "Unclosed group at position 3");
    assertThat(Expression.read("a", List.of("COMMENTS")))
        .isInstanceOf(Expression.Refused.class)
        .asString()
        .contains("it has no flag COMMENTS");
  }

  @Test
  void knowsTheLengthOfWhatMatches() {
    assertThat(accepted("[A-Z]{3}(-\\d{1,4})?"))
        .returns(3, Expression.Accepted::min)
        .returns(8, Expression.Accepted::max);
    assertThat(accepted("a+")).returns(Integer.MAX_VALUE, Expression.Accepted::max);
  }

  private static void assertRefused(String regexp, Expression.Reason reason, String fault) {
    Expression expression = Expression.read(regexp, List.of());
    assertThat(expression).as(regexp).isInstanceOf(Expression.Refused.class);
    Expression.Refused refused = (Expression.Refused) expression;
    assertThat(refused.fault()).isEqualTo(fault);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.remedy()).endsWith(".");
  }
}
