package dev.tenon.processor.collect;

import dev.tenon.processor.model.TemplateModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parses URI templates of RFC 6570 levels 1 to 3. */
final class TemplateParser {
  private static final String OPERATORS = "+#./;?&";
  private static final String RESERVED_OPERATORS = "=,!@|";
  private static final String FORBIDDEN = " \"'<>\\^`|}";

  private final String template;
  private final List<String> variables = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final StringBuilder shape = new StringBuilder();

  private TemplateParser(String template) {
    this.template = template;
  }

  /** What is wrong with a template, in words that end a sentence. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String fault;

    SyntaxException(String fault) {
      super(fault);
      this.fault = fault;
    }

    String fault() {
      return fault;
    }
  }

  static TemplateModel parse(String template) throws SyntaxException {
    return new TemplateParser(template).run();
  }

  private TemplateModel run() throws SyntaxException {
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      if (c == '{') {
        int close = template.indexOf('}', at);
        if (close < 0) {
          throw new SyntaxException("the { at position " + at + " is not closed");
        }
        expression(template.substring(at + 1, close));
        at = close + 1;
      } else if (FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c)) {
        throw new SyntaxException("'" + c + "' at position " + at + " is not allowed in a URI");
      } else {
        shape.append(c);
        at++;
      }
    }
    return new TemplateModel(List.copyOf(variables), shape.toString());
  }

  private void expression(String text) throws SyntaxException {
    if (text.isEmpty()) {
      throw new SyntaxException("{} names no variable");
    }
    char first = text.charAt(0);
    if (RESERVED_OPERATORS.indexOf(first) >= 0) {
      throw new SyntaxException("{" + text + "} uses the reserved operator " + first);
    }
    boolean hasOperator = OPERATORS.indexOf(first) >= 0;
    shape.append('{').append(hasOperator ? first : "");
    for (String variable : (hasOperator ? text.substring(1) : text).split(",", -1)) {
      variable(variable, text);
      shape.append(',');
    }
    shape.append('}');
  }

  private void variable(String name, String expression) throws SyntaxException {
    if (name.endsWith("*") || name.indexOf(':') >= 0) {
      throw new SyntaxException("{" + expression + "} uses a modifier of level 4");
    }
    if (!name.matches("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*")) {
      throw new SyntaxException("{" + expression + "} has no valid variable name");
    }
    if (!seen.add(name)) {
      throw new SyntaxException("the variable " + name + " stands twice");
    }
    variables.add(name);
  }
}
