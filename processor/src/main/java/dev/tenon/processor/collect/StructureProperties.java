package dev.tenon.processor.collect;

import dev.tenon.processor.collect.Accessor.Role;
import dev.tenon.processor.collect.JacksonProperty.Named;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.StructureProblem;
import dev.tenon.processor.model.Access;
import dev.tenon.processor.model.Access.Writing;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Inclusion;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the members of a class into its properties. */
final class StructureProperties {
  private final Elements elements;
  private final Types types;
  private final InheritedConstraints inherited;
  private final Diagnostics diagnostics;
  private final ComponentDocs docs;
  private final JacksonClass jackson;
  private final TypeReader reader;
  private final Site site;
  private final NamingStrategy naming;
  private final Inclusion inclusion;
  private final PropertyReader properties;
  private final List<PropertyModel> unwritten = new ArrayList<>();

  StructureProperties(
      Elements elements,
      Types types,
      InheritedConstraints inherited,
      Diagnostics diagnostics,
      ComponentDocs docs,
      JacksonClass jackson,
      TypeReader reader,
      Site site) {
    this.elements = elements;
    this.types = types;
    this.inherited = inherited;
    this.diagnostics = diagnostics;
    this.docs = docs;
    this.jackson = jackson;
    this.reader = reader;
    this.site = site;
    this.naming = jackson.naming();
    this.inclusion = jackson.inclusion();
    this.properties = new PropertyReader(diagnostics);
  }

  /** The properties in the order of the wire, and the parameters that are none. */
  List<PropertyModel> read(Collection<Member> members) {
    Map<Member, PropertyModel> read = new LinkedHashMap<>();
    for (Member member : named(members)) {
      JacksonProperty facts = new JacksonProperty(member);
      AccessResolver.Resolved resolved =
          new AccessResolver(elements, types, diagnostics, site).resolve(member, facts);
      if (resolved != null) {
        read.put(member, property(member, facts, resolved));
      } else {
        leaveOut(member.get(Role.PARAMETER));
      }
    }
    checkAliases(read);
    List<PropertyModel> all = new PropertyOrder(jackson).sort(read);
    all.addAll(unwritten);
    return all;
  }

  /** The members that stay, those that annotations give one name together. */
  private Collection<Member> named(Collection<Member> members) {
    Map<String, Member> byName = new LinkedHashMap<>();
    IgnoredNames ignored = new IgnoredNames(jackson);
    for (Member member : members) {
      Accessor parameter = member.get(Role.PARAMETER);
      if (parameter == null && !mayBeProperty(member)) {
        continue;
      }
      JacksonProperty facts = new JacksonProperty(member);
      facts.removeIgnored();
      if (!member.isEmpty()) {
        ignored.apply(member, name(member, facts));
      }
      boolean isTaken = parameter != null && member.get(Role.PARAMETER) == null;
      if (isTaken && !member.isEmpty()) {
        // What is only read is still made with all that its creator takes.
        leaveOut(parameter);
      }
      if (member.isEmpty() || isOfIgnoredType(member)) {
        leaveOut(parameter);
        continue;
      }
      String name = name(member, facts);
      Member other = byName.putIfAbsent(name, member);
      if (other != null && !other.merge(member)) {
        reportTaken(member, other.name(), name);
        leaveOut(parameter);
      }
    }
    ignored.checkAllFound(byName.keySet());
    return byName.values();
  }

  /** An alias may not be what another property is called. */
  private void checkAliases(Map<Member, PropertyModel> read) {
    Map<String, PropertyModel> taken = new LinkedHashMap<>();
    read.values().forEach(property -> taken.put(property.name(), property));
    read.forEach((member, property) -> {
      for (String alias : property.aliases()) {
        PropertyModel other = taken.putIfAbsent(alias, property);
        if (other != null && !other.javaName().equals(property.javaName())) {
          reportTaken(member, other.javaName(), alias);
        }
      }
    });
  }

  private void reportTaken(Member member, String other, String name) {
    diagnostics.reportFor(
        site.subject(),
        StructureProblem.NAME_TAKEN,
        Origin.of(member.place().element()),
        other,
        member.name(),
        name);
  }

