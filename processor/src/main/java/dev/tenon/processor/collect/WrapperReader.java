package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads classes that are on the wire what they wrap: those with {@code @JsonValue}. */
final class WrapperReader {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final HonouredAnnotations honoured;
  private final Makers makers;

  WrapperReader(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.honoured = new HonouredAnnotations(diagnostics);
    this.makers = new Makers(elements, types);
  }

  /** Whether one of its members says what stands for it. */
  boolean isWrapper(TypeElement element) {
    return !values(element).isEmpty();
  }

  private static List<Element> values(TypeElement element) {
    List<Element> values = new ArrayList<>();
    for (Element member : element.getEnclosedElements()) {
      AnnotationReader value = AnnotationReader.of(member, JacksonNames.VALUE);
      if (value != null && !Boolean.FALSE.equals(value.flag("value"))) {
        // The compiler hands the annotation of a component on to its method and its field.
        values.add(member.getKind() == ElementKind.METHOD ? 0 : values.size(), member);
      }
    }
    return values;
  }

  /** Reports an enum whose constants a method names: nothing runs it while it is compiled. */
  void refuse(TypeElement enumeration, Site site) {
    diagnostics.reportFor(
        site.subject(),
        ShapeProblem.ENUM_VALUE,
        Origin.of(values(enumeration).get(0)),
        enumeration.getSimpleName(),
        values(enumeration).get(0));
  }

  TypeModel read(DeclaredType type, TypeElement element, TypeReader reader, Site site) {
    Element member = values(element).get(0);
    String fault = fault(element, member, site);
    Makers.Maker maker = null;
    TypeMirror value = null;
    if (fault == null) {
      TypeMirror found = types.asMemberOf(type, member);
      value = found instanceof ExecutableType method ? method.getReturnType() : found;
      maker = makers.of(type, element, value);
      fault = maker == null ? "nothing makes one of a single value" : makers.fault(maker, site);
    }
    if (fault != null || maker == null || value == null) {
      report(element, String.valueOf(fault), site);
      return new TypeModel.Unsupported(TypeReader.plain(type));
    }
    honoured.checkWrapper(element, site);
    String name = element.getSimpleName().toString();
    Site inside =
        site.inside(name, element.getQualifiedName().toString())
            .component(member.getSimpleName().toString(), Origin.of(member));
    TypeModel wrapped =
        reader.read(value, usage(element, member, maker.parameter(), value), inside);
    if (wrapped.isOptional()) {
      report(element, "what it wraps can be left out", site);
      return new TypeModel.Unsupported(TypeReader.plain(type));
    }
    boolean isMethod = member.getKind() == ElementKind.METHOD;
    return new TypeModel.Wrapper(
        TypeReader.plain(type),
        ClassName.get(element),
        wrapped,
        maker.factory(),
        member.getSimpleName() + (isMethod ? "()" : ""),
        Warnings.isDeprecated(elements, element) || Warnings.isDeprecated(elements, member),
        Equality.isByParts(element),
        false);
  }

  private @Nullable String fault(TypeElement element, Element member, Site site) {
    if (site.enclosing().contains(element.getQualifiedName().toString())) {
      return "it wraps itself";
    }
    if (member.getModifiers().contains(Modifier.STATIC)
        || (member instanceof ExecutableElement method && !method.getParameters().isEmpty())) {
      return "@JsonValue stands on no method without parameters";
    }
    if (!Makers.isAccessible(member, site.packageName())) {
      return "generated code cannot see " + member;
    }
    return member instanceof ExecutableElement method ? makers.throwing(method) : null;
  }

  /** The constraints of what is wrapped may stand on all that leads to it. */
  private static Usage usage(
      TypeElement element, Element member, VariableElement parameter, TypeMirror value) {
    List<AnnotationMirror> declared = new ArrayList<>(member.getAnnotationMirrors());
    declared.addAll(parameter.getAnnotationMirrors());
    for (Element field : element.getEnclosedElements()) {
      boolean isOwn =
          field.getKind() == ElementKind.FIELD
              && !field.equals(member)
              && field.getSimpleName().equals(member.getSimpleName());
      if (isOwn) {
        declared.addAll(field.getAnnotationMirrors());
      }
    }
    List<AnnotationMirror> own = new ArrayList<>(value.getAnnotationMirrors());
    own.addAll(parameter.asType().getAnnotationMirrors());
    TypeMirror type =
        member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
    own.addAll(type.getAnnotationMirrors());
    return new Usage(declared, own, List.of(type, parameter.asType()), List.of());
  }

  private void report(TypeElement element, String fault, Site site) {
    diagnostics.reportFor(
        site.subject(),
        ShapeProblem.WRAPPER,
        site.origin(),
        site.path(),
        element.getSimpleName(),
        fault);
  }
}
