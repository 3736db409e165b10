package dev.tenon.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a component is read and written.
 *
 * @param getter what reads it, such as {@code name()}, {@code getName()} or {@code name}; null when
 *     it is only written
 * @param writing how it is written; null when it is only read
 * @param throwing which of its methods throw checked exceptions
 */
public record Access(@Nullable String getter, @Nullable Writing writing, List<Throwing> throwing) {
  /** Of something that is no component: a parameter. */
  public static final Access NONE = new Access(null, null);

  /** By what throws no checked exception. */
  public Access(@Nullable String getter, @Nullable Writing writing) {
    this(getter, writing, List.of());
  }

  /**
   * A method that throws a checked exception.
   *
   * @param origin where it stands
   * @param method its name
   * @param isRead whether it reads the property; otherwise it writes it
   * @param exception what it throws
   */
  public record Throwing(Origin origin, String method, boolean isRead, String exception) {}

  /** How a component is written. */
  public sealed interface Writing {
    /** As a parameter of the constructor or factory, counted from 0. */
    record Parameter(int index) implements Writing {}

    /**
     * Not at all: the parameter, counted from 0, gets what stands for nothing.
     *
     * @param isAmbiguous whether that alone does not say which constructor or factory is meant
     */
    record Unwritten(int index, boolean isAmbiguous) implements Writing {}

    /** By a method that takes it. */
    record Setter(String method) implements Writing {}

    /** By assigning it to a field. */
    record Field(String name) implements Writing {}
  }

  /** Of a record's component. */
  public static Access ofRecord(String name, int index) {
    return new Access(name + "()", new Writing.Parameter(index));
  }
}
