package dev.tenon.processor.collect;

import dev.tenon.processor.collect.Accessor.Role;
import dev.tenon.processor.model.JacksonNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the properties of a class by its fields and methods, those of its supertypes included. */
final class BeanMembers {
  private static final Set<String> MARKERS =
      Set.of(JacksonNames.PROPERTY, JacksonNames.GETTER, JacksonNames.SETTER);

  private final Types types;
  private final DeclaredType type;
  private final String packageName;
  private final Map<String, Member> members = new LinkedHashMap<>();

  private BeanMembers(Types types, DeclaredType type, String packageName) {
    this.types = types;
    this.type = type;
    this.packageName = packageName;
  }

  /** The members of {@code type}, in the order of the source, those of supertypes first. */
  static Collection<Member> of(
      Types types, DeclaredType type, Creator creator, String packageName) {
    BeanMembers found = new BeanMembers(types, type, packageName);
    for (TypeElement each : hierarchy((TypeElement) type.asElement())) {
      each.getEnclosedElements().forEach(found::add);
    }
    found.addParameters(creator);
    return found.members.values();
  }

  /** {@code type} and its supertypes without {@code Object}, the uppermost first. */
  static Set<TypeElement> hierarchy(TypeElement type) {
    Set<TypeElement> types = new LinkedHashSet<>();
    if (!type.getQualifiedName().contentEquals("java.lang.Object")
        && !type.getQualifiedName().contentEquals("java.lang.Record")) {
      List<TypeMirror> above = new ArrayList<>(type.getInterfaces());
      above.add(0, type.getSuperclass());
      for (TypeMirror supertype : above) {
        if (supertype.getKind() == TypeKind.ERROR) {
          throw new MissingTypeException(supertype.toString());
        }
        if (supertype instanceof DeclaredType declared) {
          types.addAll(hierarchy((TypeElement) declared.asElement()));
        }
      }
      types.add(type);
    }
    return types;
  }

  private void add(Element member) {
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return;
    }
    if (member.getKind() == ElementKind.FIELD) {
      String name = member.getSimpleName().toString();
      TypeMirror fieldType = types.asMemberOf(type, member);
      // A field hides one of the same name in a superclass.
      member(name).put(accessor(Role.FIELD, member, fieldType, List.of(member)));
    } else if (member.getKind() == ElementKind.METHOD) {
      ExecutableElement method = (ExecutableElement) member;
      if (method.getTypeParameters().isEmpty()) {
        add(method);
      }
    }
  }

  private void add(ExecutableElement method) {
    boolean isMarked = MARKERS.stream().anyMatch(name -> AnnotationReader.of(method, name) != null);
    int parameters = method.getParameters().size();
    if (parameters == 0 && method.getReturnType().getKind() != TypeKind.VOID) {
      String name = BeanNames.ofGetter(method, isMarked);
      if (name != null) {
        addGetter(member(name), method);
      }
    } else if (parameters == 1) {
      String name = BeanNames.ofSetter(method, isMarked);
      if (name != null) {
        addSetter(member(name), method);
      }
    }
  }

  private void addGetter(Member member, ExecutableElement method) {
    TypeMirror result = ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
    Accessor getter = accessor(Role.GETTER, method, result, List.of(method));
    Accessor known = member.get(Role.GETTER);
    if (known != null && known.element().getSimpleName().equals(method.getSimpleName())) {
      member.put(getter.over(known));
    } else if (known == null || known.name().startsWith("is")) {
      // A method "get" goes before a method "is".
      member.put(getter);
    }
  }

  private void addSetter(Member member, ExecutableElement method) {
    VariableElement parameter = method.getParameters().get(0);
    TypeMirror taken = ((ExecutableType) types.asMemberOf(type, method)).getParameterTypes().get(0);
    Accessor setter = accessor(Role.SETTER, method, taken, List.of(method, parameter));
    for (Accessor known : member.setters()) {
      if (known.name().equals(setter.name()) && types.isSameType(known.type(), taken)) {
        List<Accessor> others = new ArrayList<>(member.setters());
        others.remove(known);
        member.choose(setter.over(known));
        others.forEach(member::addSetter);
        return;
      }
    }
    member.addSetter(setter);
  }

  private void addParameters(Creator creator) {
    int index = 0;
    for (VariableElement parameter : creator.parameters()) {
      Accessor accessor =
          new Accessor(
              Role.PARAMETER,
              parameter,
              typeOf(parameter, creator, index),
              List.of(parameter),
              true,
              true,
              index);
      memberOf(parameter).put(accessor);
      index++;
    }
  }

  private TypeMirror typeOf(VariableElement parameter, Creator creator, int index) {
    ExecutableElement method = creator.method();
    if (method == null || method.getModifiers().contains(Modifier.STATIC)) {
      return parameter.asType();
    }
    return ((ExecutableType) types.asMemberOf(type, method)).getParameterTypes().get(index);
  }

  /** A parameter belongs to the member of its own name, or else to that of its name in JSON. */
  private Member memberOf(VariableElement parameter) {
    String name = parameter.getSimpleName().toString();
    AnnotationReader property = AnnotationReader.of(parameter, JacksonNames.PROPERTY);
    String wireName = property == null ? null : property.text("value");
    boolean isElsewhere = !members.containsKey(name) && members.containsKey(wireName);
    return member(isElsewhere && wireName != null ? wireName : name);
  }

  private Member member(String name) {
    return members.computeIfAbsent(name, Member::new);
  }

  private Accessor accessor(Role role, Element element, TypeMirror of, List<Element> annotated) {
    boolean isPublic =
        element.getModifiers().contains(Modifier.PUBLIC)
            && !(role == Role.FIELD && element.getModifiers().contains(Modifier.TRANSIENT));
    boolean isReachable = Creators.isReachable(element, packageName);
    return new Accessor(role, element, of, annotated, isPublic, isReachable, 0);
  }

  /** The member of that name, or null. */
  static @Nullable Member named(Collection<Member> members, String name) {
    for (Member member : members) {
      if (member.name().equals(name)) {
        return member;
      }
    }
    return null;
  }
}
