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
 * @param sensitive whether its value must not be seen
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
    Inclusion inclusion,
    boolean sensitive) {
  /** Whether a result may lack it. */
  public boolean mayBeAbsent() {
    if (type instanceof TypeModel.Presence) {
      return true;
    }
    return inclusion != Inclusion.ALWAYS
        && (hasNothing() || (inclusion == Inclusion.NOT_EMPTY && type.mayBeEmpty()));
  }

  /** Whether there may be nothing to write in a result: no value, or an empty {@code Optional}. */
  public boolean hasNothing() {
    // Nothing promises that a setter or field was ever given the default value.
    boolean isFilled = defaultValue != null && !isSetAfterwards();
    boolean isOmittable = !required && !isFilled && !type.type().isPrimitive();
    return isOmittable
        || nullable
        || type instanceof TypeModel.Maybe
        || type instanceof TypeModel.Presence;
  }

  /** Whether it is written once the object is made, by a setter or into a field. */
  public boolean isSetAfterwards() {
    return access.writing() instanceof Access.Writing.Setter
        || access.writing() instanceof Access.Writing.Field;
  }

  /** Whether a decoder takes it. */
  public boolean isWritable() {
    boolean isWritten =
        access.writing() != null && !(access.writing() instanceof Access.Writing.Unwritten);
    return isWritten || access.equals(Access.NONE);
  }

  /** Whether an encoder writes it. */
  public boolean isReadable() {
    return access.getter() != null;
  }
}
