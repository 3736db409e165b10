package dev.tenon.processor.validate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URIs that a template matches, as an automaton that reads them. It reads what the runtime
 * reads, but for the names of pairs: after a question mark any pairs will do.
 */
final class UriLanguage {
  private static final Pattern EXPRESSION = Pattern.compile("\\{([+#./;?&]?)([^}]*)}");
  private static final String UNRESERVED = "-._~%";

  private final List<Step> steps = new ArrayList<>();
  private final int literalLength;

  /** What leads from one state to the next. */
  private record Step(Takes takes, char literal) {
    boolean takes(char c) {
      return switch (takes) {
        case LITERAL -> c == literal;
        case UNRESERVED -> isUnreserved(c);
        case ANY -> true;
        case PAIRS -> isUnreserved(c) || "=+&;".indexOf(c) >= 0;
      };
    }
  }

  private enum Takes {
    /** One character. */
    LITERAL,
    /** One or more that are not reserved. */
    UNRESERVED,
    /** One or more of any kind. */
    ANY,
    /** Nothing, or an operator and any number of pairs. */
    PAIRS
  }

  private UriLanguage(String template) {
    Matcher expression = EXPRESSION.matcher(template);
    int at = 0;
    int literals = 0;
    while (expression.find()) {
      literals += expression.start() - at;
      addLiteral(template.substring(at, expression.start()));
      addExpression(expression.group(1), expression.group(2).split(",", -1).length);
      at = expression.end();
    }
    addLiteral(template.substring(at));
    literalLength = literals + template.length() - at;
  }

  static UriLanguage of(String template) {
    return new UriLanguage(template);
  }

  /** How much of the template is literal; the runtime tries the one with the most first. */
  int literalLength() {
    return literalLength;
  }

  private void addLiteral(String text) {
    text.chars().forEach(c -> steps.add(new Step(Takes.LITERAL, (char) c)));
  }

  private void addExpression(String operator, int variables) {
    if (operator.matches("[?&;]")) {
      steps.add(new Step(Takes.PAIRS, operator.charAt(0)));
      return;
    }
    boolean isPath = operator.equals(".") || operator.equals("/");
    Takes takes = operator.isEmpty() || isPath ? Takes.UNRESERVED : Takes.ANY;
    for (int i = 0; i < variables; i++) {
      addLiteral(isPath ? operator : i > 0 ? "," : operator.equals("#") ? "#" : "");
      steps.add(new Step(takes, ' '));
    }
  }

  /** The characters that make a difference, and one for all others of each kind. */
  String alphabet() {
    StringBuilder alphabet = new StringBuilder("x!=");
    for (Step step : steps) {
      if (step.takes() == Takes.LITERAL || step.takes() == Takes.PAIRS) {
        alphabet.append(step.literal());
      }
    }
    return alphabet.toString();
  }

  /**
   * The states before anything is read. State {@code 2 * i} is before step {@code i}, the next one
   * within it.
   */
  BitSet start() {
    BitSet start = new BitSet();
    enter(0, start);
    return start;
  }

  /** The states that reading {@code c} leads to. */
  BitSet next(BitSet states, char c) {
    BitSet next = new BitSet();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      int index = state / 2;
      if (index < steps.size()) {
        read(index, state % 2 == 1, c, next);
      }
    }
    return next;
  }

  private void read(int index, boolean isWithin, char c, BitSet next) {
    Step step = steps.get(index);
    boolean begins = step.takes() == Takes.PAIRS && !isWithin;
    if (begins ? c != step.literal() : !step.takes(c)) {
      return;
    }
    if (step.takes() != Takes.LITERAL) {
      next.set(2 * index + 1);
    }
    enter(index + 1, next);
  }

  private void enter(int index, BitSet states) {
    states.set(2 * index);
    if (index < steps.size() && steps.get(index).takes() == Takes.PAIRS) {
      enter(index + 1, states);
    }
  }

  boolean accepts(BitSet states) {
    return states.get(2 * steps.size());
  }

  private static boolean isUnreserved(char c) {
    return Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0 || c > 127;
  }
}
