package dev.tenon.processor.collect;

import com.google.auto.common.MoreElements;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.StructureProblem;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.StructureModel.Construction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the constructor or factory that makes the values of a class. */
final class Creators {
  private static final String UNCHECKED =
      "Throw an IllegalArgumentException, whose message tells the caller what is wrong";

  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;

  Creators(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** How a value of {@code type} comes about; null when a problem has been reported. */
  @Nullable Creator find(TypeElement type, Site site) {
    List<ExecutableElement> marked = marked(type);
    if (marked.size() > 1) {
      return refuse(marked.get(1), site, "there is another one", "Leave one");
    }
    if (!marked.isEmpty()) {
      return marked(type, marked.get(0), site);
    }
    return type.getKind() == ElementKind.RECORD ? canonical(type) : constructor(type, site);
  }

  private static List<ExecutableElement> marked(TypeElement type) {
    List<ExecutableElement> marked = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      AnnotationReader creator = AnnotationReader.of(member, JacksonNames.CREATOR);
      if (creator != null && !"DISABLED".equals(creator.text("mode"))) {
        marked.add((ExecutableElement) member);
      }
    }
    return marked;
  }

  private @Nullable Creator marked(TypeElement type, ExecutableElement method, Site site) {
    AnnotationReader creator =
        Objects.requireNonNull(AnnotationReader.of(method, JacksonNames.CREATOR));
    if ("DELEGATING".equals(creator.text("mode"))) {
      return refuse(
          method,
          site,
          "it takes the whole value",
          "Put @JsonValue on the method that returns this value");
    }
    if (!isReachable(method, site.packageName())) {
      return refuse(method, site, "generated code cannot call it", "Make it accessible");
    }
    TypeMirror thrown = CheckedExceptions.first(method, elements, types);
    if (thrown != null) {
      return refuse(method, site, "it throws " + thrown, UNCHECKED);
    }
    for (VariableElement parameter : method.getParameters()) {
      boolean isNamed = AnnotationReader.of(parameter, JacksonNames.PROPERTY) != null;
      // What a compiler calls parameters whose names a class file does not have.
      if (!isNamed && parameter.getSimpleName().toString().matches("arg\\d+")) {
        return refuse(
            method,
            site,
            "the names of its parameters are not known",
            "Write @JsonProperty on each");
      }
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return Creator.of(method);
    }
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return refuse(method, site, "it is not static", "Make it static");
    }
    TypeMirror made = types.erasure(method.getReturnType());
    if (!method.getTypeParameters().isEmpty()
        || !type.getTypeParameters().isEmpty()
        || !types.isSubtype(made, types.erasure(type.asType()))) {
      return refuse(
          method,
          site,
          "it does not return " + type.getSimpleName(),
          "Return this type, or put it on a constructor if the class is generic");
    }
    return new Creator(new Construction.Factory(method.getSimpleName().toString()), method);
  }

  private @Nullable Creator refuse(
      ExecutableElement method, Site site, String reason, String remedy) {
    AnnotationReader creator =
        Objects.requireNonNull(AnnotationReader.of(method, JacksonNames.CREATOR));
    diagnostics.reportFor(
        site.subject(),
        StructureProblem.CREATOR_UNUSABLE,
        creator.origin(),
        Objects.requireNonNull(method.getEnclosingElement()).getSimpleName(),
        reason,
        remedy);
    return null;
  }

  private Creator canonical(TypeElement type) {
    List<? extends TypeMirror> components =
        type.getRecordComponents().stream().map(Element::asType).toList();
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (hasParameters(constructor, components)) {
        return Creator.of(constructor);
      }
    }
    throw new IllegalStateException("no canonical constructor in " + type);
  }

  private boolean hasParameters(
      ExecutableElement constructor, List<? extends TypeMirror> components) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    boolean isSame = parameters.size() == components.size();
    for (int i = 0; isSame && i < components.size(); i++) {
      isSame =
          types.isSameType(
              types.erasure(parameters.get(i).asType()), types.erasure(components.get(i)));
    }
    return isSame;
  }

  private Creator constructor(TypeElement type, Site site) {
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    for (ExecutableElement constructor : constructors) {
      if (constructor.getParameters().isEmpty()) {
        return isReachable(constructor, site.packageName())
            ? unlessThrowing(constructor)
            : Creator.none(
                "generated code cannot call its constructor without parameters",
                "Make this constructor accessible");
      }
    }
    for (ExecutableElement constructor : constructors) {
      boolean isNamed =
          constructor.getParameters().stream()
              .allMatch(parameter -> AnnotationReader.of(parameter, JacksonNames.PROPERTY) != null);
      if (isNamed && isReachable(constructor, site.packageName())) {
        return unlessThrowing(constructor);
      }
    }
    return Creator.none(
        "it has no constructor without parameters",
        "Make it a record, put @JsonCreator on the constructor that takes its properties, or add a"
            + " constructor without parameters");
  }

  private Creator unlessThrowing(ExecutableElement constructor) {
    TypeMirror thrown = CheckedExceptions.first(constructor, elements, types);
    return thrown == null
        ? Creator.of(constructor)
        : Creator.none("its constructor throws " + thrown, UNCHECKED);
  }

  /** Whether generated code of a package can use a member of a class that it sees. */
  static boolean isReachable(Element member, String packageName) {
    if (member.getModifiers().contains(Modifier.PUBLIC)) {
      return true;
    }
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && MoreElements.getPackage(member).getQualifiedName().contentEquals(packageName);
  }
}
