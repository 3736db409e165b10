package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.StructureProblem;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.ConstantModel;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads an enum. */
final class EnumReader {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final JavadocReader javadoc;
  private final HonouredAnnotations honoured;

  EnumReader(Elements elements, Diagnostics diagnostics, JavadocReader javadoc) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.javadoc = javadoc;
    this.honoured = new HonouredAnnotations(diagnostics);
  }

  TypeModel read(TypeElement element, Site site) {
    List<ConstantModel> constants = new ArrayList<>();
    for (Element member : element.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(constant(member));
        honoured.check(member, JacksonNames.ON_CONSTANT, site);
      }
    }
    honoured.checkEnum(element, site);
    checkNames(element, constants, site);
    boolean isDeprecated =
        Warnings.isDeprecated(elements, element)
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
    String says = javadoc.of(constant).firstSentence();
    title = title == null ? says : title;
    String name = constant.getSimpleName().toString();
    AnnotationReader property = AnnotationReader.of(constant, JacksonNames.PROPERTY);
    String wireName = property == null ? null : property.text("value");
    AnnotationReader alias = AnnotationReader.of(constant, JacksonNames.ALIAS);
    String known = wireName == null ? name : wireName;
    return new ConstantModel(
        name,
        known,
        alias == null
            ? List.of()
            : JacksonClass.texts(alias, "value").stream()
                .filter(other -> !other.equals(known))
                .distinct()
                .toList(),
        title,
        says);
  }

  private void checkNames(TypeElement element, List<ConstantModel> constants, Site site) {
    Map<String, String> taken = new HashMap<>();
    for (ConstantModel constant : constants) {
      Set<String> names = new LinkedHashSet<>(constant.aliases());
      names.add(constant.name());
      for (String name : names) {
        String other = taken.putIfAbsent(name, constant.javaName());
        if (other != null) {
          diagnostics.reportFor(
              site.subject(),
              StructureProblem.NAME_TAKEN,
              Origin.of(element),
              other,
              constant.javaName(),
              name);
        }
      }
    }
  }
}
