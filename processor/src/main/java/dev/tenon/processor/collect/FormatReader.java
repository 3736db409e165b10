package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/** Reads {@code @JsonFormat}: what it says is done, or is a problem. */
final class FormatReader {
  private static final List<String> REFUSED =
      List.of("with", "without", "lenient", "radix", "formatting");
  private static final List<String> USUAL = List.of("ANY", "NATURAL", "SCALAR");

  private final Diagnostics diagnostics;

  FormatReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The type in the form that the annotation at its use asks for. */
  TypeModel apply(TypeModel type, Usage usage, Site site) {
    for (AnnotationMirror mirror : usage.annotations()) {
      if (AnnotationReader.qualifiedName(mirror).equals(JacksonNames.FORMAT)) {
        return apply(type, new AnnotationReader(site.origin().element(), mirror), site);
      }
    }
    return type;
  }

  private TypeModel apply(TypeModel type, AnnotationReader format, Site site) {
    if (type instanceof TypeModel.Maybe maybe) {
      return new TypeModel.Maybe(maybe.type(), apply(maybe.value(), format, site));
    }
    if (type instanceof TypeModel.Presence presence) {
      return new TypeModel.Presence(presence.type(), apply(presence.value(), format, site));
    }
    if (type instanceof TypeModel.Unsupported) {
      return type;
    }
    for (String attribute : REFUSED) {
      if (format.isWritten(attribute)) {
        refuse(format, attribute, site, "nothing does what it says", "Remove it");
        return type;
      }
    }
    String pattern = format.text("pattern");
    if (pattern != null) {
      return pattern(type, pattern, format, site);
    }
    for (String attribute : List.of("locale", "timezone")) {
      if (format.isWritten(attribute)) {
        refuse(format, attribute, site, "there is no pattern", "Remove it");
        return type;
      }
    }
    String shape = String.valueOf(format.text("shape"));
    if (shape.equals("STRING") && isNumber(type)) {
      return new TypeModel.Quoted(type);
    }
    if (format.isWritten("shape") && !isUsual(type, shape)) {
      refuse(format, "shape", site, type.type() + " has another shape", "Remove it");
    }
    return type;
  }

  private static boolean isNumber(TypeModel type) {
    return (type instanceof TypeModel.Whole whole && whole.timing() == null)
        || type instanceof TypeModel.Numeric;
  }

  /** Whether the shape is the one that the type has anyway. */
  private static boolean isUsual(TypeModel type, String shape) {
    return USUAL.contains(shape)
        || switch (shape) {
          case "STRING" ->
              type instanceof TypeModel.Text
                  || type instanceof TypeModel.Scalar
                  || type instanceof TypeModel.Bytes
                  || type instanceof TypeModel.Enumeration;
          case "NUMBER" -> type instanceof TypeModel.Whole || type instanceof TypeModel.Numeric;
          case "NUMBER_INT" -> type instanceof TypeModel.Whole;
          case "NUMBER_FLOAT" -> type instanceof TypeModel.Numeric;
          case "BOOLEAN" -> type instanceof TypeModel.Bool;
          case "ARRAY" -> type instanceof TypeModel.Sequence;
          case "OBJECT", "POJO" -> type instanceof TypeModel.Definition;
          default -> false;
        };
  }

  private TypeModel pattern(TypeModel type, String pattern, AnnotationReader format, Site site) {
    if (!(type instanceof TypeModel.Scalar scalar) || !Patterns.apply(scalar.kind())) {
      refuse(format, "pattern", site, type.type() + " is no date or time", "Remove it");
      return type;
    }
    String shape = format.text("shape");
    if (shape != null && !shape.equals("STRING") && !USUAL.contains(shape)) {
      refuse(format, "shape", site, "a pattern makes a string", "Remove it");
      return type;
    }
    String zone = format.text("timezone");
    if (zone != null && scalar.kind() != TextKind.INSTANT) {
      refuse(format, "timezone", site, "only an Instant is shown in a zone", "Remove it");
      return type;
    }
    String locale = format.text("locale");
    TypeModel.Patterned patterned =
        new TypeModel.Patterned(scalar, pattern, locale == null ? "en" : locale, zone);
    String fault = Patterns.fault(patterned);
    if (fault != null) {
      diagnostics.reportFor(
          site.subject(),
          ShapeProblem.FORMAT_PATTERN,
          format.origin("pattern"),
          pattern,
          site.path(),
          type.type(),
          fault);
      return type;
    }
    return patterned;
  }

  private void refuse(
      AnnotationReader format, String attribute, Site site, String reason, String remedy) {
    diagnostics.reportFor(
        site.subject(),
        ShapeProblem.FORMAT,
        format.origin(attribute),
        attribute,
        site.path(),
        reason,
        remedy);
  }
}
