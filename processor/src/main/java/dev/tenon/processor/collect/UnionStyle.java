package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ShapeProblem;
import dev.tenon.processor.model.UnionModel;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * How the variants of a union are told apart.
 *
 * @param discriminator the property that says it
 * @param isNested whether what it says for a nested class begins with the classes around it, as
 *     Jackson's {@code NAME} has it
 */
record UnionStyle(UnionModel.Discriminator discriminator, boolean isNested) {
  /** Of a sealed type without Jackson's annotation. */
  static final UnionStyle DEFAULT =
      new UnionStyle(new UnionModel.Discriminator("type", false), false);

  /** Reads {@code @JsonTypeInfo}; reports what is not honoured. */
  static UnionStyle of(AnnotationReader info, String display, Site site, Diagnostics diagnostics) {
    String use = constant(info, "use");
    String include = constant(info, "include");
    String fault = null;
    String remedy = "Remove it";
    String at = "use";
    if (!"NAME".equals(use) && !"SIMPLE_NAME".equals(use)) {
      fault = "use = " + use + " puts names of Java classes on the wire, or nothing at all";
      remedy = "Use NAME or SIMPLE_NAME";
    } else if (!include.equals("PROPERTY") && !include.equals("EXISTING_PROPERTY")) {
      fault = "include = " + include + " wraps the object or writes beside it";
      remedy = "Use PROPERTY or EXISTING_PROPERTY";
      at = "include";
    } else if (info.isWritten("defaultImpl")) {
      fault = "defaultImpl guesses what an object is";
      at = "defaultImpl";
    } else if ("FALSE".equals(constant(info, "requireTypeIdForSubtypes"))) {
      fault = "requireTypeIdForSubtypes makes the schema depend on the place";
      at = "requireTypeIdForSubtypes";
    } else if (Boolean.TRUE.equals(info.flag("visible")) && include.equals("PROPERTY")) {
      fault = "visible gives the variants a property that they do not have";
      remedy = "Remove it, or use EXISTING_PROPERTY";
      at = "visible";
    }
    if (fault != null) {
      diagnostics.reportFor(
          site.subject(),
          ShapeProblem.UNION_STYLE,
          info.origin(at),
          info.simpleName(),
          display,
          fault,
          remedy);
    }
    String property = info.text("property");
    return new UnionStyle(
        new UnionModel.Discriminator(
            property == null ? "@type" : property, include.equals("EXISTING_PROPERTY")),
        "NAME".equals(use));
  }

  /** Whether the annotation says that nothing tells the variants apart. */
  static boolean isNone(AnnotationReader info) {
    return constant(info, "use").equals("NONE");
  }

  private static String constant(AnnotationReader info, String attribute) {
    @Nullable AnnotationValue value = info.value(attribute);
    return value == null
        ? attribute.equals("include") ? "PROPERTY" : ""
        : String.valueOf(value.getValue());
  }
}
