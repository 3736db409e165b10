package dev.tenon.processor.collect;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import dev.tenon.processor.model.JacksonNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/** What Jackson's annotations on the accessors of a property say of it. */
final class JacksonProperty {
  private final Member member;

  JacksonProperty(Member member) {
    this.member = member;
  }

  /** Whether an annotation makes {@code accessor} one, whatever it is called. */
  static boolean isExplicit(@Nullable Accessor accessor) {
    return accessor != null
        && (accessor.annotation(JacksonNames.PROPERTY) != null
            || accessor.annotation(JacksonNames.GETTER) != null
            || accessor.annotation(JacksonNames.SETTER) != null);
  }

  /** Whether {@code accessor} is to be passed over. */
  static boolean isIgnored(Accessor accessor) {
    AnnotationReader ignore = accessor.annotation(JacksonNames.IGNORE);
    return ignore != null && !Boolean.FALSE.equals(ignore.flag("value"));
  }

  /** A name that an annotation gives. */
  record Named(String name, AnnotationReader annotation) {}

  /** The names that annotations give it, each once. */
  List<Named> names() {
    List<Named> names = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Accessor accessor : member.accessors()) {
      for (String annotation :
          List.of(JacksonNames.PROPERTY, JacksonNames.GETTER, JacksonNames.SETTER)) {
        AnnotationReader reader = accessor.annotation(annotation);
        String name = reader == null ? null : reader.text("value");
        if (reader != null && name != null && seen.add(name)) {
          names.add(new Named(name, reader));
        }
      }
    }
    return names;
  }

  /** Further names that are taken for it. */
  List<String> aliases() {
    Set<String> aliases = new LinkedHashSet<>();
    for (Accessor accessor : member.accessors()) {
      AnnotationReader alias = accessor.annotation(JacksonNames.ALIAS);
      if (alias != null) {
        aliases.addAll(JacksonClass.texts(alias, "value"));
      }
    }
    return List.copyOf(aliases);
  }

  /** Whether it must be given, or null when nothing says so. */
  @Nullable Boolean required() {
    Boolean required = null;
    for (Accessor accessor : member.accessors()) {
      AnnotationReader property = accessor.annotation(JacksonNames.PROPERTY);
      if (property != null && property.isWritten("required")) {
        required = property.flag("required");
      }
      String said = property == null ? null : property.text("isRequired");
      required = "TRUE".equals(said) ? TRUE : "FALSE".equals(said) ? FALSE : required;
    }
    return required;
  }

  /** The text of an attribute of {@code @JsonProperty}, or null when it is not written. */
  @Nullable String text(String attribute) {
    AnnotationReader reader = with(attribute);
    AnnotationValue value = reader == null ? null : reader.value(attribute);
    return value == null ? null : String.valueOf(value.getValue());
  }

  /** The {@code @JsonProperty} that has the attribute, or null. */
  @Nullable AnnotationReader with(String attribute) {
    for (Accessor accessor : member.accessors()) {
      AnnotationReader property = accessor.annotation(JacksonNames.PROPERTY);
      if (property != null && property.isWritten(attribute)) {
        return property;
      }
    }
    return null;
  }

  /** Its place among the others, or null. */
  @Nullable Integer index() {
    String index = text("index");
    // Jackson's "unknown".
    return index == null || index.equals("-1") ? null : Integer.valueOf(index);
  }

  /** What it means, or null. */
  @Nullable String description() {
    AnnotationReader reader = member.annotation(JacksonNames.PROPERTY_DESCRIPTION);
    return reader == null ? null : reader.text("value");
  }

  /** Removes the accessors that are to be passed over; what is left may be nothing. */
  void removeIgnored() {
    boolean isIgnored = member.accessors().stream().anyMatch(JacksonProperty::isIgnored);
    if (!isIgnored) {
      return;
    }
    boolean isSplit =
        member.accessors().stream()
            .anyMatch(accessor -> isExplicit(accessor) && !isIgnored(accessor));
    for (Accessor accessor : member.accessors()) {
      if (isIgnored(accessor) || !isSplit) {
        member.remove(accessor.role());
      }
    }
  }

  /** Whether it may be read from results. */
  boolean isReadable() {
    return !"WRITE_ONLY".equals(text("access"));
  }

  /** Whether it may be given in arguments. */
  boolean isWritable() {
    return !"READ_ONLY".equals(text("access"));
  }
}
