package dev.tenon.processor.collect;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders a documentation comment in Markdown. Models read Markdown, so it stays as it is, but for
 * what means something in documentation only: tags and references to code.
 */
final class JavadocMarkdown {
  private static final String CODE =
      "```.*?(?:```|\\z)|(?m:^[ \\t]*~~~).*?(?:(?m:^[ \\t]*~~~)|\\z)|`[^`]*`";

  private static final Pattern CODE_OR_TAG =
      Pattern.compile("(?s)(" + CODE + ")|\\{@(?:[^{}]|\\{[^{}]*})*}");

  /** A class, a member of one or of this one: {@code java.util.List#add(Object)}. */
  private static final String ELEMENT =
      "(?:\\w+\\.)*[A-Z]\\w*[a-z]\\w*(?:#\\w+(?:\\([^()]*\\))?)?|#\\w+(?:\\([^()]*\\))?";

  /**
   * {@code [text][List#add(Object)]}, and {@code [List]} with no address behind it. What looks like
   * no name of Java is text: an index, an option, a box to tick.
   */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?s)("
              + CODE
              + ")|(?<![\\w\\])\\\\!])(?:\\[([^\\]\\[]+)]\\[(?:"
              + ELEMENT
              + "|(?:\\w+\\.)*[A-Z]\\w*)]|\\[("
              + ELEMENT
              + ")](?![(\\[:]))");

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(-->|\\z)");

  private JavadocMarkdown() {}

  static String render(String text, Function<String, @Nullable String> constants) {
    String withoutTags =
        CODE_OR_TAG
            .matcher(COMMENT.matcher(text).replaceAll(""))
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? JavadocText.render(found.group(), constants)
                        : found.group()));
    return REFERENCE
        .matcher(withoutTags)
        .replaceAll(found -> Matcher.quoteReplacement(reference(found)))
        .replaceAll("(?m)[ \\t]+$", "")
        .replaceAll("(?m)^ (?! )", "")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String reference(java.util.regex.MatchResult found) {
    if (found.group(1) != null) {
      return found.group();
    }
    return found.group(2) == null ? JavadocText.target(found.group(3)) : found.group(2);
  }
}
