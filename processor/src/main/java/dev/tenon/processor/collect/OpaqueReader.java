package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.TypeModel;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads types that are left to databind. */
final class OpaqueReader {
  private final Elements elements;
  private final Diagnostics diagnostics;

  OpaqueReader(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
  }

  /** The type as an opaque one, or null when neither its use nor its class says so. */
  @Nullable TypeModel read(TypeMirror type, Usage usage, Site site) {
    AnnotationReader opaque = annotation(type, usage, site);
    if (opaque == null) {
      return null;
    }
    if (type.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(type.toString());
    }
    if (elements.getTypeElement(RuntimeNames.OBJECT_MAPPER.canonicalName()) == null) {
      diagnostics.reportFor(
          site.subject(), ShapeProblem.OPAQUE_WITHOUT_DATABIND, site.origin(), site.path());
      return new TypeModel.Unsupported(TypeReader.plain(type));
    }
    if (!Visibility.isVisible(type, site.packageName())) {
      diagnostics.reportFor(
          site.subject(),
          TypeProblem.HIDDEN_TYPE,
          site.origin(),
          site.path(),
          TypeReader.display(type),
          site.packageName().isEmpty() ? "the unnamed package" : site.packageName());
      return new TypeModel.Unsupported(TypeReader.plain(type));
    }
    String schema = opaque.text("schema");
    return new TypeModel.Opaque(
        TypeReader.plain(type),
        schema == null ? null : new SchemaModel(opaque.origin("schema"), schema),
        Warnings.draws(elements, type));
  }

  private static @Nullable AnnotationReader annotation(TypeMirror type, Usage usage, Site site) {
    for (AnnotationMirror mirror : usage.annotations()) {
      if (AnnotationReader.qualifiedName(mirror).equals(AnnotationNames.OPAQUE)) {
        return new AnnotationReader(site.origin().element(), mirror);
      }
    }
    return type instanceof DeclaredType declared
        ? AnnotationReader.of(declared.asElement(), AnnotationNames.OPAQUE)
        : null;
  }
}
