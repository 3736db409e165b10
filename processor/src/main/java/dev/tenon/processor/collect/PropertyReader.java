package dev.tenon.processor.collect;

import dev.tenon.processor.collect.TypeReader.Usage;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Problem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TypeModel;
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
      TypeReader types,
      Site site) {
    TypeModel model = types.read(type, usage, site);
    boolean nullable = usage.isNullable();
    AnnotationReader arg = AnnotationReader.of(element, AnnotationNames.ARG);
    if (arg == null) {
      checkPrimitive(model, nullable, site, origin);
      boolean required = !nullable && !(model instanceof TypeModel.Maybe);
      return new PropertyModel(
          origin, javaName, javaName, model, required, nullable, null, null, javadoc, null);
    }
    // An empty text is a value when it is written.
    AnnotationValue written = arg.value("defaultValue");
    String defaultValue = written == null ? null : String.valueOf(written.getValue());
    boolean waived = Boolean.FALSE.equals(arg.flag("required"));
    boolean mayLack = nullable || waived || model instanceof TypeModel.Maybe;
    if (Boolean.TRUE.equals(arg.flag("required")) && (mayLack || defaultValue != null)) {
      diagnostics.reportFor(
          site.subject(),
          Problem.REQUIRED_CONTRADICTS,
          arg.origin("required"),
          javaName,
          defaultValue != null
              ? "it has a default value"
              : nullable ? "it is Nullable" : "it is an Optional");
    }
    if (defaultValue == null) {
      checkPrimitive(model, nullable || waived, site, waived ? arg.origin("required") : origin);
    }
    if (defaultValue != null && model instanceof TypeModel.Maybe) {
      diagnostics.reportFor(
          site.subject(), Problem.DEFAULT_ON_OPTIONAL, arg.origin("defaultValue"), javaName);
      defaultValue = null;
    }
    String name = arg.text("name");
    String description = arg.text("description");
    return new PropertyModel(
        arg.origin(),
        javaName,
        name == null ? javaName : name,
        model,
        !mayLack && defaultValue == null,
        nullable,
        defaultValue,
        arg.text("title"),
        description == null ? javadoc : description,
        arg.text("header"));
  }

  private void checkPrimitive(TypeModel type, boolean mayLack, Site site, Origin at) {
    if (mayLack && type.type().isPrimitive()) {
      diagnostics.reportFor(site.subject(), Problem.PRIMITIVE_ABSENT, at, site.path());
    }
  }
}
