package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.model.Access;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a record into a {@link StructureModel}. */
final class RecordReader {
  /** Deeper than anyone nests records; a generic record can contain ever new types of itself. */
  private static final int MAX_DEPTH = 24;

  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final JavadocReader javadoc;
  private final PropertyReader properties;
  private final Definitions definitions;

  RecordReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      JavadocReader javadoc,
      Definitions definitions) {
    this.definitions = definitions;
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.javadoc = javadoc;
    this.properties = new PropertyReader(diagnostics);
  }

  TypeModel read(DeclaredType type, TypeElement element, TypeReader reader, Site site) {
    Definitions.Key key = Definitions.Key.of(type, site.packageName());
    TypeModel.Definition known = definitions.get(key);
    if (known != null) {
      return known;
    }
    String name = TypeReader.display(type);
    if (site.enclosing().size() > MAX_DEPTH) {
      diagnostics.reportFor(
          site.subject(),
          TypeProblem.RECURSIVE_TYPE,
          site.origin(),
          element.getSimpleName(),
          site.path());
      return new TypeModel.Unsupported(TypeName.get(type));
    }
    StructureModel structure = new StructureModel(TypeReader.plain(type), ClassName.get(element));
    definitions.put(key, structure);
    Site inside = site.inside(element.getSimpleName().toString(), name);
    Javadoc doc = javadoc.of(element);
    List<PropertyModel> components = new ArrayList<>();
    boolean isDeprecated = elements.isDeprecated(element);
    for (RecordComponentElement component : element.getRecordComponents()) {
      isDeprecated |= elements.isDeprecated(component.getAccessor());
      components.add(component(type, element, component, components.size(), doc, reader, inside));
    }
    structure.complete(
        new StructureModel.Body(
            new StructureModel.Construction.Constructor(), components, null, false, isDeprecated));
    return structure;
  }

  private PropertyModel component(
      DeclaredType type,
      TypeElement element,
      RecordComponentElement component,
      int index,
      Javadoc doc,
      TypeReader reader,
      Site site) {
    boolean isGeneric = !type.getTypeArguments().isEmpty();
    TypeMirror declared = component.asType();
    TypeMirror actual =
        isGeneric
            ? ((javax.lang.model.type.ExecutableType)
                    types.asMemberOf(type, component.getAccessor()))
                .getReturnType()
            : declared;
    // A component whose type depends on the type arguments is the fault of whoever wrote those.
    boolean isOwn = !isGeneric || types.isSameType(declared, actual);
    String name = component.getSimpleName().toString();
    Origin origin = Origin.of(field(element, component));
    Site at = site.component(name, isOwn ? origin : site.origin());
    List<AnnotationMirror> own = new ArrayList<>(declared.getAnnotationMirrors());
    if (isGeneric) {
      own.addAll(actual.getAnnotationMirrors());
    }
    Usage usage = new Usage(annotations(element, component), own);
    return properties.read(
        component,
        origin,
        name,
        actual,
        usage,
        doc.parameter(name),
        Access.ofRecord(name, index),
        reader,
        at);
  }

  /** The field of a component: unlike the component itself, the compiler knows its line. */
  private static Element field(TypeElement record, RecordComponentElement component) {
    for (Element member : record.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && member.getSimpleName().equals(component.getSimpleName())) {
        return member;
      }
    }
    return component;
  }

  /** Constraints may not stand on components themselves: the compiler hands them on. */
  private static List<AnnotationMirror> annotations(
      TypeElement record, RecordComponentElement component) {
    Set<AnnotationMirror> annotations = new LinkedHashSet<>(component.getAnnotationMirrors());
    ExecutableElement accessor = component.getAccessor();
    annotations.addAll(accessor.getAnnotationMirrors());
    annotations.addAll(field(record, component).getAnnotationMirrors());
    return List.copyOf(annotations);
  }
}
