package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.diagnostic.ValueProblem;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.TypeModel;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a parameter, or a component of a record or bean, into a {@link PropertyModel}. */
final class PropertyReader {
  private final Diagnostics diagnostics;

  PropertyReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  PropertyModel read(
      PropertyDraft draft, TypeMirror type, Usage usage, TypeReader types, Site site) {
    TypeModel model = types.read(type, usage, site);
    AnnotationReader arg = draft.arg();
    String defaultValue = defaultValue(draft, model, site);
    Boolean said = arg == null ? null : arg.flag("required");
    said = said == null ? draft.required() : said;
    boolean nullable = usage.isNullable() || model instanceof TypeModel.Nothing;
    boolean waived = Boolean.FALSE.equals(said);
    if (nullable && model instanceof TypeModel.Presence) {
      diagnostics.reportFor(
          site.subject(),
          ShapeProblem.PRESENCE_PLACE,
          draft.origin(),
          site.path(),
          "and Nullable as well");
    }
    if (nullable && model instanceof TypeModel.Maybe) {
      diagnostics.reportFor(
          site.subject(), ShapeProblem.NULLABLE_OPTIONAL, draft.origin(), site.path());
    }
    boolean isMaybe = model.isOptional();
    if (Boolean.TRUE.equals(said) && (nullable || isMaybe || defaultValue != null)) {
      diagnostics.reportFor(
          site.subject(),
          ValueProblem.REQUIRED_CONTRADICTS,
          arg == null ? draft.origin() : arg.origin("required"),
          draft.javaName(),
          defaultValue != null
              ? "it has a default value"
              : nullable ? "it is Nullable" : "it is " + optional(model));
    }
    if (defaultValue == null && !draft.isOptional()) {
      Origin at = waived && arg != null ? arg.origin("required") : draft.origin();
      checkPrimitive(model, nullable || waived, site, at);
    }
    boolean isLenient = draft.isOptional() && !Boolean.TRUE.equals(said) && !usage.isNeverNull();
    String name = arg == null ? null : arg.text("name");
    String header = arg == null ? null : arg.text("header");
    String description = arg == null ? null : arg.text("description");
    return new PropertyModel(
        arg == null ? draft.origin() : arg.origin(),
        draft.javaName(),
        name == null ? draft.name() : name,
        draft.aliases(),
        header == null ? model : mirrored(model),
        !nullable && !waived && !isMaybe && !isLenient && defaultValue == null,
        nullable,
        defaultValue,
        arg == null ? null : arg.text("title"),
        description == null ? draft.description() : description,
        header,
        draft.access(),
        draft.inclusion(),
        usage.isSensitive());
  }

  /** The text of the default value, or null; an empty text is a value when it is written. */
  private @Nullable String defaultValue(PropertyDraft draft, TypeModel model, Site site) {
    AnnotationReader arg = draft.arg();
    AnnotationValue written = arg == null ? null : arg.value("defaultValue");
    String text = written == null ? draft.defaultValue() : String.valueOf(written.getValue());
    if (text != null && model.isOptional()) {
      diagnostics.reportFor(
          site.subject(),
          ValueProblem.DEFAULT_ON_OPTIONAL,
          arg == null ? draft.origin() : arg.origin("defaultValue"),
          draft.javaName(),
          optional(model));
      return null;
    }
    return text;
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
