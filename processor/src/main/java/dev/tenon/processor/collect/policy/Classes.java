package dev.tenon.processor.collect.policy;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.collect.Constructions;
import dev.tenon.processor.collect.Visibility;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InterceptorProblem;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.ThrowableModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the classes that policies name: exceptions and interceptors. */
final class Classes {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final Constructions constructions;

  Classes(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.constructions = new Constructions(elements, types);
  }

  /** The exceptions of an attribute that code of the package can name. */
  List<ThrowableModel> throwables(Attributes attributes, String attribute, String packageName) {
    List<ThrowableModel> throwables = new ArrayList<>();
    for (Attributes.Named named : attributes.classes(attribute)) {
      if (isVisible(named, attributes, packageName)) {
        throwables.add(throwable(named.type()));
      }
    }
    return List.copyOf(throwables);
  }

  private ThrowableModel throwable(TypeElement type) {
    List<String> line = new ArrayList<>();
    TypeElement at = type;
    while (at != null) {
      line.add(at.getQualifiedName().toString());
      TypeMirror above = at.getSuperclass();
      at =
          above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement next
              ? next
              : null;
    }
    return new ThrowableModel(ClassName.get(type), List.copyOf(line), elements.isDeprecated(type));
  }

  /** The interceptors of an attribute that can be run by code of the package. */
  List<InterceptorModel> interceptors(Attributes attributes, String packageName) {
    List<InterceptorModel> interceptors = new ArrayList<>();
    for (Attributes.Named named : attributes.classes("value")) {
      TypeElement type = named.type();
      if (isVisible(named, attributes, packageName) && isInterceptor(named)) {
        interceptors.add(interceptor(type));
      }
    }
    return List.copyOf(interceptors);
  }

  /** The interceptor that the class is. */
  InterceptorModel interceptor(TypeElement type) {
    return new InterceptorModel(
        ClassName.get(type),
        Visibility.isPublic(type),
        elements.isDeprecated(type),
        constructions.of(type, true, false));
  }

  private boolean isInterceptor(Attributes.Named named) {
    TypeElement type = named.type();
    TypeElement wanted = elements.getTypeElement(RuntimeNames.INTERCEPTOR.canonicalName());
    if (wanted != null && !types.isSubtype(types.erasure(type.asType()), wanted.asType())) {
      diagnostics.report(InterceptorProblem.NOT_ONE, named.origin(), type.getSimpleName());
      return false;
    }
    String fault = fault(type);
    if (fault != null) {
      diagnostics.report(
          InterceptorProblem.NO_INSTANCE, named.origin(), type.getSimpleName(), fault);
    }
    return fault == null;
  }

  private static @Nullable String fault(TypeElement type) {
    boolean isInner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC);
    if (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return "abstract";
    }
    if (isInner) {
      return "an inner class";
    }
    return type.getTypeParameters().isEmpty() ? null : "generic";
  }

  private boolean isVisible(Attributes.Named named, Attributes attributes, String packageName) {
    boolean isVisible = Visibility.isVisible(named.type(), packageName);
    if (!isVisible) {
      diagnostics.report(
          PolicyProblem.CLASS_HIDDEN,
          named.origin(),
          named.type().getSimpleName(),
          attributes.annotation().name(),
          packageName);
    }
    return isVisible;
  }
}
