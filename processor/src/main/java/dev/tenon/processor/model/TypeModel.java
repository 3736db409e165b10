package dev.tenon.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of an argument or result. One of these generates the schema, the decoder with its checks
 * and the encoder, so they cannot disagree.
 */
public sealed interface TypeModel {
  /** The Java type, without annotations. */
  TypeName type();

  /**
   * {@code boolean} or {@code Boolean}.
   *
   * @param only the one value that is allowed, or null for both
   * @param message what is said of the other one, or null
   */
  record Bool(TypeName type, @Nullable Boolean only, @Nullable String message)
      implements TypeModel {
    /** One that may be either. */
    public static Bool of(TypeName type) {
      return new Bool(type, null, null);
    }
  }

  /**
   * A whole number of at most 64 bits, from {@code min} to {@code max}.
   *
   * @param told the parts of the bounds whose violation is told in the author's words
   * @param timing when a year must lie, or null
   */
  record Whole(
      TypeName type,
      IntegerKind kind,
      long min,
      long max,
      List<Bounds.Told> told,
      @Nullable Timing timing)
      implements TypeModel {
    /** The greatest whole number that an IEEE 754 double, and so JavaScript, holds exactly. */
    public static final long MAX_EXACT = (1L << 53) - 1;

    /** One without constraints. */
    public static Whole of(TypeName type, IntegerKind kind) {
      return new Whole(type, kind, kind.min(), kind.max(), List.of(), null);
    }

    /** The same with other bounds. */
    public Whole between(long least, long most) {
      return new Whole(type, kind, least, most, told, timing);
    }

    /** Whether any number of the type will do. */
    public boolean isFree() {
      return min == kind.min() && max == kind.max() && timing == null;
    }

    /** The bounds as those of any number. */
    public Bounds bounds() {
      return new Bounds(BigDecimal.valueOf(min), true, BigDecimal.valueOf(max), true, -1, told);
    }
  }

  /** Any other number. */
  record Numeric(TypeName type, NumberKind kind, Bounds bounds) implements TypeModel {
    /** One without constraints. */
    public static Numeric of(TypeName type, NumberKind kind) {
      return new Numeric(type, kind, Bounds.NONE);
    }

    /** The same with other bounds. */
    public Numeric within(Bounds narrower) {
      return new Numeric(type, kind, narrower);
    }
  }

  /**
   * {@code String}.
   *
   * @param size how long it is
   * @param isEmail whether it is an e-mail address
   * @param emailMessage what is said of a text that is none, or null
   * @param patterns the regular expressions that it must match
   */
  record Text(
      TypeName type,
      Size size,
      boolean isEmail,
      @Nullable String emailMessage,
      List<Regex> patterns)
      implements TypeModel {
    /** One without constraints. */
    public static Text of(TypeName type) {
      return new Text(type, Size.ANY, false, null, List.of());
    }

    /** The same with another size. */
    public Text sized(Size other) {
      return new Text(type, other, isEmail, emailMessage, patterns);
    }

    /** Whether any text will do. */
    public boolean isFree() {
      return size.equals(Size.ANY) && !isEmail && patterns.isEmpty();
    }
  }

  /**
   * A type of the Java library that is a string on the wire.
   *
   * @param timing when it must lie, or null
   */
  record Scalar(TypeName type, TextKind kind, @Nullable Timing timing) implements TypeModel {
    /** One without constraints. */
    public static Scalar of(TypeName type, TextKind kind) {
      return new Scalar(type, kind, null);
    }
  }

  /**
   * {@code byte[]}, in Base64 on the wire.
   *
   * @param size how many bytes
   */
  record Bytes(TypeName type, Size size) implements TypeModel {}

  /**
   * An enum.
   *
   * @param type the enum
   * @param constants its constants in order
   * @param isDeprecated whether naming it, or one of its constants, draws a warning
   */
  record Enumeration(ClassName type, List<ConstantModel> constants, boolean isDeprecated)
      implements TypeModel {
    /** What the constants are called on the wire. */
    public List<String> names() {
      return constants.stream().map(ConstantModel::name).toList();
    }

    /** Whether a constant has a name for people. */
    public boolean isTitled() {
      return constants.stream().anyMatch(constant -> constant.title() != null);
    }

    /** The constants' names for people; one without has its own name. */
    public List<String> titles() {
      return constants.stream().map(ConstantModel::label).toList();
    }

    /** The constant of a name on the wire, or null. */
    public @Nullable ConstantModel named(String name) {
      for (ConstantModel constant : constants) {
        if (constant.name().equals(name)) {
          return constant;
        }
      }
      return null;
    }
  }

  /** A list, set, collection or array. */
  record Sequence(TypeName type, SequenceKind kind, TypeModel element, Size size)
      implements TypeModel {}

  /** A map; its keys have a text form. */
  record Dictionary(TypeName type, TypeModel key, TypeModel value, Size size)
      implements TypeModel {}

  /** {@code Optional} and its primitive relatives. */
  record Maybe(TypeName type, TypeModel value) implements TypeModel {}

  /** {@code Presence}: absent, null or a value. */
  record Presence(TypeName type, TypeModel value) implements TypeModel {}

  /** A value that may be null. */
  record OrNull(TypeModel value) implements TypeModel {
    @Override
    public TypeName type() {
      return value.type();
    }
  }

  /**
   * A value that must be null.
   *
   * @param message what is said of another value, or null
   */
  record Nothing(TypeName type, @Nullable String message) implements TypeModel {}

