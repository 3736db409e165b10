package dev.tenon.processor.collect;

import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the constants that {@code {@value}} tags name. */
final class Constants {
  private final Elements elements;

  Constants(Elements elements) {
    this.elements = elements;
  }

  /**
   * The value of a constant.
   *
   * @param tag what stands in the tag, such as {@code Limits#MAX}, {@code %d #MAX} or {@code "%d"
   *     #MAX}
   * @param home the element whose comment it is
   * @return its text, or null when there is no such constant
   */
  @Nullable String find(String tag, Element home) {
    int quote = tag.startsWith("\"") ? tag.indexOf('"', 1) : -1;
    String first = tag.startsWith("%") ? tag.split("\\s", 2)[0] : tag.substring(0, quote + 1);
    String format = quote < 0 ? first : tag.substring(1, quote);
    String reference = tag.substring(first.length()).strip();
    int hash = reference.indexOf('#');
    if (hash < 0) {
      return reference.isEmpty() && home instanceof VariableElement own ? text(own, format) : null;
    }
    String member = reference.substring(hash + 1).strip();
    for (Element e = home; e != null; e = e.getEnclosingElement()) {
      TypeElement type = type(reference.substring(0, hash).strip(), e);
      if (type != null) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
          if (field.getSimpleName().contentEquals(member)) {
            return text(field, format);
          }
        }
      }
    }
    return null;
  }

  /** The type of a name as it is meant within {@code scope}, or null. */
  private @Nullable TypeElement type(String name, Element scope) {
    if (name.isEmpty()) {
      return scope instanceof TypeElement type ? type : null;
    }
    for (TypeElement member : ElementFilter.typesIn(scope.getEnclosedElements())) {
      if (member.getSimpleName().contentEquals(name)) {
        return member;
      }
    }
    return name.indexOf('.') < 0 ? null : elements.getTypeElement(name);
  }

  private static @Nullable String text(VariableElement constant, String format) {
    Object value = constant.getConstantValue();
    if (value == null) {
      return null;
    }
    try {
      return format.isEmpty() ? String.valueOf(value) : String.format(Locale.ROOT, format, value);
    } catch (IllegalArgumentException e) {
      return String.valueOf(value);
    }
  }
}
