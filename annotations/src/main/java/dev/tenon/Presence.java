package dev.tenon;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An argument or a component that tells three things apart: it was left out, it is null, or it has
 * a value. That is what a partial update needs, where a property that is left out keeps what is
 * there and null takes it away.
 *
 * <pre>{@code
 * record ContactPatch(Presence<String> name, Presence<String> phone) {
 *   Contact applyTo(Contact contact) {
 *     return new Contact(name.orKeep(contact.name()), phone.orKeep(contact.phone()));
 *   }
 * }
 * }</pre>
 *
 * <p>In a result what is absent is left out, and null is written. It stands for a property, so it
 * is the type of a parameter or of a component, never within another type. Immutable if its value
 * is.
 *
 * @param <T> the type of the value
 */
public sealed interface Presence<T> {
  /** It was left out. */
  record Absent<T>() implements Presence<T> {}

  /** It is there, and it is null. */
  record Null<T>() implements Presence<T> {}

  /**
   * It is there.
   *
   * @param value what it is, never null
   */
  record Value<T>(T value) implements Presence<T> {
    /** Refuses null. */
    public Value {
      Objects.requireNonNull(value, "value");
    }
  }

  /** One that was left out. */
  static <T> Presence<T> absent() {
    return new Absent<>();
  }

  /** One that is null. */
  static <T> Presence<T> ofNull() {
    return new Null<>();
  }

  /** One with a value, which must not be null. */
  static <T> Presence<T> of(T value) {
    return new Value<>(value);
  }

  /** One with a value, or with null. */
  static <T> Presence<T> ofNullable(@Nullable T value) {
    return value == null ? ofNull() : of(value);
  }

  /** Whether it was left out. */
  default boolean isAbsent() {
    return this instanceof Absent;
  }

  /** Whether it is there and null. */
  default boolean isNull() {
    return this instanceof Null;
  }

  /** Whether it has a value. */
  default boolean isPresent() {
    return this instanceof Value;
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException if it is absent or null
   */
  default T get() {
    if (this instanceof Value<T> given) {
      return given.value();
    }
    throw new NoSuchElementException(isNull() ? "it is null" : "it is absent");
  }

  /** The value, or null when it is null or absent. */
  default @Nullable T orNull() {
    return this instanceof Value<T> given ? given.value() : null;
  }

  /** What an update makes of {@code current}: that itself when absent, otherwise what is given. */
  default @Nullable T orKeep(@Nullable T current) {
    return isAbsent() ? current : orNull();
  }
}
