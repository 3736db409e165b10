package dev.tenon.processor.collect;

import dev.tenon.processor.collect.Accessor.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a record: its components, and what an annotation says is one. Other methods
 * named like getters are none, although Jackson writes them.
 */
final class RecordMembers {
  private RecordMembers() {}

  /** The members of {@code type}, in the order of the source. */
  static List<Member> of(Types types, DeclaredType type, Creator creator, String packageName) {
    TypeElement element = (TypeElement) type.asElement();
    List<Member> members = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      members.add(component(types, type, component));
    }
    for (Member member : BeanMembers.of(types, type, creator, packageName)) {
      Member component = BeanMembers.named(members, member.name());
      Accessor parameter = member.get(Role.PARAMETER);
      Accessor getter = member.get(Role.GETTER);
      if (component != null) {
        if (parameter != null) {
          component.put(parameter);
        }
      } else if (parameter != null || JacksonProperty.isExplicit(getter)) {
        members.add(member);
      }
    }
    return members;
  }

  private static Member component(
      Types types, DeclaredType type, RecordComponentElement component) {
    Member member = new Member(component.getSimpleName().toString());
    ExecutableElement method = component.getAccessor();
    TypeMirror declared = component.asType();
    // Only what asMemberOf returns has the type arguments, and only the component its annotations.
    boolean isGeneric = !type.getTypeArguments().isEmpty();
    TypeMirror actual =
        isGeneric ? ((ExecutableType) types.asMemberOf(type, method)).getReturnType() : declared;
    List<Element> annotated = new ArrayList<>();
    Element field = field(component);
    if (field != null) {
      annotated.add(field);
      member.put(new Accessor(Role.FIELD, field, actual, List.of(field), false, false, 0));
    }
    annotated.add(method);
    annotated.add(component);
    member.put(new Accessor(Role.GETTER, method, actual, annotated, true, true, 0));
    return member;
  }

  /** The field of a component: unlike the component itself, the compiler knows its line. */
  private static @Nullable Element field(RecordComponentElement component) {
    for (Element member :
        Objects.requireNonNull(component.getEnclosingElement()).getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && member.getSimpleName().equals(component.getSimpleName())) {
        return member;
      }
    }
    return null;
  }
}
