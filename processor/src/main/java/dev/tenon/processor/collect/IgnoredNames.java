package dev.tenon.processor.collect;

import dev.tenon.processor.collect.Accessor.Role;
import dev.tenon.processor.model.JacksonNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The properties that {@code @JsonIgnoreProperties} takes away. */
final class IgnoredNames {
  private final JacksonClass jackson;
  private final List<String> names;
  private final Set<String> found = new HashSet<>();

  IgnoredNames(JacksonClass jackson) {
    this.jackson = jackson;
    this.names = jackson.texts(JacksonNames.IGNORE_PROPERTIES, "value");
  }

  /** Takes away what reads and writes the property {@code name}, if it is listed. */
  void apply(Member member, String name) {
    if (!names.contains(name)) {
      return;
    }
    found.add(name);
    boolean keepsGetter = jackson.isSet(JacksonNames.IGNORE_PROPERTIES, "allowGetters");
    boolean keepsSetter = jackson.isSet(JacksonNames.IGNORE_PROPERTIES, "allowSetters");
    if (!keepsGetter) {
      member.remove(Role.GETTER);
    }
    if (!keepsSetter) {
      member.remove(Role.SETTER);
      member.remove(Role.PARAMETER);
    }
    member.remove(Role.FIELD);
  }

  /** Reports what is listed but is no property of the class. */
  void checkAllFound(Collection<String> properties) {
    AnnotationReader reader = jackson.annotation(JacksonNames.IGNORE_PROPERTIES);
    if (reader == null || Boolean.TRUE.equals(reader.flag("ignoreUnknown"))) {
      return;
    }
    for (String name : names) {
      if (!found.contains(name)) {
        jackson.unknownName(reader, name, new ArrayList<>(properties));
      }
    }
  }
}
