package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.TextProblem;
import dev.tenon.processor.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads documentation comments: the main description and the {@code @param} texts. What a method
 * does not say itself, it inherits from the methods that it overrides, as with the javadoc tool; so
 * do {@code {@inheritDoc}} tags. Comments of the class path are not there.
 */
final class JavadocReader {
  private static final Pattern INHERIT = Pattern.compile("\\{@inheritDoc[^}]*}");

  private final Elements elements;
  private final Diagnostics diagnostics;
  private final Overridden overridden;
  private final Constants constants;
  private final CommentKinds kinds;

  JavadocReader(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.overridden = new Overridden(elements);
    this.constants = new Constants(elements);
    this.kinds = CommentKinds.of(elements);
  }

  Javadoc of(Element element) {
    DocComment own = comment(element);
    List<Element> above = overridden.by(element);
    if (own == null && above.isEmpty()) {
      return Javadoc.NONE;
    }
    if (own != null) {
      checkNames(element, own);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> names = names(element);
    if (own != null && isPlainClass(element)) {
      names.addAll(own.parameters().keySet());
    }
    for (int i = 0; i < names.size(); i++) {
      Text text = inherit(element, own, parameter(own, names.get(i)), above, i);
      if (text != null && !text.rendered().isEmpty()) {
        parameters.put(names.get(i), text.rendered());
      }
    }
    Text main = inherit(element, own, own == null ? "" : own.main(), above, -1);
    String description = main == null ? "" : main.rendered();
    return new Javadoc(description.isEmpty() ? null : description, parameters);
  }

  /** A text as it is written, and where its names are looked up. */
  private final class Text {
    private final String raw;
    private final boolean isMarkdown;
    private final Element home;

    Text(String raw, boolean isMarkdown, Element home) {
      this.raw = raw;
      this.isMarkdown = isMarkdown;
      this.home = home;
    }

    String rendered() {
      return isMarkdown
          ? JavadocMarkdown.render(raw, tag -> constants.find(tag, home))
          : JavadocText.render(raw, tag -> constants.find(tag, home));
    }
  }

  /**
   * What {@code own} says, with what it inherits.
   *
   * @param index which parameter it is about, or -1 for the main description
   */
  private @Nullable Text inherit(
      Element element, @Nullable DocComment comment, String own, List<Element> above, int index) {
    boolean isMarkdown = comment != null && comment.isMarkdown();
    Matcher tag = INHERIT.matcher(own);
    boolean asks = tag.find();
    // A class inherits only what it asks for.
    boolean inherits = asks || (own.isBlank() && element instanceof ExecutableElement);
    Text inherited = inherits ? inherited(above, index) : null;
    if (asks && inherited == null) {
      diagnostics.report(TextProblem.INHERITS_NOTHING, Origin.of(element), element.getSimpleName());
    }
    if (own.isBlank()) {
      return inherited;
    }
    String insert = inherited == null ? "" : inherited.rendered();
    return new Text(tag.replaceAll(Matcher.quoteReplacement(insert)), isMarkdown, element);
  }

  private @Nullable Text inherited(List<Element> above, int index) {
    for (Element next : above) {
      DocComment comment = comment(next);
      List<String> names = names(next);
      if (comment != null) {
        String raw = index < 0 ? comment.main() : parameter(comment, names.get(index));
        if (!raw.isBlank() && !INHERIT.matcher(raw).find()) {
          return new Text(raw, comment.isMarkdown(), next);
        }
      }
    }
    return null;
  }

  private @Nullable DocComment comment(Element element) {
    String comment = elements.getDocComment(element);
    return comment == null ? null : DocComment.of(comment, kinds.isMarkdown(element));
  }

  private static String parameter(@Nullable DocComment comment, String name) {
    return comment == null ? "" : Objects.requireNonNullElse(comment.parameters().get(name), "");
  }

  /** What {@code @param} can name, in order. */
  private static List<String> names(Element element) {
    List<String> names = new ArrayList<>();
    if (element instanceof ExecutableElement method) {
      for (VariableElement parameter : method.getParameters()) {
        names.add(parameter.getSimpleName().toString());
      }
    } else if (element instanceof TypeElement type) {
      for (RecordComponentElement component : type.getRecordComponents()) {
        names.add(component.getSimpleName().toString());
      }
    }
    return names;
  }

  /** Its properties may be described by its comment, whatever they come from. */
  private static boolean isPlainClass(Element element) {
    return element instanceof TypeElement && element.getKind() != ElementKind.RECORD;
  }

  /** A description under a name that nothing has would be lost. */
  private void checkNames(Element element, DocComment comment) {
    List<String> names = names(element);
    for (String name : comment.parameters().keySet()) {
      if (!isPlainClass(element) && !name.startsWith("<") && !names.contains(name)) {
        diagnostics.report(
            TextProblem.PARAM_UNKNOWN,
            Origin.of(element),
            name,
            element.getSimpleName(),
            Nearest.suggestion(name, names));
      }
    }
  }
}
