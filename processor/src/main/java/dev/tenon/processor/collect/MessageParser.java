package dev.tenon.processor.collect;

import dev.tenon.processor.model.MessageModel.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a question: {@code {name}} is an argument, two braces are one. */
final class MessageParser {
  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int at;

  private MessageParser(String text) {
    this.text = text;
  }

  static List<Part> parse(String text) throws SyntaxException {
    if (text.isBlank()) {
      throw new SyntaxException("it asks nothing");
    }
    MessageParser parser = new MessageParser(text);
    parser.run();
    return parser.parts;
  }

  private void run() throws SyntaxException {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean isBrace = c == '{' || c == '}';
      if (isBrace && text.startsWith(String.valueOf(c), at + 1)) {
        literal.append(c);
        at += 2;
      } else if (c == '{') {
        argument();
      } else if (c == '}') {
        throw new SyntaxException("a } closes nothing");
      } else {
        literal.append(c);
        at++;
      }
    }
    endLiteral();
  }

  private void argument() throws SyntaxException {
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw new SyntaxException("a { is not closed");
    }
    String name = text.substring(at + 1, end).strip();
    if (name.isEmpty() || name.indexOf('{') >= 0) {
      throw new SyntaxException("between { and } stands no name");
    }
    endLiteral();
    parts.add(new Part(name, true));
    at = end + 1;
  }

  private void endLiteral() {
    if (literal.length() > 0) {
      parts.add(new Part(literal.toString(), false));
      literal.setLength(0);
    }
  }

  /** The text is no message. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String fault) {
      super(fault);
    }

    /** What is wrong with it. */
    String fault() {
      return String.valueOf(getMessage());
    }
  }
}
