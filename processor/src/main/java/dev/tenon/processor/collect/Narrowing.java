package dev.tenon.processor.collect;

import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.IntegerKind;
import dev.tenon.processor.model.Moment;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.Regex;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.Timing;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of a type under one constraint. */
final class Narrowing {
  private static final Set<String> KNOWN =
      Set.of(
          "AssertFalse",
          "AssertTrue",
          "DecimalMax",
          "DecimalMin",
          "Digits",
          "Email",
          "Future",
          "FutureOrPresent",
          "Max",
          "Min",
          "Negative",
          "NegativeOrZero",
          "NotBlank",
          "NotEmpty",
          "NotNull",
          "Null",
          "Past",
          "PastOrPresent",
          "Pattern",
          "Positive",
          "PositiveOrZero",
          "Size");

  private static final Set<TextKind> TIMES =
      EnumSet.of(
          TextKind.INSTANT,
          TextKind.OFFSET_DATE_TIME,
          TextKind.ZONED_DATE_TIME,
          TextKind.LOCAL_DATE,
          TextKind.LOCAL_TIME,
          TextKind.LOCAL_DATE_TIME,
          TextKind.OFFSET_TIME,
          TextKind.YEAR_MONTH,
          TextKind.MONTH_DAY);

  private Narrowing() {}

  /** Whether it is a constraint of Bean Validation. */
  static boolean knows(String name) {
    return KNOWN.contains(name);
  }

  /** The narrowed type, or null when the constraint does not apply to it. */
  static @Nullable TypeModel narrow(
      TypeModel type, AnnotationReader constraint, @Nullable String message) {
    if (type instanceof TypeModel.Maybe maybe && maybe.value().type().isPrimitive()) {
      // The specification of Bean Validation unwraps OptionalInt and its relatives by itself.
      TypeModel value = narrow(maybe.value(), constraint, message);
      return value == null ? null : new TypeModel.Maybe(maybe.type(), value);
    }
    String name = constraint.simpleName();
    return switch (name) {
      case "AssertTrue", "AssertFalse" ->
          type instanceof TypeModel.Bool bool
              ? new TypeModel.Bool(bool.type(), name.equals("AssertTrue"), message)
              : null;
      case "Past" -> timely(type, Moment.PAST, message);
      case "PastOrPresent" -> timely(type, Moment.PAST_OR_PRESENT, message);
      case "Future" -> timely(type, Moment.FUTURE, message);
      case "FutureOrPresent" -> timely(type, Moment.FUTURE_OR_PRESENT, message);
      case "NotBlank" -> sized(type, new Size(1, Integer.MAX_VALUE, true), message);
      case "NotEmpty" -> sized(type, new Size(1, Integer.MAX_VALUE, false), message);
      case "Size" ->
          sized(
              type,
              new Size(
                  (int) constraint.number("min", 0),
                  (int) constraint.number("max", Integer.MAX_VALUE),
                  false),
              message);
      case "Email", "Pattern" -> null;
      default -> bounded(type, bounds(name, constraint), message);
    };
  }

  private static @Nullable TypeModel timely(
      TypeModel type, Moment moment, @Nullable String message) {
    boolean isTime =
        (type instanceof TypeModel.Whole year && year.kind() == IntegerKind.YEAR)
            || (type instanceof TypeModel.Scalar scalar && TIMES.contains(scalar.kind()));
    if (!isTime) {
      return null;
    }
    Timing known = type.timing();
    Moment both = known == null ? moment : known.moment().and(moment);
    Timing timing = known == null || both == moment ? new Timing(moment, message) : known;
    if (type instanceof TypeModel.Whole year) {
      return both == null
          ? year.between(1, 0)
          : new TypeModel.Whole(
              year.type(), year.kind(), year.min(), year.max(), year.told(), timing);
    }
    TypeModel.Scalar scalar = (TypeModel.Scalar) type;
    return both == null
        ? new TypeModel.Unsupported(scalar.type())
        : new TypeModel.Scalar(scalar.type(), scalar.kind(), timing);
  }

  private static @Nullable TypeModel sized(TypeModel type, Size size, @Nullable String message) {
    if (type instanceof TypeModel.Text text) {
      return text.sized(both(text.size(), size, message));
    }
    if (size.notBlank()) {
      return null;
    }
    if (type instanceof TypeModel.Bytes bytes) {
      return new TypeModel.Bytes(bytes.type(), both(bytes.size(), size, message));
    }
    if (type.type().toString().startsWith("java.lang.Iterable")) {
      return null;
    }
    if (type instanceof TypeModel.Sequence sequence) {
      return new TypeModel.Sequence(
          sequence.type(),
          sequence.kind(),
          sequence.element(),
          both(sequence.size(), size, message));
    }
    return type instanceof TypeModel.Dictionary map
        ? new TypeModel.Dictionary(
            map.type(), map.key(), map.value(), both(map.size(), size, message))
        : null;
  }

