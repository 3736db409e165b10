package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.ConstantModel;
import dev.tenon.processor.model.IntegerKind;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.Regex;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.SequenceKind;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.Timing;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that decoders of both kinds share: defaults, placeholders, ranges and lengths. */
final class Values {
  private static final int MAX_NAME = 40;

  private final Members members;
  private final TimeFormats formats;
  private final OpaqueWriter opaques;

  Values(Members members) {
    this.members = members;
    this.formats = new TimeFormats(members);
    this.opaques = new OpaqueWriter(members);
  }

  /** What reads and writes a type that is left to databind. */
  CodeBlock opaque(TypeModel.Opaque type) {
    return opaques.of(type);
  }

  /** The format constant of a date or time in a form of its own. */
  CodeBlock format(TypeModel.Patterned type) {
    return formats.of(type);
  }

  /** What a property is when nothing came. */
  CodeBlock absent(PropertyModel property) {
    String text = property.defaultValue();
    if (text != null) {
      return defaultValue(property.type(), property.javaName(), text);
    }
    if (property.type() instanceof TypeModel.Maybe maybe) {
      return CodeBlock.of("$T.empty()", rawType(maybe.type()));
    }
    if (property.type() instanceof TypeModel.Presence) {
      return PresenceCode.absent();
    }
    return placeholder(property.type().type());
  }

  /** Whether a constructor or factory of the author's makes the default value, and may refuse. */
  static boolean mayRefuseDefault(PropertyModel property) {
    return property.defaultValue() != null && property.type() instanceof TypeModel.Wrapper;
  }

  /** A value that is never used, because a violation was noted. */
  static CodeBlock placeholder(TypeName type) {
    if (!type.isPrimitive()) {
      return CodeBlock.of("null");
    }
    return CodeBlock.of("$L", type.equals(TypeName.BOOLEAN) ? "false" : "0");
  }

  private CodeBlock defaultValue(TypeModel type, String javaName, String text) {
    if (type instanceof TypeModel.Quoted quoted) {
      return defaultValue(quoted.value(), javaName, text);
    }
    if (type instanceof TypeModel.Wrapper wrapper) {
      return WrapperWriter.make(wrapper, defaultValue(wrapper.value(), javaName, text));
    }
    if (type instanceof TypeModel.Bool) {
      return CodeBlock.of("$L", text);
    }
    if (type instanceof TypeModel.Text) {
      return Literals.text(text);
    }
    if (type instanceof TypeModel.Enumeration enumeration) {
      return constant(enumeration, text);
    }
    if (type instanceof TypeModel.Whole whole && whole.kind() != IntegerKind.YEAR) {
      return wholeDefault(whole, new BigDecimal(text).longValueExact());
    }
    if (type instanceof TypeModel.Numeric number) {
      switch (number.kind()) {
        case FLOAT -> {
          return CodeBlock.of("$Lf", Float.parseFloat(text));
        }
        case DOUBLE -> {
          return CodeBlock.of("$L", Double.parseDouble(text));
        }
        default -> {
          // Made once below: it is an object.
        }
      }
    }
    if (type instanceof TypeModel.Scalar scalar && scalar.kind() == TextKind.CHARACTER) {
      return CodeBlock.of("$L", Literals.character(text.charAt(0)));
    }
    if (type instanceof TypeModel.Sequence sequence) {
      return choice(javaName, sequence, TypeModel.words(text));
    }
    String name = "default" + Members.capitalised(javaName);
    return CodeBlock.of("$L", members.constant(type.type(), name, object(type, text)));
  }

