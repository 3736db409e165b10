package dev.tenon.processor.collect;

import dev.tenon.processor.collect.Accessor.Role;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.StructureProblem;
import dev.tenon.processor.model.Access;
import dev.tenon.processor.model.Access.Writing;
import dev.tenon.processor.model.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Decides how a property is read and written, and which type it has. */
final class AccessResolver {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final Site site;

  AccessResolver(Elements elements, Types types, Diagnostics diagnostics, Site site) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.site = site;
  }

  /**
   * The outcome.
   *
   * @param type the type, with the annotations that stand within it
   */
  record Resolved(Access access, TypeMirror type) {}

  /** How {@code member} is read and written; null when it is neither, or there is a problem. */
  @Nullable Resolved resolve(Member member, JacksonProperty jackson) {
    if (!chooseSetter(member)) {
      return null;
    }
    Accessor reader = jackson.isReadable() ? reader(member) : null;
    Accessor writer = jackson.isWritable() ? writer(member) : null;
    checkHidden(member, jackson, reader, writer);
    Accessor parameter = member.get(Role.PARAMETER);
    if (reader == null && writer == null) {
      return null;
    }
    if (reader != null && writer != null && !agree(reader.type(), writer.type())) {
      diagnostics.reportFor(
          site.subject(),
          StructureProblem.ACCESSORS_DISAGREE,
          Origin.of(member.place().element()),
          member.name(),
          TypeReader.display(reader.type()),
          TypeReader.display(writer.type()));
      return null;
    }
    Writing writing = writer == null ? null : writing(writer);
    if (writing == null && parameter != null) {
      writing = parameter.unwritten();
    }
    TypeMirror type = (writer == null ? Objects.requireNonNull(reader) : writer).type();
    return new Resolved(
        new Access(reader == null ? null : reading(reader), writing, throwing(reader, writer)),
        annotated(member, type));
  }

  /** Whether what is read is what is written; a primitive may be read of what is written boxed. */
  private boolean agree(TypeMirror read, TypeMirror written) {
    return TypeReader.display(read).equals(TypeReader.display(written))
        || (read instanceof PrimitiveType primitive
            && types.isSameType(types.boxedClass(primitive).asType(), written));
  }

  private static String reading(Accessor reader) {
    return reader.role() == Role.FIELD ? reader.name() : reader.name() + "()";
  }

  private static Writing writing(Accessor writer) {
    return switch (writer.role()) {
      case PARAMETER -> new Writing.Parameter(writer.index());
      case SETTER -> new Writing.Setter(writer.name());
      default -> new Writing.Field(writer.name());
    };
  }

  private static @Nullable Accessor reader(Member member) {
    Accessor getter = member.get(Role.GETTER);
    if (isUsable(getter)) {
      return getter;
    }
    Accessor field = member.get(Role.FIELD);
    return isUsable(field) ? field : null;
  }

  private static @Nullable Accessor writer(Member member) {
    Accessor parameter = member.get(Role.PARAMETER);
    if (parameter != null) {
      return parameter;
    }
    Accessor setter = member.get(Role.SETTER);
    if (isUsable(setter)) {
      return setter;
    }
    Accessor field = member.get(Role.FIELD);
    return isUsable(field) && !isFinal(field) ? field : null;
  }

  private static boolean isUsable(@Nullable Accessor accessor) {
    return accessor != null
        && accessor.isReachable()
        && (accessor.isPublic() || JacksonProperty.isExplicit(accessor));
  }

  private static boolean isFinal(@Nullable Accessor field) {
    return field != null && field.element().getModifiers().contains(Modifier.FINAL);
  }

  /** An overloaded setter is the one for the type that the getter or the field has. */
  private boolean chooseSetter(Member member) {
    List<Accessor> setters = new ArrayList<>(member.setters());
    if (setters.size() < 2) {
      return true;
    }
    for (Role role : List.of(Role.GETTER, Role.FIELD)) {
      Accessor other = member.get(role);
      for (Accessor setter : setters) {
        if (other != null && types.isSameType(setter.type(), other.type())) {
          member.choose(setter);
          return true;
        }
      }
    }
    diagnostics.reportFor(
        site.subject(),
        StructureProblem.SETTERS_AMBIGUOUS,
        Origin.of(setters.get(1).element()),
        member.name());
    return false;
  }

  /** What is annotated is meant to be used; databind would even reach what is private. */
  private void checkHidden(
      Member member,
      JacksonProperty jackson,
      @Nullable Accessor reader,
      @Nullable Accessor writer) {
    for (Accessor accessor : member.accessors()) {
      boolean isMarked = JacksonProperty.isExplicit(accessor);
      boolean isField = accessor.role() == Role.FIELD;
      String lacking = null;
      if (isMarked && !isField && !accessor.isReachable()) {
        lacking = "call it";
      } else if (isMarked && isField && reader == null && jackson.isReadable()) {
        lacking = "read it";
      } else if (isMarked
          && isField
          && writer == null
          && jackson.isWritable()
          && !isFinal(accessor)) {
        lacking = "set it";
      }
      if (lacking != null) {
        diagnostics.reportFor(
            site.subject(),
            StructureProblem.MEMBER_HIDDEN,
            Origin.of(accessor.element()),
            accessor.name(),
            lacking);
      }
    }
  }

  /** The parameter of a creator is none of them: what it throws is the creator's affair. */
  private List<Access.Throwing> throwing(@Nullable Accessor reader, @Nullable Accessor writer) {
    List<Access.Throwing> all = new ArrayList<>();
    for (Accessor accessor : Arrays.asList(reader, writer)) {
      if (accessor != null && accessor.element() instanceof ExecutableElement method) {
        TypeMirror thrown = CheckedExceptions.first(method, elements, types);
        if (thrown != null) {
          boolean isRead = accessor.role() == Role.GETTER;
          all.add(
              new Access.Throwing(
                  Origin.of(method), accessor.name(), isRead, TypeReader.display(thrown)));
        }
      }
    }
    return all;
  }

  private static boolean isAnnotated(TypeMirror type) {
    if (!type.getAnnotationMirrors().isEmpty()) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return isAnnotated(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(AccessResolver::isAnnotated);
  }

  /** The same type as it stands where annotations are within it, as in a list's. */
  private TypeMirror annotated(Member member, TypeMirror type) {
    if (isAnnotated(type)) {
      return type;
    }
    return member.accessors().stream()
        .map(Accessor::type)
        // To Eclipse's compiler, types with other annotations are others.
        .filter(other ->
            isAnnotated(other) && TypeReader.display(other).equals(TypeReader.display(type)))
        .findFirst()
        .orElse(type);
  }
}
