package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.diagnostic.ValueProblem;
import dev.tenon.processor.model.Access;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Inclusion;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TypeModel;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a parameter or record component into a {@link PropertyModel}. */
final class PropertyReader {
  private final Diagnostics diagnostics;

  PropertyReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  PropertyModel read(
      Element element,
      Origin origin,
      String javaName,
      TypeMirror type,
      Usage usage,
      @Nullable String javadoc,
      Access access,
      TypeReader types,
      Site site) {
    TypeModel model = types.read(type, usage, site);
    boolean nullable = usage.isNullable();
    if (nullable && model instanceof TypeModel.Presence) {
      diagnostics.reportFor(
          site.subject(), ShapeProblem.PRESENCE_PLACE, origin, site.path(), "and Nullable as well");
    }
    AnnotationReader found = AnnotationReader.of(element, AnnotationNames.ARG);
    if (found == null) {
      checkPrimitive(model, nullable, site, origin);
      boolean required = !nullable && !model.isOptional();
      return new PropertyModel(
          origin,
          javaName,
          javaName,
          List.of(),
          model,
          required,
          nullable,
          null,
          null,
          javadoc,
          null,
          access,
          Inclusion.PRESENT);
    }
    AnnotationReader arg = found.on(origin.element());
    // An empty text is a value when it is written.
    AnnotationValue written = arg.value("defaultValue");
    String defaultValue = written == null ? null : String.valueOf(written.getValue());
    boolean waived = Boolean.FALSE.equals(arg.flag("required"));
    boolean mayLack = nullable || waived || model.isOptional();
    if (Boolean.TRUE.equals(arg.flag("required")) && (mayLack || defaultValue != null)) {
      diagnostics.reportFor(
          site.subject(),
          ValueProblem.REQUIRED_CONTRADICTS,
          arg.origin("required"),
          javaName,
          defaultValue != null
              ? "it has a default value"
              : nullable ? "it is Nullable" : "it is " + optional(model));
    }
    if (defaultValue == null) {
      checkPrimitive(model, nullable || waived, site, waived ? arg.origin("required") : origin);
    }
    if (defaultValue != null && model.isOptional()) {
      diagnostics.reportFor(
          site.subject(),
          ValueProblem.DEFAULT_ON_OPTIONAL,
          arg.origin("defaultValue"),
          javaName,
          optional(model));
      defaultValue = null;
    }
    String name = arg.text("name");
    String header = arg.text("header");
    String description = arg.text("description");
    return new PropertyModel(
        arg.origin(),
        javaName,
        name == null ? javaName : name,
        List.of(),
        header == null ? model : mirrored(model),
        !mayLack && defaultValue == null,
        nullable,
        defaultValue,
        arg.text("title"),
        description == null ? javadoc : description,
        header,
        access,
        Inclusion.PRESENT);
  }

  private static String optional(TypeModel type) {
    return type instanceof TypeModel.Presence ? "a Presence" : "an Optional";
  }

  /** A number that is mirrored into a header stays within what every client can hold exactly. */
  private static TypeModel mirrored(TypeModel type) {
    if (type instanceof TypeModel.Maybe maybe) {
      return new TypeModel.Maybe(maybe.type(), mirrored(maybe.value()));
    }
    if (!(type instanceof TypeModel.Whole whole)) {
      return type;
    }
    long min = Math.max(whole.min(), -TypeModel.Whole.MAX_EXACT);
    long max = Math.min(whole.max(), TypeModel.Whole.MAX_EXACT);
    return min > max ? type : whole.between(min, max);
  }

  private void checkPrimitive(TypeModel type, boolean mayLack, Site site, Origin at) {
    if (mayLack && type.type().isPrimitive()) {
      diagnostics.reportFor(site.subject(), TypeProblem.PRIMITIVE_ABSENT, at, site.path());
    }
  }
}