  /** Whether there is more than a field that nobody but the class sees. */
  static boolean mayBeProperty(Member member) {
    return member.accessors().stream()
        .anyMatch(accessor -> accessor.isPublic() || JacksonProperty.isExplicit(accessor));
  }

  private void leaveOut(@Nullable Accessor parameter) {
    if (parameter != null) {
      unwritten.add(placeholder(parameter));
    }
  }

  /** A parameter that gets what stands for nothing. */
  private static PropertyModel placeholder(Accessor parameter) {
    var type = TypeReader.plain(parameter.type());
    TypeModel nothing = new TypeModel.Unsupported(type);
    boolean isOptional = type.toString().startsWith("java.util.Optional");
    return new PropertyModel(
        Origin.of(parameter.element()),
        parameter.name(),
        parameter.name(),
        List.of(),
        isOptional ? new TypeModel.Maybe(type, nothing) : nothing,
        false,
        true,
        null,
        null,
        null,
        null,
        new Access(null, parameter.unwritten()),
        Inclusion.PRESENT,
        false);
  }

  private boolean isOfIgnoredType(Member member) {
    TypeMirror type = member.place().type();
    return type instanceof DeclaredType declared
        && AnnotationReader.of(declared.asElement(), JacksonNames.IGNORE_TYPE) != null;
  }

  /** What it is called on the wire. */
  private String name(Member member, JacksonProperty facts) {
    AnnotationReader arg = member.annotation(AnnotationNames.ARG);
    String name = arg == null ? null : arg.text("name");
    for (Named named : facts.names()) {
      if (name != null && !name.equals(named.name())) {
        diagnostics.reportFor(
            site.subject(),
            StructureProblem.NAMES_CONTRADICT,
            named.annotation().origin("value"),
            member.name(),
            name,
            named.name());
      }
      name = name == null ? named.name() : name;
    }
    return name == null ? naming.translate(member.name()) : name;
  }

  private PropertyModel property(
      Member member, JacksonProperty facts, AccessResolver.Resolved resolved) {
    Accessor place = member.place();
    Origin origin = Origin.of(place.element());
    TypeMirror type = resolved.type();
    // A component whose type depends on the type arguments is the fault of whoever wrote those.
    boolean isOwn = types.isSameType(declaredType(place), place.type());
    Site at = site.component(member.name(), isOwn ? origin : site.origin());
    AnnotationReader arg = member.annotation(AnnotationNames.ARG);
    String description = facts.description();
    AnnotationReader include = member.annotation(JacksonNames.INCLUDE);
    Writing writing = resolved.access().writing();
    String name = name(member, facts);
    List<String> aliases = new ArrayList<>(facts.aliases());
    aliases.remove(name);
    return properties.read(
        new PropertyDraft(
            origin,
            member.name(),
            name,
            aliases,
            arg == null ? null : arg.on(place.element()),
            facts.required(),
            !(writing instanceof Writing.Parameter),
            facts.text("defaultValue"),
            description == null ? docs.of(member) : description,
            resolved.access(),
            include == null ? inclusion : jackson.inclusion(include)),
        type,
        usage(member, type),
        reader,
        at);
  }

  private static TypeMirror declaredType(Accessor accessor) {
    return accessor.element() instanceof ExecutableElement method
        ? accessor.role() == Role.GETTER
            ? method.getReturnType()
            : method.getParameters().get(0).asType()
        : accessor.element().asType();
  }

  private Usage usage(Member member, TypeMirror type) {
    List<javax.lang.model.element.AnnotationMirror> own =
        new ArrayList<>(type.getAnnotationMirrors());
    List<TypeMirror> written = new ArrayList<>();
    for (Accessor accessor : member.accessors()) {
      TypeMirror declared = declaredType(accessor);
      written.add(declared);
      own.addAll(declared.getAnnotationMirrors());
      own.addAll(accessor.type().getAnnotationMirrors());
    }
    Usage usage = new Usage(member.annotations(), own, written, List.of());
    Accessor getter = member.get(Role.GETTER);
    return getter != null && getter.element() instanceof ExecutableElement method
        ? inherited.onResult(usage, method)
        : usage;
  }
}
