package dev.tenon.processor.collect;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads documentation comments: the main description and the {@code @param} texts. */
final class JavadocReader {
  private final Elements elements;

  JavadocReader(Elements elements) {
    this.elements = elements;
  }

  Javadoc of(Element element) {
    String comment = elements.getDocComment(element);
    return comment == null ? Javadoc.NONE : parse(comment);
  }

  static Javadoc parse(String comment) {
    StringBuilder main = new StringBuilder();
    Map<String, String> parameters = new LinkedHashMap<>();
    StringBuilder block = main;
    int depth = 0;
    boolean isParameter = false;
    for (String line : comment.split("\n", -1)) {
      String text = line.strip();
      if (depth <= 0 && text.startsWith("@")) {
        keep(isParameter, block, parameters);
        isParameter = text.startsWith("@param ");
        block = new StringBuilder(isParameter ? text.substring("@param ".length()) : "");
        depth = 0;
      } else {
        block.append(line).append('\n');
      }
      depth += balance(text);
    }
    keep(isParameter, block, parameters);
    String description = JavadocText.render(main.toString());
    return new Javadoc(description.isEmpty() ? null : description, parameters);
  }

  private static void keep(boolean isParameter, StringBuilder block, Map<String, String> found) {
    String text = block.toString().strip();
    int space = 0;
    while (space < text.length() && !Character.isWhitespace(text.charAt(space))) {
      space++;
    }
    if (isParameter && space < text.length()) {
      String rendered = JavadocText.render(text.substring(space));
      if (!rendered.isEmpty()) {
        found.put(text.substring(0, space), rendered);
      }
    }
  }

  /** How many inline tags {@code line} leaves open: a block tag does not begin within one. */
  private static int balance(String line) {
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return open;
  }
}
