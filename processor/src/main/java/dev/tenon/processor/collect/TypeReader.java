package dev.tenon.processor.collect;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.diagnostic.ValueProblem;
import dev.tenon.processor.model.SequenceKind;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads a type into a {@link TypeModel}, its constraints included. */
final class TypeReader {
  private static final Set<String> LISTS =
      Set.of("java.util.List", "java.util.Collection", "java.lang.Iterable");

  private final Diagnostics diagnostics;
  private final ConstraintReader constraints;
  private final FormatReader formats;
  private final ClassConstraints custom;
  private final StructureReader structures;
  private final EnumReader enums;
  private final UnionReader unions;
  private final WrapperReader wrappers;
  private final OpaqueReader opaques;
  private final UnseenAnnotations unseen;

  TypeReader(
      Diagnostics diagnostics,
      StructureReader structures,
      EnumReader enums,
      UnionReader unions,
      WrapperReader wrappers,
      OpaqueReader opaques,
      ClassConstraints custom,
      UnseenAnnotations unseen) {
    this.unseen = unseen;
    this.unions = unions;
    this.wrappers = wrappers;
    this.opaques = opaques;
    this.custom = custom;
    this.diagnostics = diagnostics;
    this.constraints = new ConstraintReader(diagnostics);
    this.formats = new FormatReader(diagnostics);
    this.structures = structures;
    this.enums = enums;
  }

  /**
   * Reads the type of a parameter, component or result.
   *
   * @param usage the annotations of its declaration and of its type
   */
  TypeModel read(TypeMirror type, Usage usage, Site site) {
    TypeModel opaque = opaques.read(type, usage, site);
    TypeModel bare = opaque == null ? bare(type, usage, site) : opaque;
    return formats.apply(constraints.apply(bare, usage.annotations(), site), usage, site);
  }

  /** Reports constraints on something that is no argument. */
  void refuseConstraints(List<? extends AnnotationMirror> annotations, Site site, String reason) {
    constraints.refuse(annotations, site, reason);
  }

  /** Reports NotNull on something of which it says nothing, or what does not hold. */
  void refuseNotNull(List<? extends AnnotationMirror> annotations, Site site, String reason) {
    constraints.refuseNotNull(annotations, site, reason);
  }

  /** Reads the type of something within another type, where nothing can be left out. */
  private TypeModel inner(TypeMirror type, Usage usage, Site site) {
    TypeModel model = read(type, usage, site);
    if (model instanceof TypeModel.Maybe) {
      diagnostics.reportFor(
          site.subject(), TypeProblem.OPTIONAL_INSIDE, site.origin(), site.path());
      return new TypeModel.Unsupported(model.type());
    }
    if (model instanceof TypeModel.Presence) {
      diagnostics.reportFor(
          site.subject(),
          ShapeProblem.PRESENCE_PLACE,
          site.origin(),
          site.path(),
          "within another value");
      return new TypeModel.Unsupported(model.type());
    }
    if (usage.isNullable() && type.getKind().isPrimitive()) {
      diagnostics.reportFor(
          site.subject(), TypeProblem.PRIMITIVE_ABSENT, site.origin(), site.path());
      return model;
    }
    return usage.isNullable() ? new TypeModel.OrNull(model) : model;
  }

  private TypeModel bare(TypeMirror type, Usage usage, Site site) {
    TypeKind kind = type.getKind();
    if (kind.isPrimitive()) {
      return LibraryTypes.simple(TypeName.get(type));
    }
    return switch (kind) {
      case ARRAY -> array((ArrayType) type, usage, site);
      case DECLARED -> declared((DeclaredType) type, usage, site);
      case ERROR -> throw new MissingTypeException(type.toString());
      case TYPEVAR -> variable((TypeVariable) type, site);
      case WILDCARD -> unsupported(type, site, "it is a wildcard", "the type itself");
      default -> unsupported(type, site, "it has no JSON form", "a record");
    };
  }

