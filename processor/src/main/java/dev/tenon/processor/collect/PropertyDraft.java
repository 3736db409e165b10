package dev.tenon.processor.collect;

import dev.tenon.processor.model.Access;
import dev.tenon.processor.model.Inclusion;
import dev.tenon.processor.model.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a property before its type and its {@code @McpArg} are read.
 *
 * @param origin where it stands
 * @param javaName its name in the source
 * @param name its name on the wire, unless {@code @McpArg} gives one
 * @param aliases further names that are taken for it
 * @param arg its {@code @McpArg}, or null
 * @param required whether another annotation says that it must be given, or null
 * @param isOptional whether nothing happens when it is not given
 * @param defaultValue a default value that another annotation gives, or null
 * @param description what it means, unless {@code @McpArg} says so, or null
 * @param access how it is read and written
 * @param inclusion when a result has it
 */
record PropertyDraft(
    Origin origin,
    String javaName,
    String name,
    List<String> aliases,
    @Nullable AnnotationReader arg,
    @Nullable Boolean required,
    boolean isOptional,
    @Nullable String defaultValue,
    @Nullable String description,
    Access access,
    Inclusion inclusion) {
  /** A parameter of a method that is annotated. */
  static PropertyDraft ofParameter(
      Origin origin, String name, @Nullable AnnotationReader arg, @Nullable String description) {
    return new PropertyDraft(
        origin,
        name,
        name,
        List.of(),
        arg,
        null,
        false,
        null,
        description,
        Access.NONE,
        Inclusion.PRESENT);
  }
}