  private CodeBlock choice(String javaName, TypeModel.Sequence type, List<String> words) {
    List<CodeBlock> constants = new ArrayList<>();
    for (String word : words) {
      constants.add(constant((TypeModel.Enumeration) type.element(), word));
    }
    CodeBlock list = CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(constants, ",$W"));
    CodeBlock value =
        type.kind() == SequenceKind.LIST
            ? list
            : CodeBlock.of(
                "$T.unmodifiableSet(new $T<>($L))", Collections.class, LinkedHashSet.class, list);
    String name = "default" + Members.capitalised(javaName);
    return CodeBlock.of("$L", members.constant(type.type(), name, value));
  }

  private static CodeBlock constant(TypeModel.Enumeration type, String name) {
    ConstantModel constant = Objects.requireNonNull(type.named(name), name);
    return CodeBlock.of("$T.$L", type.type(), constant.javaName());
  }

  private static CodeBlock wholeDefault(TypeModel.Whole whole, long value) {
    return switch (whole.kind()) {
      case BYTE -> CodeBlock.of("(byte) $L", value);
      case SHORT -> CodeBlock.of("(short) $L", value);
      case LONG -> CodeBlock.of("$LL", value);
      default -> CodeBlock.of("$L", value);
    };
  }

  private static CodeBlock object(TypeModel type, String text) {
    if (type instanceof TypeModel.Whole) {
      return CodeBlock.of("$T.of($L)", Year.class, new BigDecimal(text).intValueExact());
    }
    CodeBlock literal = Literals.text(text);
    if (type instanceof TypeModel.Numeric number) {
      Class<?> kind =
          number.type().toString().endsWith("Integer") ? BigInteger.class : BigDecimal.class;
      return CodeBlock.of("new $T($L)", kind, literal);
    }
    TextKind kind = ((TypeModel.Scalar) type).kind();
    return switch (kind) {
      case UUID -> CodeBlock.of("$T.fromString($L)", type.type(), literal);
      case URI -> CodeBlock.of("$T.create($L)", type.type(), literal);
      case INSTANT -> CodeBlock.of("$T.parse($L).toInstant()", OffsetDateTime.class, literal);
      case ZONE_ID, ZONE_OFFSET -> CodeBlock.of("$T.of($L)", type.type(), literal);
      default -> CodeBlock.of("$T.parse($L)", type.type(), literal);
    };
  }

  /** The range constant of a number. */
  CodeBlock range(Bounds bounds) {
    BigDecimal min = bounds.min();
    BigDecimal max = bounds.max();
    if (bounds.equals(Bounds.NONE)) {
      return CodeBlock.of("$T.ANY", RuntimeNames.RANGE);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    StringBuilder name = new StringBuilder();
    CodeBlock told = toldOfRange(bounds);
    boolean isClosedMin = min != null && bounds.minInclusive();
    boolean isClosedMax = max != null && bounds.maxInclusive();
    if (isClosedMin && isClosedMax) {
      code.add("$T.between($S, $S)", RuntimeNames.RANGE, min, max);
    } else if (isClosedMin) {
      code.add("$T.atLeast($S)", RuntimeNames.RANGE, min);
    } else if (isClosedMax) {
      code.add("$T.atMost($S)", RuntimeNames.RANGE, max);
    } else {
      code.add("$T.ANY", RuntimeNames.RANGE);
    }
    if (min != null) {
      name.append(isClosedMin ? "from_" : "above_").append(word(min)).append('_');
      code.add(isClosedMin ? CodeBlock.of("") : CodeBlock.of(".above($S)", min));
    }
    if (max != null) {
      name.append(isClosedMax ? "to_" : "below_").append(word(max)).append('_');
      code.add(isClosedMax ? CodeBlock.of("") : CodeBlock.of(".below($S)", max));
    }
    if (bounds.fraction() >= 0) {
      name.append("digits_").append(bounds.fraction()).append('_');
      code.add(".fraction($L)", bounds.fraction());
    }
    code.add(told);
    name.setLength(name.length() - 1);
    return CodeBlock.of("$L", members.constant(RuntimeNames.RANGE, name.toString(), code.build()));
  }

  /** The parts of a range that have words of the author's. */
  private CodeBlock toldOfRange(Bounds bounds) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Bounds.Told part : bounds.told()) {
      code.add("\n$>$>.saying($L, $L)$<$<", range(part.rule()), Literals.text(part.message()));
    }
    return code.build();
  }

  /** The one boolean that is allowed, and what is said of the other; nothing for both. */
  static CodeBlock only(TypeModel.Bool bool) {
    if (bool.only() == null) {
      return CodeBlock.of("");
    }
    return bool.message() == null
        ? CodeBlock.of("$L", bool.only())
        : CodeBlock.of("$L, $L", bool.only(), Literals.text(bool.message()));
  }

  /** The constant of {@code Moment}. */
  CodeBlock moment(Timing timing) {
    CodeBlock moment = CodeBlock.of("$T.$L", RuntimeNames.MOMENT, timing.moment());
    if (timing.message() == null) {
      return moment;
    }
    CodeBlock value = CodeBlock.of("$L.saying($L)", moment, Literals.text(timing.message()));
    return CodeBlock.of("$L", members.constant(RuntimeNames.MOMENT, timing.moment().name(), value));
  }

  /** Whether a text has more than a length, so that it needs {@link #rules}. */
  static boolean hasRules(TypeModel.Text text) {
    return !text.patterns().isEmpty() || text.emailMessage() != null;
  }

  /** What a text must be, held apart because of its expressions. */
  CodeBlock rules(TypeModel.Text text) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.of($L)", RuntimeNames.TEXT_RULES, orAny(length(text.size(), "characters")));
    if (text.isEmail()) {
      code.add(".email($L)", text.emailMessage() == null ? "" : Literals.text(text.emailMessage()));
    }
    String name = text.isEmail() ? "email" : "text";
    for (Regex regex : text.patterns()) {
      name =
          "matching_" + regex.regexp().replaceAll("[^A-Za-z0-9]+", " ").strip().replace(' ', '_');
      code.add("\n$>$>.matching($L,$W$L)$<$<", pattern(regex), Literals.text(regex.expected()));
    }
    String clipped = name.substring(0, Math.min(name.length(), MAX_NAME)).replaceAll("_+$", "");
    return members.rule(RuntimeNames.TEXT_RULES, clipped, code.build());
  }

  private static CodeBlock pattern(Regex regex) {
    List<CodeBlock> flags = new ArrayList<>();
    for (String flag : regex.flags()) {
      flags.add(CodeBlock.of("$T.$L", Pattern.class, flag));
    }
    CodeBlock literal = Literals.text(regex.regexp());
    return flags.isEmpty()
        ? CodeBlock.of("$T.compile($L)", Pattern.class, literal)
        : CodeBlock.of(
            "$T.compile($L,$W$L)", Pattern.class, literal, CodeBlock.join(flags, "$W| "));
  }

  /** The length constant of a text or collection, or null for any length. */
  @Nullable CodeBlock length(Size size, String unit) {
    if (size.equals(Size.ANY)) {
      return null;
    }
    boolean isOpen = size.max() == Integer.MAX_VALUE;
    String name =
        size.notBlank() && size.min() == 1 && isOpen
            ? "not_blank"
            : (isOpen ? "at_least_" + size.min() : size.min() + "_to_" + size.max())
                + (size.notBlank() ? "_not_blank_" : "_")
                + unit;
    CodeBlock value =
        CodeBlock.of(
            "new $T($L, $L, $L)",
            RuntimeNames.LENGTH,
            size.min(),
            Literals.whole(size.max()),
            size.notBlank());
    for (Size.Told part : size.told()) {
      CodeBlock rule = orAny(length(part.rule(), unit));
      value =
          CodeBlock.of("$L\n$>$>.saying($L, $L)$<$<", value, rule, Literals.text(part.message()));
    }
    String prefixed = Character.isDigit(name.charAt(0)) ? "from_" + name : name;
    return CodeBlock.of("$L", members.constant(RuntimeNames.LENGTH, prefixed, value));
  }

  static CodeBlock orAny(@Nullable CodeBlock length) {
    return length == null ? CodeBlock.of("$T.ANY", RuntimeNames.LENGTH) : length;
  }

  static ClassName rawType(TypeName type) {
    return type instanceof ClassName name ? name : ClassName.get(Optional.class);
  }

  private static String word(BigDecimal number) {
    String text = number.toString();
    return text.replace("-", "minus_").replace("+", "").replace('.', '_');
  }
}
