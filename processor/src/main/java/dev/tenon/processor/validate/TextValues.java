package dev.tenon.processor.validate;

import dev.tenon.processor.model.IntegerKind;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.Regex;
import dev.tenon.processor.model.SequenceKind;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether a text is a value of a type. */
final class TextValues {
  /** Beyond that a decoder takes no number to calculate with. */
  private static final int MAX_EXPONENT = 1_000;

  private TextValues() {}

  /** What came of a check. */
  enum Verdict {
    FITS,
    NO_VALUE,
    OUT_OF_BOUNDS
  }

  static Verdict check(TypeModel declared, String text) {
    TypeModel type = declared.wire();
    if (type instanceof TypeModel.Quoted quoted) {
      return check(quoted.value(), text);
    }
    try {
      if (type instanceof TypeModel.Bool bool) {
        boolean isOne = text.equals("true") || text.equals("false");
        boolean isOther = bool.only() != null && !text.equals(bool.only().toString());
        return isOne && isOther ? Verdict.OUT_OF_BOUNDS : value(isOne);
      }
      if (type instanceof TypeModel.Whole whole) {
        return TextGrammar.isWhole(text) ? whole(whole, Long.parseLong(text)) : Verdict.NO_VALUE;
      }
      if (type instanceof TypeModel.Numeric number) {
        return TextGrammar.isNumber(text) ? number(number, new BigDecimal(text)) : Verdict.NO_VALUE;
      }
      if (type instanceof TypeModel.Text bounded) {
        boolean fits =
            bounded.size().allows(text)
                && bounded.patterns().stream().allMatch(regex -> matches(regex, text));
        if (bounded.isEmail() && !TextGrammar.isEmail(text)) {
          return Verdict.NO_VALUE;
        }
        return fits ? Verdict.FITS : Verdict.OUT_OF_BOUNDS;
      }
      if (type instanceof TypeModel.Enumeration enumeration) {
        return value(enumeration.named(text) != null);
      }
      if (type instanceof TypeModel.Sequence sequence) {
        return choice(sequence, TypeModel.words(text));
      }
      TextKind kind = ((TypeModel.Scalar) type).kind();
      parse(kind, text);
      return value(TextGrammar.fits(kind, text));
    } catch (IllegalArgumentException | DateTimeException | URISyntaxException e) {
      return Verdict.NO_VALUE;
    }
  }

  private static boolean matches(Regex regex, String text) {
    int flags = 0;
    for (String flag : regex.flags()) {
      flags |=
          switch (flag) {
            case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
            case "DOTALL" -> Pattern.DOTALL;
            case "MULTILINE" -> Pattern.MULTILINE;
            default -> Pattern.UNIX_LINES;
          };
    }
    return Pattern.compile(regex.regexp(), flags).matcher(text).matches();
  }

  private static Verdict choice(TypeModel.Sequence type, List<String> words) {
    Set<String> distinct = new HashSet<>(words);
    boolean isValue =
        ((TypeModel.Enumeration) type.element()).names().containsAll(words)
            && (type.kind() != SequenceKind.SET || distinct.size() == words.size());
    if (!isValue) {
      return Verdict.NO_VALUE;
    }
    return type.size().allows(words.size()) ? Verdict.FITS : Verdict.OUT_OF_BOUNDS;
  }

  private static Verdict value(boolean isOne) {
    return isOne ? Verdict.FITS : Verdict.NO_VALUE;
  }

  private static Verdict whole(TypeModel.Whole type, long value) {
    IntegerKind kind = type.kind();
    if (value < kind.min() || value > kind.max()) {
      return Verdict.NO_VALUE;
    }
    return value < type.min() || value > type.max() ? Verdict.OUT_OF_BOUNDS : Verdict.FITS;
  }

  private static Verdict number(TypeModel.Numeric type, BigDecimal value) {
    boolean isValue =
        switch (type.kind()) {
          case FLOAT -> Float.isFinite(value.floatValue());
          case DOUBLE -> Double.isFinite(value.doubleValue());
          case BIG_INTEGER -> value.scale() == 0;
          case DECIMAL -> Math.abs((long) value.scale()) <= MAX_EXPONENT;
        };
    if (!isValue) {
      return Verdict.NO_VALUE;
    }
    return type.bounds().contains(value) ? Verdict.FITS : Verdict.OUT_OF_BOUNDS;
  }

  private static Object parse(TextKind kind, String text) throws URISyntaxException {
    return switch (kind) {
      case UUID -> UUID.fromString(text);
      case URI -> uri(text);
      case INSTANT, OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
      case ZONED_DATE_TIME -> ZonedDateTime.parse(text);
      case LOCAL_DATE -> LocalDate.parse(text);
      case LOCAL_TIME -> LocalTime.parse(text);
      case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
      case OFFSET_TIME -> OffsetTime.parse(text);
      case DURATION -> Duration.parse(text);
      case PERIOD -> Period.parse(text);
      case YEAR_MONTH -> YearMonth.parse(text);
      case MONTH_DAY -> MonthDay.parse(text);
      case ZONE_ID -> ZoneId.of(text);
      case ZONE_OFFSET -> ZoneOffset.of(text);
      case CHARACTER -> character(text);
    };
  }

  private static URI uri(String text) throws URISyntaxException {
    URI uri = new URI(text);
    if (!uri.isAbsolute()) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  private static char character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }

  /** What to write instead. */
  static String expected(TypeModel declared) {
    TypeModel type = declared.wire();
    if (type instanceof TypeModel.Quoted quoted) {
      return expected(quoted.value());
    }
    if (type instanceof TypeModel.Bool) {
      return "true or false";
    }
    if (type instanceof TypeModel.Whole whole) {
      return "a whole number from " + whole.min() + " to " + whole.max();
    }
    if (type instanceof TypeModel.Numeric number) {
      return number.kind() == NumberKind.BIG_INTEGER ? "a whole number" : "a number";
    }
    if (type instanceof TypeModel.Enumeration enumeration) {
      return "one of " + String.join(", ", enumeration.names());
    }
    if (type instanceof TypeModel.Sequence sequence) {
      return expected(sequence.element()) + ", or several with commas between";
    }
    if (type instanceof TypeModel.Text text && text.isEmail()) {
      return "an e-mail address";
    }
    return type instanceof TypeModel.Scalar scalar ? example(scalar.kind()) : "a text";
  }

  private static String example(TextKind kind) {
    return switch (kind) {
      case UUID -> "a UUID of 36 characters";
      case URI -> "an absolute URI";
      case INSTANT, OFFSET_DATE_TIME -> "a time such as 2026-07-28T09:30:00Z";
      case ZONED_DATE_TIME -> "a time such as 2026-07-28T09:30:00+02:00[Europe/Zurich]";
      case LOCAL_DATE -> "a date such as 2026-07-28";
      case LOCAL_TIME -> "a time such as 09:30:00";
      case LOCAL_DATE_TIME -> "a time such as 2026-07-28T09:30:00";
      case OFFSET_TIME -> "a time such as 09:30:00Z";
      case DURATION -> "a duration such as PT15M";
      case PERIOD -> "a period such as P1Y2M3D";
      case YEAR_MONTH -> "a month such as 2026-07";
      case MONTH_DAY -> "a day such as --07-28";
      case ZONE_ID -> "a time zone such as Europe/Zurich";
      case ZONE_OFFSET -> "an offset such as +02:00";
      case CHARACTER -> "one character";
    };
  }
}
