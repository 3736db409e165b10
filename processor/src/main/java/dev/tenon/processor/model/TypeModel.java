package dev.tenon.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * A type of an argument or result. One of these generates the schema, the decoder with its checks
 * and the encoder, so they cannot disagree.
 */
public sealed interface TypeModel {
  /** The Java type, without annotations. */
  TypeName type();

  /** {@code boolean} or {@code Boolean}. */
  record Bool(TypeName type) implements TypeModel {}

  /** A whole number of at most 64 bits, from {@code min} to {@code max}. */
  record Whole(TypeName type, IntegerKind kind, long min, long max) implements TypeModel {
    /** The greatest whole number that an IEEE 754 double, and so JavaScript, holds exactly. */
    public static final long MAX_EXACT = (1L << 53) - 1;
  }

  /** Any other number. */
  record Numeric(TypeName type, NumberKind kind, Bounds bounds) implements TypeModel {}

  /**
   * {@code String}.
   *
   * @param size how long it is
   * @param isEmail whether it is an e-mail address
   */
  record Text(TypeName type, Size size, boolean isEmail) implements TypeModel {}

  /** A type of the Java library that is a string on the wire. */
  record Scalar(TypeName type, TextKind kind) implements TypeModel {}

  /**
   * An enum.
   *
   * @param type the enum
   * @param constants the names of its constants in order
   * @param titles their names for people in the same order, or none when no constant has one
   * @param isDeprecated whether naming it, or one of its constants, draws a warning
   */
  record Enumeration(
      ClassName type, List<String> constants, List<String> titles, boolean isDeprecated)
      implements TypeModel {}

  /** A list, set, collection or array. */
  record Sequence(TypeName type, SequenceKind kind, TypeModel element, Size size)
      implements TypeModel {}

  /** A map, its keys a {@link Text}, {@link Scalar} or {@link Enumeration}. */
  record Dictionary(TypeName type, TypeModel key, TypeModel value, Size size)
      implements TypeModel {}

  /** {@code Optional} and its primitive relatives. */
  record Maybe(TypeName type, TypeModel value) implements TypeModel {}

  /** A value that may be null. */
  record OrNull(TypeModel value) implements TypeModel {
    @Override
    public TypeName type() {
      return value.type();
    }
  }

  /**
   * A record.
   *
   * @param type its type with its type arguments
   * @param name its class
   * @param components its components in the order of declaration
   * @param isDeprecated whether using it draws a warning
   */
  record Structure(
      TypeName type, ClassName name, List<PropertyModel> components, boolean isDeprecated)
      implements TypeModel {}

  /** A type that cannot be described; a problem says why, and nothing is generated. */
  record Unsupported(TypeName type) implements TypeModel {}

  /** The same type without its constraints: what an encoder sees of it. */
  default TypeModel unconstrained() {
    if (this instanceof Whole whole) {
      return new Whole(whole.type(), whole.kind(), whole.kind().min(), whole.kind().max());
    }
    if (this instanceof Numeric number) {
      return new Numeric(number.type(), number.kind(), Bounds.NONE);
    }
    if (this instanceof Text text) {
      return new Text(text.type(), Size.ANY, false);
    }
    if (this instanceof Sequence sequence) {
      TypeModel element = sequence.element().unconstrained();
      return new Sequence(sequence.type(), sequence.kind(), element, Size.ANY);
    }
    if (this instanceof Dictionary map) {
      TypeModel value = map.value().unconstrained();
      return new Dictionary(map.type(), map.key().unconstrained(), value, Size.ANY);
    }
    return this instanceof OrNull orNull ? new OrNull(orNull.value().unconstrained()) : this;
  }

  /** Whether code that names the type, or a type within it, draws a warning. */
  default boolean drawsWarning() {
    if (this instanceof Enumeration enumeration) {
      return enumeration.isDeprecated();
    }
    if (this instanceof Structure structure) {
      return structure.isDeprecated()
          || structure.components().stream().anyMatch(component -> component.type().drawsWarning());
    }
    if (this instanceof Sequence sequence) {
      return sequence.element().drawsWarning();
    }
    if (this instanceof Dictionary map) {
      return map.key().drawsWarning() || map.value().drawsWarning();
    }
    boolean isWrapper = this instanceof Maybe || this instanceof OrNull;
    return isWrapper && present().drawsWarning();
  }

  /** Whether a value can arrive as text, as the arguments of prompts do. */
  default boolean hasTextForm() {
    return this instanceof Bool
        || this instanceof Whole
        || this instanceof Numeric
        || this instanceof Text
        || (this instanceof Scalar scalar && scalar.kind() != TextKind.BASE64)
        || this instanceof Enumeration;
  }

  /** Whether a default value can be written as text. */
  default boolean canHaveDefault() {
    boolean isChoice =
        this instanceof Sequence sequence
            && sequence.kind() != SequenceKind.ARRAY
            && sequence.element() instanceof Enumeration;
    return isChoice || hasTextForm();
  }

  /** The constants in the default value of a list or set of enum constants. */
  static List<String> words(String defaultValue) {
    List<String> words = new ArrayList<>();
    if (!defaultValue.isBlank()) {
      for (String word : defaultValue.split(",", -1)) {
        words.add(word.strip());
      }
    }
    return words;
  }

  /** This type, or the one that an {@code Optional} or a {@code Nullable} wraps. */
  default TypeModel present() {
    if (this instanceof Maybe maybe) {
      return maybe.value().present();
    }
    return this instanceof OrNull orNull ? orNull.value().present() : this;
  }
}
