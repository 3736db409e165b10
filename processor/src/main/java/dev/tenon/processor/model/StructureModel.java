package dev.tenon.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class whose values are JSON objects. It may contain itself, so it is one object for each class
 * (and type arguments) of a compilation, filled in when its components have been read, and equal to
 * itself alone.
 */
public final class StructureModel implements TypeModel.Definition {
  private final TypeName type;
  private final ClassName name;
  private @Nullable Body body;
  private boolean isChecked;

  /** A class whose body is not read yet. */
  public StructureModel(TypeName type, ClassName name) {
    this.type = type;
    this.name = name;
  }

  /**
   * What is inside.
   *
   * @param construction how one comes about
   * @param components its properties in the order of the wire, and the parameters that are none
   * @param description what it is, or null
   * @param ignoresUnknown whether properties that it does not have are passed over
   * @param isDeprecated whether using it draws a warning
   * @param isEqualByParts whether two with the same properties are equal
   */
  public record Body(
      Construction construction,
      List<PropertyModel> components,
      @Nullable String description,
      boolean ignoresUnknown,
      boolean isDeprecated,
      boolean isEqualByParts) {}

  /** How one comes about; what no constructor takes is set afterwards. */
  public sealed interface Construction {
    /** By its constructor; without parameters for a bean. */
    record Constructor() implements Construction {}

    /** By a static method of the class. */
    record Factory(String method) implements Construction {}

    /** Not at all, because of {@code reason}: it is only returned. */
    record None(String reason, String remedy) implements Construction {}
  }

  /** Fills it in; once. */
  public void complete(Body read) {
    body = read;
  }

  /** Says that it has constraints that a validator runs. */
  public void markChecked() {
    isChecked = true;
  }

  /** Whether it has constraints, on itself or its components, that a validator runs. */
  public boolean isChecked() {
    return isChecked;
  }

  private Body body() {
    return Objects.requireNonNull(body, "not read yet");
  }

  @Override
  public TypeName type() {
    return type;
  }

  @Override
  public ClassName name() {
    return name;
  }

  /** How one comes about. */
  public Construction construction() {
    return body().construction();
  }

  /** All its properties, those that are only read and those that are only written included. */
  public List<PropertyModel> components() {
    return body().components().stream()
        .filter(component -> component.isReadable() || component.isWritable())
        .toList();
  }

  /** What its constructor or factory takes, in order. */
  public List<PropertyModel> parameters() {
    return body().components().stream()
        .filter(component -> indexOf(component) >= 0)
        .sorted(Comparator.comparingInt(StructureModel::indexOf))
        .toList();
  }

  private static int indexOf(PropertyModel component) {
    Access.Writing writing = component.access().writing();
    if (writing instanceof Access.Writing.Parameter parameter) {
      return parameter.index();
    }
    return writing instanceof Access.Writing.Unwritten unwritten ? unwritten.index() : -1;
  }

  /** The properties that a decoder takes. */
  public List<PropertyModel> writable() {
    return components().stream().filter(PropertyModel::isWritable).toList();
  }

  /** The properties that an encoder writes. */
  public List<PropertyModel> readable() {
    return components().stream().filter(PropertyModel::isReadable).toList();
  }

  /** What it is, or null. */
  public @Nullable String description() {
    return body().description();
  }

  /** Whether properties that it does not have are passed over. */
  public boolean ignoresUnknown() {
    return body().ignoresUnknown();
  }

  /** Whether using it draws a warning. */
  public boolean isDeprecated() {
    return body().isDeprecated();
  }

  /** Whether two with the same properties are equal: it is a record, or says so itself. */
  public boolean isEqualByParts() {
    return body().isEqualByParts();
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
