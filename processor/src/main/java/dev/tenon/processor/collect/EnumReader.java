package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.ConstantModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads an enum. */
final class EnumReader {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final JavadocReader javadoc;

  EnumReader(Elements elements, Diagnostics diagnostics, JavadocReader javadoc) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.javadoc = javadoc;
  }

  TypeModel read(TypeElement element, Site site) {
    List<ConstantModel> constants = new ArrayList<>();
    for (Element member : element.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(constant(member));
      }
    }
    boolean isDeprecated =
        elements.isDeprecated(element)
            || element.getEnclosedElements().stream().anyMatch(elements::isDeprecated);
    if (constants.isEmpty()) {
      diagnostics.reportFor(
          site.subject(), TypeProblem.ENUM_EMPTY, site.origin(), site.path(), element);
    }
    return new TypeModel.Enumeration(ClassName.get(element), constants, isDeprecated);
  }

  private ConstantModel constant(Element constant) {
    AnnotationReader arg = AnnotationReader.of(constant, AnnotationNames.ARG);
    String title = arg == null ? null : arg.text("title");
    title = title == null ? javadoc.of(constant).firstSentence() : title;
    String name = constant.getSimpleName().toString();
    return new ConstantModel(name, name, List.of(), title, null);
  }
}
