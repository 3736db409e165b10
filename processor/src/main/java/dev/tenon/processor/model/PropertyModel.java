package dev.tenon.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named value of an object: a parameter that is an argument, or a component of a record or bean.
 *
 * @param origin the parameter or component
 * @param javaName its name in the source
 * @param name its name on the wire
 * @param aliases further names that are taken for it; the schema does not show them
 * @param type its type; not {@link TypeModel.OrNull}, which {@code nullable} says
 * @param required whether it must be given
 * @param nullable whether it may be null on the wire
 * @param defaultValue the text of its default value, or null
 * @param title its name for people, or null
 * @param description what it means, or null
 * @param header the header that mirrors it, or null
 * @param access how it is read and written
 * @param inclusion when a result has it
 */
public record PropertyModel(
    Origin origin,
    String javaName,
    String name,
    List<String> aliases,
    TypeModel type,
    boolean required,
    boolean nullable,
    @Nullable String defaultValue,
    @Nullable String title,
    @Nullable String description,
    @Nullable String header,
    Access access,
    Inclusion inclusion) {
  /** Whether a result may lack it: it is an {@code Optional} or may be null. */
  public boolean mayBeAbsent() {
    boolean isOmittable = !required && defaultValue == null && !type.type().isPrimitive();
    return isOmittable
        || nullable
        || type instanceof TypeModel.Maybe
        || type instanceof TypeModel.Presence;
  }

  /** Whether a decoder takes it. */
  public boolean isWritable() {
    return access.writing() != null || access.equals(Access.NONE);
  }

  /** Whether an encoder writes it. */
  public boolean isReadable() {
    return access.getter() != null;
  }
}