  /**
   * A class that wraps one value and is on the wire what that value is.
   *
   * @param type its type with its type arguments
   * @param name its class
   * @param value what it wraps
   * @param factory the static method that makes one, or null for the constructor
   * @param accessor what reads the value of one, such as {@code value()}
   * @param isDeprecated whether naming it draws a warning
   * @param isEqualByValue whether two that wrap the same are equal
   * @param isChecked whether it has constraints that a validator runs
   */
  record Wrapper(
      TypeName type,
      ClassName name,
      TypeModel value,
      @Nullable String factory,
      String accessor,
      boolean isDeprecated,
      boolean isEqualByValue,
      boolean isChecked)
      implements TypeModel {
    /** The same with constraints that a validator runs. */
    public Wrapper checked() {
      return new Wrapper(type, name, value, factory, accessor, isDeprecated, isEqualByValue, true);
    }
  }

  /** A number that is a string on the wire. */
  record Quoted(TypeModel value) implements TypeModel {
    @Override
    public TypeName type() {
      return value.type();
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
      return value instanceof Whole
          || (value instanceof Numeric number && number.kind() == NumberKind.BIG_INTEGER);
    }
  }

  /**
   * A date or time in a form of its own.
   *
   * @param value the date or time
   * @param pattern how it is written, as {@code DateTimeFormatter} reads it
   * @param locale the language of names, such as {@code en}
   * @param zone where it is, for those that do not say so themselves, or null
   */
  record Patterned(Scalar value, String pattern, String locale, @Nullable String zone)
      implements TypeModel {
    @Override
    public TypeName type() {
      return value.type();
    }

    @Override
    public @Nullable Timing timing() {
      return value.timing();
    }
  }

  /** Any JSON value. */
  record Anything(TypeName type, AnyKind kind) implements TypeModel {}

  /**
   * A type that the processor does not look into; databind reads and writes it.
   *
   * @param schema the schema that was written for it, or null for any value
   * @param isWarnedOf whether naming it draws a warning
   */
  record Opaque(TypeName type, @Nullable SchemaModel schema, boolean isWarnedOf)
      implements TypeModel {}

  /** A type that cannot be described; a problem says why, and nothing is generated. */
  record Unsupported(TypeName type) implements TypeModel {}

  /** A type with parts, which may contain itself. */
  sealed interface Definition extends TypeModel permits StructureModel, UnionModel {
    /** Its class. */
    ClassName name();
  }

  /** When a value must lie, or null. */
  default @Nullable Timing timing() {
    return null;
  }

  /** Whether code that names the type, or a type within it, draws a warning. */
  default boolean drawsWarning() {
    return Parts.of(this)
        .anyMatch(part ->
            (part instanceof Enumeration enumeration && enumeration.isDeprecated())
                || (part instanceof StructureModel structure && structure.isDeprecated())
                || (part instanceof UnionModel union && union.isDeprecated())
                || (part instanceof Opaque opaque && opaque.isWarnedOf())
                || (part instanceof Wrapper wrapper && wrapper.isDeprecated()));
  }

  /** Whether a value can be empty, as texts and collections can. */
  default boolean mayBeEmpty() {
    return this instanceof Text
        || this instanceof Sequence
        || this instanceof Dictionary
        || this instanceof Bytes;
  }

  /** Whether a value can arrive as text, as the arguments of prompts do. */
  default boolean hasTextForm() {
    return this instanceof Bool
        || this instanceof Whole
        || this instanceof Numeric
        || this instanceof Text
        || this instanceof Scalar
        || this instanceof Enumeration
        || this instanceof Quoted
        || this instanceof Patterned
        || (this instanceof Wrapper wrapper && wrapper.value().hasTextForm());
  }

  /** The values that an argument can have as text, or none when there are too many. */
  default List<String> choices() {
    TypeModel present = present().wire();
    if (present instanceof Bool) {
      return List.of("true", "false");
    }
    return present instanceof Enumeration enumeration ? enumeration.names() : List.of();
  }

  /** Whether it can be the key of a map: its texts tell its values apart. */
  default boolean canBeKey() {
    return this instanceof Text
        || this instanceof Whole
        || this instanceof Enumeration
        || this instanceof Scalar
        || (this instanceof Wrapper wrapper && wrapper.value().canBeKey());
  }

  /** What it is on the wire: what a wrapper wraps, and otherwise the type itself. */
  default TypeModel wire() {
    return this instanceof Wrapper wrapper ? wrapper.value().wire() : this;
  }

  /** Whether a default value can be written as text. */
  default boolean canHaveDefault() {
    boolean isChoice =
        this instanceof Sequence sequence
            && sequence.kind() != SequenceKind.ARRAY
            && sequence.element() instanceof Enumeration;
    return isChoice || (hasTextForm() && !(wire() instanceof Patterned));
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

  /** Whether it says itself that nothing came: an {@code Optional} or a {@code Presence}. */
  default boolean isOptional() {
    return this instanceof Maybe || this instanceof Presence;
  }

  /** Whether null in Java is one of its own values. */
  default boolean holdsNull() {
    return this instanceof OrNull
        || this instanceof Nothing
        || (this instanceof Anything anything && anything.kind() == AnyKind.OBJECT);
  }

  /** This type, or the one that an {@code Optional}, a {@code Nullable} or the like wraps. */
  default TypeModel present() {
    if (this instanceof Maybe maybe) {
      return maybe.value().present();
    }
    if (this instanceof Presence presence) {
      return presence.value().present();
    }
    return this instanceof OrNull orNull ? orNull.value().present() : this;
  }
}
