package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.StructureProblem;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reports the annotations of Jackson that change its JSON but not that of Tenon. */
final class HonouredAnnotations {
  private static final List<String> ACCESSORS =
      List.of(JacksonNames.PROPERTY, JacksonNames.GETTER, JacksonNames.SETTER);

  private final Diagnostics diagnostics;

  HonouredAnnotations(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks a record or bean, and all that is in it. */
  void checkClass(TypeElement type, Site site) {
    check(type, JacksonNames.ON_CLASS, site);
    checkMembers(type, JacksonNames.ON_MEMBER, site);
  }

  /** Checks a class that is what it wraps, its supertypes, and all that is in them. */
  void checkWrapper(TypeElement wrapper, Site site) {
    for (TypeElement type : BeanMembers.hierarchy(wrapper)) {
      check(type, JacksonNames.ON_WRAPPER, site);
      checkMembers(type, JacksonNames.ON_WRAPPED, site);
    }
  }

  /** Reports a factory of an enum: the names of its constants alone make one. */
  void checkEnum(TypeElement type, Site site) {
    check(type, Set.of(), site);
    for (Element member : type.getEnclosedElements()) {
      AnnotationReader creator = AnnotationReader.of(member, JacksonNames.CREATOR);
      if (creator != null && !"DISABLED".equals(creator.text("mode"))) {
        refuse(
            creator,
            creator.origin(),
            "a schema names the constants, and nothing else is taken",
            "Remove it, and put @JsonProperty or @JsonAlias on the constants",
            site);
      }
    }
  }

  private void checkMembers(TypeElement type, Set<String> honoured, Site site) {
    // The compiler hands what stands on a record's component on to its field, accessor, parameter.
    Set<String> reported = new HashSet<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD) {
        checkMember(member, honoured, site, reported);
      }
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        checkMember(method, honoured, site, reported);
        checkAccessor(method, site);
        method
            .getParameters()
            .forEach(parameter -> checkMember(parameter, honoured, site, reported));
      }
    }
  }

  private void checkMember(Element member, Set<String> honoured, Site site, Set<String> reported) {
    for (AnnotationMirror mirror : member.getAnnotationMirrors()) {
      if (reported.add(member.getSimpleName() + " " + mirror)) {
        check(member, mirror, honoured, site);
      }
    }
  }

  /** Checks one element. */
  void check(Element element, Set<String> honoured, Site site) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      check(element, mirror, honoured, site);
    }
  }

  private void check(Element element, AnnotationMirror mirror, Set<String> honoured, Site site) {
    String name = AnnotationReader.qualifiedName(mirror);
    boolean isJackson = JacksonNames.PACKAGES.stream().anyMatch(name::startsWith);
    boolean isBundle =
        AnnotationReader.of(mirror.getAnnotationType().asElement(), JacksonNames.ANNOTATIONS_INSIDE)
            != null;
    AnnotationReader reader = new AnnotationReader(element, mirror);
    if (isBundle || (isJackson && !honoured.contains(name))) {
      refuse(
          reader,
          reader.origin(),
          isBundle ? "it stands for several annotations" : "it changes what Jackson does",
          isBundle ? "Write these" : "Remove it, or leave the type to databind with @Opaque",
          site);
    } else if (name.equals(JacksonNames.SETTER)) {
      for (String attribute : List.of("nulls", "contentNulls")) {
        if (reader.isWritten(attribute) && !"DEFAULT".equals(reader.text(attribute))) {
          refuse(
              reader,
              reader.origin(attribute),
              "null is refused unless it is Nullable",
              "Remove " + attribute,
              site);
        }
      }
    }
  }

  /** A method that is neither getter nor setter cannot be a property. */
  private void checkAccessor(ExecutableElement method, Site site) {
    boolean isAccessor =
        method.getParameters().size() < 2
            && !method.getModifiers().contains(Modifier.STATIC)
            && method.getTypeParameters().isEmpty();
    for (String name : ACCESSORS) {
      AnnotationReader reader = AnnotationReader.of(method, name);
      if (reader != null && !isAccessor) {
        refuse(reader, reader.origin(), "it is neither getter nor setter", "Remove it", site);
      }
    }
  }

  /** Reports that an annotation cannot be honoured. */
  void refuse(AnnotationReader reader, Origin at, String reason, String remedy, Site site) {
    diagnostics.reportFor(
        site.subject(),
        StructureProblem.ANNOTATION_NOT_HONOURED,
        at,
        reader.simpleName(),
        at.element().getSimpleName(),
        reason,
        remedy);
  }
}
