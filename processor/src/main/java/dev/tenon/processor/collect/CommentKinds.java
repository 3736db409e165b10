package dev.tenon.processor.collect;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Tells Markdown comments from traditional ones. They exist since Java 23, and so does the method
 * that tells them apart; it is looked for by name, because this is compiled for Java 17.
 */
final class CommentKinds {
  private final Elements elements;
  private final @Nullable Method kind;

  private CommentKinds(Elements elements, @Nullable Method kind) {
    this.elements = elements;
    this.kind = kind;
  }

  static CommentKinds of(Elements elements) {
    try {
      return new CommentKinds(
          elements, Elements.class.getMethod("getDocCommentKind", Element.class));
    } catch (NoSuchMethodException e) {
      return new CommentKinds(elements, null);
    }
  }

  boolean isMarkdown(Element element) {
    if (kind == null) {
      return false;
    }
    try {
      return String.valueOf(kind.invoke(elements, element)).equals("END_OF_LINE");
    } catch (IllegalAccessException | InvocationTargetException e) {
      // Another compiler, which does not tell.
      return false;
    }
  }
}
