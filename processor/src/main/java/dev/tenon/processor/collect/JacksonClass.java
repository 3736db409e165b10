package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.StructureProblem;
import dev.tenon.processor.model.Inclusion;
import dev.tenon.processor.model.JacksonNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What Jackson's annotations on a class, or its supertypes, say of all its properties. */
final class JacksonClass {
  private final List<TypeElement> types;
  private final Diagnostics diagnostics;
  private final HonouredAnnotations honoured;
  private final Site site;

  JacksonClass(TypeElement type, Diagnostics diagnostics, Site site) {
    this.types = new ArrayList<>(BeanMembers.hierarchy(type));
    Collections.reverse(types);
    this.diagnostics = diagnostics;
    this.honoured = new HonouredAnnotations(diagnostics);
    this.site = site;
  }

  /** Reports what stands on the class, its supertypes or their members and is not honoured. */
  void checkAnnotations() {
    types.forEach(type -> honoured.checkClass(type, site));
  }

  /** The annotation of that name, that of the class before those of its supertypes, or null. */
  @Nullable AnnotationReader annotation(String name) {
    for (TypeElement type : types) {
      AnnotationReader reader = AnnotationReader.of(type, name);
      if (reader != null) {
        return reader;
      }
    }
    return null;
  }

  /** How names are made; what is none of the standard strategies is a problem. */
  NamingStrategy naming() {
    AnnotationReader reader = annotation(JacksonNames.NAMINGS.get(0));
    reader = reader == null ? annotation(JacksonNames.NAMINGS.get(1)) : reader;
    String named = reader == null ? null : reader.text("value");
    if (reader == null || named == null) {
      return NamingStrategy.LOWER_CAMEL_CASE;
    }
    NamingStrategy strategy = NamingStrategy.of(named);
    if (strategy == null) {
      refuse(reader, "value", named + " is none of the standard strategies", "Use one of these");
      return NamingStrategy.LOWER_CAMEL_CASE;
    }
    return strategy;
  }

  /** When properties are written that do not say so themselves. */
  Inclusion inclusion() {
    AnnotationReader reader = annotation(JacksonNames.INCLUDE);
    return reader == null ? Inclusion.PRESENT : inclusion(reader);
  }

  /** What {@code @JsonInclude} says. */
  Inclusion inclusion(AnnotationReader reader) {
    for (String attribute : List.of("content", "valueFilter", "contentFilter")) {
      if (reader.isWritten(attribute) && !"ALWAYS".equals(reader.text(attribute))) {
        refuse(reader, attribute, "its " + attribute + " cannot be", "Remove it");
      }
    }
    String value = reader.text("value");
    if (value == null || value.equals("ALWAYS")) {
      return Inclusion.ALWAYS;
    }
    switch (value) {
      case "NON_NULL", "NON_ABSENT", "USE_DEFAULTS" -> {
        return Inclusion.PRESENT;
      }
      case "NON_EMPTY" -> {
        return Inclusion.NOT_EMPTY;
      }
      default -> {
        refuse(reader, "value", value + " cannot be", "Use NON_NULL, NON_EMPTY or ALWAYS");
        return Inclusion.PRESENT;
      }
    }
  }

  private void refuse(AnnotationReader reader, String attribute, String reason, String remedy) {
    honoured.refuse(reader, reader.origin(attribute), reason, remedy, site);
  }

  /** Reports that an annotation names a property that is not there. */
  void unknownName(AnnotationReader reader, String name, List<String> properties) {
    diagnostics.reportFor(
        site.subject(),
        StructureProblem.NAME_UNKNOWN,
        reader.origin("value"),
        reader.simpleName(),
        name,
        String.join(", ", properties));
  }

  /** The texts of an array attribute of the annotation {@code name}. */
  List<String> texts(String name, String attribute) {
    AnnotationReader reader = annotation(name);
    return reader == null ? List.of() : texts(reader, attribute);
  }

  static List<String> texts(AnnotationReader reader, String attribute) {
    return reader.values(attribute).stream()
        .map(AnnotationValue::getValue)
        .map(String::valueOf)
        .toList();
  }

  /** Whether a flag of the annotation {@code name} is set. */
  boolean isSet(String name, String attribute) {
    AnnotationReader reader = annotation(name);
    return reader != null && Boolean.TRUE.equals(reader.flag(attribute));
  }
}
