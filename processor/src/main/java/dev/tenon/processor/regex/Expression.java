package dev.tenon.processor.regex;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that whole texts are compared with. */
public sealed interface Expression {
  /**
   * One that may be used.
   *
   * @param pattern the same in the dialect of ECMA-262 with the flag {@code u}, with its anchors
   * @param min the fewest characters that match
   * @param max the most, {@link Integer#MAX_VALUE} for no limit
   */
  record Accepted(String pattern, int min, int max) implements Expression {}

  /**
   * One that must not be used.
   *
   * @param reason of what kind the fault is
   * @param fault what is wrong, with the part that is
   * @param remedy what to do about it, a full sentence
   */
  record Refused(Reason reason, String fault, String remedy) implements Expression {}

  /** Why an expression is refused. */
  enum Reason {
    /** It is none. */
    SYNTAX,
    /** Some texts take more time than in proportion to their length. */
    SLOW,
    /** ECMA-262 has no words for it. */
    DIALECT
  }

  /**
   * Reads an expression.
   *
   * @param flags the names of constants of {@link Pattern} that were given beside it
   */
  static Expression read(String regexp, Collection<String> flags) {
    Set<String> known = Set.of("CASE_INSENSITIVE", "DOTALL", "MULTILINE", "UNIX_LINES");
    for (String flag : flags) {
      if (!known.contains(flag)) {
        return new Refused(
            Reason.DIALECT, "it has no flag " + flag, "Write the expression without the flag.");
      }
    }
    try {
      Pattern.compile(regexp);
      Node node = Anchors.strip(new ExpressionParser(regexp, Modes.of(flags)).parse());
      Paths.check(node);
      return new Accepted(EcmaText.of(node), node.min(), node.max());
    } catch (PatternSyntaxException e) {
      return new Refused(
          Reason.SYNTAX,
          e.getDescription() + (e.getIndex() < 0 ? "" : " at position " + e.getIndex()),
          "Correct it.");
    } catch (Refusal refusal) {
      return refusal.refused();
    }
  }
}
