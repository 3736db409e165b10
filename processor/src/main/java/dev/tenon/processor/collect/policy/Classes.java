package dev.tenon.processor.collect.policy;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.collect.Constructions;
import dev.tenon.processor.collect.Visibility;
import dev.tenon.processor.collect.Warnings;
import dev.tenon.processor.diagnostic.AccessProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InterceptorProblem;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.diagnostic.Problem;
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

/** Reads the classes that policies name: exceptions, interceptors and access rules. */
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
    return new ThrowableModel(
        ClassName.get(type), List.copyOf(line), Warnings.isDeprecated(elements, type));
  }

  /** The interceptors that the annotation names and code of the package can run. */
  List<InterceptorModel> interceptors(Attributes attributes, String packageName) {
    return instances(
        attributes,
        packageName,
        RuntimeNames.INTERCEPTOR,
        InterceptorProblem.NOT_ONE,
        InterceptorProblem.NO_INSTANCE);
  }

  /** The access rules that the annotation names and code of the package can ask. */
  List<InterceptorModel> rules(Attributes attributes, String packageName) {
    return instances(
        attributes,
        packageName,
        RuntimeNames.ACCESS_RULE,
        AccessProblem.RULE_NOT_ONE,
        AccessProblem.RULE_NO_INSTANCE);
  }

  private List<InterceptorModel> instances(
      Attributes attributes,
      String packageName,
      ClassName wanted,
      Problem notOne,
      Problem noInstance) {
    TypeElement above = elements.getTypeElement(wanted.canonicalName());
    List<InterceptorModel> instances = new ArrayList<>();
    for (Attributes.Named named : attributes.classes("value")) {
      TypeElement type = named.type();
      if (!isVisible(named, attributes, packageName)) {
        continue;
      }
      String fault = fault(type);
      if (above != null && !types.isSubtype(types.erasure(type.asType()), above.asType())) {
        diagnostics.report(notOne, named.origin(), type.getSimpleName());
      } else if (fault != null) {
        diagnostics.report(noInstance, named.origin(), type.getSimpleName(), fault);
      } else {
        instances.add(interceptor(type));
      }
    }
    return List.copyOf(instances);
  }

  /** The interceptor, or the access rule, that the class is. */
  InterceptorModel interceptor(TypeElement type) {
    return new InterceptorModel(
        ClassName.get(type),
        Visibility.isPublic(type),
        Warnings.isDeprecated(elements, type),
        constructions.of(type, true, false));
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