  private TypeModel array(ArrayType type, Usage usage, Site site) {
    TypeMirror component = type.getComponentType();
    TypeName name = plain(type);
    if (component.getKind() == TypeKind.BYTE) {
      return new TypeModel.Bytes(name, Size.ANY);
    }
    TypeModel element = inner(component, usage.ofArrayElement(component), site.element("[]"));
    if (element.type() instanceof ParameterizedTypeName) {
      return unsupported(type, site, "Java cannot make arrays of generic types", "a List");
    }
    return new TypeModel.Sequence(name, SequenceKind.ARRAY, element, Size.ANY);
  }

  private TypeModel declared(DeclaredType type, Usage usage, Site site) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    TypeModel basic = LibraryTypes.of(name, plain(type));
    if (basic != null) {
      return basic;
    }
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty() && !element.getTypeParameters().isEmpty()) {
      return unsupported(
          type, site, "it is a raw type", element.getSimpleName() + " with type arguments");
    }
    if (LISTS.contains(name) || name.equals("java.util.Set")) {
      SequenceKind kind = LISTS.contains(name) ? SequenceKind.LIST : SequenceKind.SET;
      if (kind == SequenceKind.SET && arguments.get(0).getKind() == TypeKind.ARRAY) {
        return unsupported(type, site, "arrays are never equal to each other", "a List");
      }
      TypeModel item = argument(type, 0, usage, site.element("[]"));
      if (kind == SequenceKind.SET && item.present() instanceof TypeModel.Anything) {
        return unsupported(type, site, "1 and 1.0 are one JSON value and two objects", "a List");
      }
      return new TypeModel.Sequence(plain(type), kind, item, Size.ANY);
    }
    return switch (name) {
      case "java.util.Map" -> map(type, usage, site);
      case "java.util.Optional" -> new TypeModel.Maybe(plain(type), argument(type, 0, usage, site));
      case "dev.tenon.Presence" -> presence(type, usage, site);
      case "java.util.OptionalInt" -> maybe(type, TypeName.INT);
      case "java.util.OptionalLong" -> maybe(type, TypeName.LONG);
      case "java.util.OptionalDouble" -> maybe(type, TypeName.DOUBLE);
      default -> userType(type, element, usage, site);
    };
  }

  private TypeModel argument(DeclaredType type, int index, Usage usage, Site site) {
    TypeMirror argument = type.getTypeArguments().get(index);
    return inner(argument, usage.ofArgument(argument, index), site);
  }

  private TypeModel maybe(DeclaredType type, TypeName value) {
    return new TypeModel.Maybe(plain(type), LibraryTypes.simple(value));
  }

  private TypeModel presence(DeclaredType type, Usage usage, Site site) {
    Usage held = usage.ofArgument(type.getTypeArguments().get(0), 0);
    refuseNotNull(held.annotations(), site, "a Presence may hold null; an Optional may not");
    TypeModel value = argument(type, 0, usage, site);
    if (value instanceof TypeModel.OrNull) {
      diagnostics.reportFor(
          site.subject(),
          ShapeProblem.PRESENCE_PLACE,
          site.origin(),
          site.path(),
          "whose value is Nullable as well");
    }
    return new TypeModel.Presence(plain(type), value);
  }

  private TypeModel map(DeclaredType type, Usage usage, Site site) {
    TypeMirror keyType = type.getTypeArguments().get(0);
    TypeModel key = argument(type, 0, usage, site.element("{key}"));
    if (!key.canBeKey() && !(key instanceof TypeModel.Unsupported)) {
      diagnostics.reportFor(
          site.subject(),
          TypeProblem.MAP_KEY,
          site.origin(),
          site.path(),
          key instanceof TypeModel.OrNull ? display(keyType) + " or null" : display(keyType));
    } else if (key.present().wire().timing() != null) {
      diagnostics.reportFor(
          site.subject(),
          ValueProblem.CONSTRAINT_UNSUPPORTED,
          site.origin(),
          "Past, @Future or the like",
          "the keys of " + site.path(),
          "keys are not compared with the time");
    }
    TypeModel value = argument(type, 1, usage, site.element("{}"));
    return new TypeModel.Dictionary(plain(type), key, value, Size.ANY);
  }

  private TypeModel userType(DeclaredType type, TypeElement element, Usage usage, Site site) {
    unseen.check(element, site);
    AnnotationMirror lost = usage.lost(type);
    if (lost != null) {
      return unsupported(
          type,
          site,
          lost + " stands on a type variable or an overridden method, and would be lost",
          "it within " + element.getSimpleName() + ", or on the type itself");
    }
    if (element.getKind() != ElementKind.ENUM && wrappers.isWrapper(element)) {
      return isVisible(type, site)
          ? checked(wrappers.read(type, element, this, site), element, site)
          : new TypeModel.Unsupported(plain(type));
    }
    return unions.isUnion(element)
        ? unions.read(type, element, this, site)
        : structure(type, element, site);
  }

  /** Reads a type that is no union, or that is read as one of a union. */
  TypeModel structure(DeclaredType type, TypeElement element, Site site) {
    ElementKind kind = element.getKind();
    if (kind != ElementKind.ENUM && kind != ElementKind.RECORD) {
      Beans.Refusal refusal = Beans.refusal(element);
      if (refusal != null) {
        return unsupported(type, site, refusal.reason(), refusal.remedy());
      }
    }
    if (!isVisible(type, site)) {
      return new TypeModel.Unsupported(plain(type));
    }
    if (kind == ElementKind.ENUM && wrappers.isWrapper(element)) {
      wrappers.refuse(element, site);
      return new TypeModel.Unsupported(plain(type));
    }
    return kind == ElementKind.ENUM
        ? enums.read(element, site)
        : checked(structures.read(type, element, this, site), element, site);
  }

  private TypeModel checked(TypeModel model, TypeElement element, Site site) {
    if (model instanceof StructureModel structure && custom.areOn(element, site)) {
      structure.markChecked();
    }
    return model instanceof TypeModel.Wrapper wrapper && custom.areOn(element, site)
        ? wrapper.checked()
        : model;
  }

  private boolean isVisible(DeclaredType type, Site site) {
    boolean isVisible = Visibility.isVisible(type, site.packageName());
    if (!isVisible) {
      diagnostics.reportFor(
          site.subject(),
          TypeProblem.HIDDEN_TYPE,
          site.origin(),
          site.path(),
          display(type),
          site.packageName().isEmpty() ? "the unnamed package" : site.packageName());
    }
    return isVisible;
  }

  private TypeModel variable(TypeVariable type, Site site) {
    Element owner = type.asElement().getEnclosingElement();
    if (owner instanceof ExecutableElement || owner instanceof TypeElement) {
      // A problem of the method or class says that it is generic.
      return new TypeModel.Unsupported(TypeName.get(type));
    }
    return unsupported(type, site, "it is a type variable", "a type that is known");
  }

  private TypeModel unsupported(TypeMirror type, Site site, String reason, String remedy) {
    diagnostics.reportFor(
        site.subject(),
        TypeProblem.UNSUPPORTED_TYPE,
        site.origin(),
        site.path(),
        display(type),
        reason,
        remedy);
    return new TypeModel.Unsupported(TypeName.get(type));
  }

  /** Whether a type is a certain class. */
  static boolean isClass(TypeMirror type, ClassName name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(name.canonicalName());
  }

  /** The type as it is written in messages: without annotations. */
  static String display(TypeMirror type) {
    return plain(type).toString();
  }

  /** The type without annotations. */
  static TypeName plain(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        ? ArrayTypeName.of(plain(((ArrayType) type).getComponentType()))
        : TypeName.get(type);
  }
}