  private static Size both(Size size, Size other, @Nullable String message) {
    Size both = size.and(other);
    return message == null ? both : both.saying(other, message);
  }

  private static Bounds bounds(String name, AnnotationReader constraint) {
    boolean inclusive = !Boolean.FALSE.equals(constraint.flag("inclusive"));
    return switch (name) {
      case "Min" -> Bounds.NONE.from(BigDecimal.valueOf(constraint.number("value", 0)), true);
      case "Max" -> Bounds.NONE.to(BigDecimal.valueOf(constraint.number("value", 0)), true);
      case "DecimalMin" -> Bounds.NONE.from(decimal(constraint), inclusive);
      case "DecimalMax" -> Bounds.NONE.to(decimal(constraint), inclusive);
      case "Positive" -> Bounds.NONE.from(BigDecimal.ZERO, false);
      case "PositiveOrZero" -> Bounds.NONE.from(BigDecimal.ZERO, true);
      case "Negative" -> Bounds.NONE.to(BigDecimal.ZERO, false);
      case "NegativeOrZero" -> Bounds.NONE.to(BigDecimal.ZERO, true);
      default ->
          Bounds.digits(
              (int) constraint.number("integer", 0), (int) constraint.number("fraction", 0));
    };
  }

  private static BigDecimal decimal(AnnotationReader constraint) {
    return Objects.requireNonNull(constraint.decimal("value"), "checked before");
  }

  private static @Nullable TypeModel bounded(
      TypeModel type, Bounds bounds, @Nullable String message) {
    if (type instanceof TypeModel.Whole whole) {
      return whole.kind() == IntegerKind.YEAR ? null : bounded(whole, bounds.whole(), message);
    }
    if (!(type instanceof TypeModel.Numeric number)) {
      return null;
    }
    Bounds narrower = number.kind() == NumberKind.BIG_INTEGER ? bounds.whole() : bounds;
    Bounds both = number.bounds().and(narrower);
    return number.within(message == null ? both : both.saying(narrower, message));
  }

  private static TypeModel bounded(TypeModel.Whole whole, Bounds bounds, @Nullable String message) {
    Bounds both = whole.bounds().and(bounds);
    List<Bounds.Told> told = message == null ? both.told() : both.saying(bounds, message).told();
    boolean isEmpty = both.isEmpty();
    return new TypeModel.Whole(
        whole.type(),
        whole.kind(),
        isEmpty ? 1 : exact(both.min()),
        isEmpty ? 0 : exact(both.max()),
        told,
        whole.timing());
  }

  private static long exact(@Nullable BigDecimal value) {
    return value == null ? 0 : value.longValueExact();
  }

  /** Whether no value is left. */
  static boolean isEmpty(TypeModel type) {
    if (type instanceof TypeModel.Whole whole) {
      return whole.min() > whole.max();
    }
    if (type instanceof TypeModel.Numeric number) {
      return number.bounds().isEmpty();
    }
    if (type instanceof TypeModel.Text text) {
      return isEmpty(text.size())
          || text.patterns().stream().anyMatch(pattern -> isEmpty(text.size(), pattern));
    }
    if (type instanceof TypeModel.Sequence sequence) {
      return isEmpty(sequence.size());
    }
    if (type instanceof TypeModel.Dictionary map) {
      return isEmpty(map.size());
    }
    if (type instanceof TypeModel.Bytes bytes) {
      return isEmpty(bytes.size());
    }
    return type instanceof TypeModel.Unsupported
        || (type instanceof TypeModel.Maybe maybe && isEmpty(maybe.value()));
  }

  private static boolean isEmpty(Size size) {
    return size.min() > size.max();
  }

  private static boolean isEmpty(Size size, Regex pattern) {
    return pattern.min() > size.max() || pattern.max() < size.min();
  }

  /** What to do about a constraint that does not apply to a type. */
  static String remedy(TypeModel type, String name) {
    if (type instanceof TypeModel.Maybe || type instanceof TypeModel.Presence) {
      String wrapper = type instanceof TypeModel.Maybe ? "Optional" : "Presence";
      return "Write it on the type argument, as in " + wrapper + "<@" + name + " ...>.";
    }
    if (type instanceof TypeModel.Wrapper value) {
      return "Write it in "
          + value.name().simpleName()
          + ", on what that wraps, or use what it wraps here.";
    }
    boolean isNumeric = Set.of("DecimalMin", "DecimalMax", "Digits", "Min", "Max").contains(name);
    return isNumeric && type instanceof TypeModel.Text
        ? "Use a type of numbers such as BigDecimal, or remove it."
        : "Remove it.";
  }
}
