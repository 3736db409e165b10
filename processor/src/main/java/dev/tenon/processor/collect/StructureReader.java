package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.StructureProblem;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads a record or another class with properties into a {@link StructureModel}. */
final class StructureReader {
  /** How often a class may contain itself: a generic one can do so with ever new type arguments. */
  private static final int MAX_REPETITIONS = 8;

  private static final int MAX_PATH_LENGTH = 60;

  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final JavadocReader javadoc;
  private final Definitions definitions;
  private final Creators creators;
  private final InheritedConstraints inherited;

  StructureReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      JavadocReader javadoc,
      Definitions definitions) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.javadoc = javadoc;
    this.definitions = definitions;
    this.creators = new Creators(elements, types, diagnostics);
    this.inherited = new InheritedConstraints(elements);
  }

  TypeModel read(DeclaredType type, TypeElement element, TypeReader reader, Site site) {
    Definitions.Key key = Definitions.Key.of(type, site.packageName());
    TypeModel.Definition known = definitions.get(key);
    if (known != null) {
      return known;
    }
    String name = element.getQualifiedName().toString();
    if (Collections.frequency(site.enclosing(), name) > MAX_REPETITIONS) {
      return endless(type, element, site);
    }
    Creator creator = creators.find(element, site);
    if (creator == null) {
      return new TypeModel.Unsupported(TypeReader.plain(type));
    }
    StructureModel structure = new StructureModel(TypeReader.plain(type), ClassName.get(element));
    definitions.put(key, structure);
    Site inside = site.inside(element.getSimpleName().toString(), name);
    structure.complete(body(type, element, creator, reader, inside));
    return structure;
  }

  private TypeModel endless(DeclaredType type, TypeElement element, Site site) {
    String path = site.path();
    if (path.length() > MAX_PATH_LENGTH) {
      path = path.substring(0, path.lastIndexOf('.', MAX_PATH_LENGTH)) + "...";
    }
    diagnostics.reportFor(
        site.subject(), TypeProblem.RECURSIVE_TYPE, site.origin(), element.getSimpleName(), path);
    return new TypeModel.Unsupported(TypeName.get(type));
  }

  private StructureModel.Body body(
      DeclaredType type, TypeElement element, Creator creator, TypeReader reader, Site site) {
    boolean isRecord = element.getKind() == ElementKind.RECORD;
    Collection<Member> members =
        isRecord
            ? RecordMembers.of(types, type, creator, site.packageName())
            : BeanMembers.of(types, type, creator, site.packageName());
    boolean isDeprecated =
        Warnings.isDeprecated(elements, element) || isDeprecated(creator.method());
    for (Member member : members) {
      isDeprecated |=
          member.accessors().stream().anyMatch(accessor -> isDeprecated(accessor.element()));
    }
    JacksonClass jackson = new JacksonClass(element, diagnostics, site);
    jackson.checkAnnotations();
    List<PropertyModel> components =
        new StructureProperties(
                elements,
                types,
                inherited,
                diagnostics,
                new ComponentDocs(javadoc, element, creator),
                jackson,
                reader,
                site)
            .read(members);
    if (!isRecord && members.stream().noneMatch(StructureProperties::mayBeProperty)) {
      diagnostics.reportFor(
          site.subject(),
          StructureProblem.NO_PROPERTIES,
          site.origin(),
          site.path(),
          element.getSimpleName());
    }
    AnnotationReader described = jackson.annotation(JacksonNames.CLASS_DESCRIPTION);
    String description = described == null ? null : described.text("value");
    return new StructureModel.Body(
        creator.construction(),
        components,
        description == null ? javadoc.of(element).description() : description,
        jackson.isSet(JacksonNames.IGNORE_PROPERTIES, "ignoreUnknown"),
        isDeprecated,
        Equality.isByParts(element));
  }

  private boolean isDeprecated(javax.lang.model.element.@Nullable Element element) {
    return element != null && Warnings.isDeprecated(elements, element);
  }
}
