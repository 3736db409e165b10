package dev.tenon.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that arrive as text: those of a prompt, and the variables of a resource template. Each
 * method reads one argument by name; like {@link JsonReader} it notes what does not fit and goes
 * on. The typed methods are called only for arguments that are there. For one thread.
 */
public final class TextArguments {
  private final Map<String, String> values;
  private final Violations violations;
  private final InstantSource now;
  private final @Nullable Cursor place;
  private final boolean isKey;
  private final String text;

  /** Reads from {@code values}, notes in {@code violations}, by the clock of the system. */
  public TextArguments(Map<String, String> values, Violations violations) {
    this(values, violations, InstantSource.system());
  }

  /**
   * @param values the arguments by name
   * @param violations where violations are noted
   * @param now tells past from future
   */
  public TextArguments(Map<String, String> values, Violations violations, InstantSource now) {
    this.values = values;
    this.violations = violations;
    this.now = now;
    this.place = null;
    this.isKey = false;
    this.text = "";
  }

  /** A text in a JSON document: a key, or a value in quotes. */
  TextArguments(
      String text, Violations violations, InstantSource now, Cursor place, boolean isKey) {
    this.values = Map.of();
    this.text = text;
    this.violations = violations;
    this.now = now;
    this.place = place;
    this.isKey = isKey;
  }

  /** How many violations were noted so far. */
  public int violations() {
    return violations.count();
  }

  /** Whether the argument was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether the argument was given; notes the violation if it was not. */
  public boolean require(String name) {
    if (values.containsKey(name)) {
      return true;
    }
    violations.add(Violations.at("", name), "is required", "");
    return false;
  }

  /** Notes each argument that is not among {@code known}. */
  public void expectOnly(String... known) {
    List<String> names = List.of(known);
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        String nearest = Suggestion.nearest(name, names);
        violations.add(
            Violations.at("", name),
            nearest == null
                ? "is not known here"
                : "is not known here; did you mean \"" + nearest + "\"?",
            "");
      }
    }
  }

  /** The text of an argument that is there, or null when it breaks {@code length}. */
  public @Nullable String string(String name, Length length) {
    String text = value(name);
    if (!length.allows(text)) {
      mismatch(name, length.expected(text));
      return null;
    }
    return text;
  }

  /** The text of an argument that is there, or null when it breaks {@code rules}. */
  public @Nullable String string(String name, TextRules rules) {
    String text = value(name);
    String broken = rules.broken(text);
    if (!broken.isEmpty()) {
      mismatch(name, broken);
      return null;
    }
    return text;
  }

  /** The text of an argument that is there. */
  public String string(String name) {
    return value(name);
  }

  /** An e-mail address that is there, or null when it is none or breaks {@code length}. */
  public @Nullable String email(String name, Length length) {
    if (!EmailAddress.isOne(value(name))) {
      mismatch(name, EmailAddress.EXPECTED);
      return null;
    }
    return string(name, length);
  }

  /** Reads {@code true} or {@code false}. */
  public boolean bool(String name) {
    String text = value(name);
    if (!text.equals("true") && !text.equals("false")) {
      mismatch(name, "must be true or false");
    }
    return text.equals("true");
  }

  /** Reads the one boolean that is allowed; returns it in any case. */
  public boolean bool(String name, boolean only) {
    return bool(name, only, "must be " + only);
  }

  /** The same, with the author's words for the other boolean. */
  public boolean bool(String name, boolean only, String message) {
    int before = violations.count();
    if (bool(name) != only && violations.count() == before) {
      mismatch(name, message);
    }
    return only;
  }

  /** Reads a whole number within {@code range}, which lies within 64 bits. */
  public long integer(String name, Range range) {
    return bigInteger(name, range).longValue();
  }

  /** Reads a whole number. */
  public long integer(String name, long min, long max) {
    BigDecimal value = wholeOrNull(name);
    if (value != null
        && value.compareTo(BigDecimal.valueOf(min)) >= 0
        && value.compareTo(BigDecimal.valueOf(max)) <= 0) {
      return value.longValueExact();
    }
    mismatch(name, Expected.wholeNumber(min, max));
    return 0;
  }

  /** Reads a whole number of any size, within {@code range}. */
  public BigInteger bigInteger(String name, Range range) {
    BigDecimal value = wholeOrNull(name);
    if (value != null && Numbers.isWritable(value)) {
      if (range.contains(value)) {
        return value.toBigIntegerExact();
      }
      mismatch(name, range.expected("a whole number", value));
    } else {
      mismatch(name, range.expected("a whole number"));
    }
    return BigInteger.ZERO;
  }

  /** Reads a number that a {@code double} can hold, within {@code range}. */
  public double number(String name, Range range) {
    if (JsonNumber.isOne(value(name))) {
      double value = Double.parseDouble(value(name));
      BigDecimal exact = Numbers.of(value(name));
      if (Double.isFinite(value) && (range.isOpen() || range.contains(exact, value))) {
        return value + 0.0; // -0 is 0
      }
    }
    mismatch(name, range.expected("a number", Numbers.any(value(name))));
    return 0;
  }

  /** Reads a number that a {@code float} can hold, within {@code range}. */
  public float smallNumber(String name, Range range) {
    if (JsonNumber.isOne(value(name))) {
      float value = Float.parseFloat(value(name));
      BigDecimal exact = Numbers.of(value(name));
      if (Float.isFinite(value) && (range.isOpen() || range.contains(exact, value))) {
        return value + 0.0f; // -0 is 0
      }
    }
    mismatch(name, range.expected("a number", Numbers.any(value(name))));
    return 0;
  }

  /** Reads a decimal number of any precision, within {@code range}. */
  public BigDecimal decimal(String name, Range range) {
    BigDecimal value = Numbers.any(value(name));
    if (value != null && range.contains(value)) {
      return value;
    }
    mismatch(name, range.expected("a number", value));
    return BigDecimal.ZERO;
  }

  /** Reads a value with a text form, or notes the violation and returns null. */
  public <T> @Nullable T scalar(String name, Scalar<T> type) {
    T value = type.parse(value(name));
    if (value == null) {
      mismatch(name, type.expected());
    }
    return value;
  }

  /** Returns the time just read, null when it is null or notes that it does not lie there. */
  public <T> @Nullable T timely(String name, @Nullable T time, Moment moment) {
    if (time == null || moment.allowsHere(time, now)) {
      return time;
    }
    mismatch(name, moment.expected());
    return null;
  }

  /** Reads a year that lies there, or notes the violation and returns null. */
  public @Nullable Year year(String name, Moment moment) {
    int before = violations.count();
    Year year = Year.of((int) integer(name, Year.MIN_VALUE, Year.MAX_VALUE));
    return violations.count() == before ? timely(name, year, moment) : null;
  }

  /** Notes that a constructor refused the argument. */
  public void rejected(String name, IllegalArgumentException reason) {
    String path = place == null ? Violations.at("", name) : place.path();
    mismatch(name, violations.refused(path, reason));
  }

  /** Notes that the argument is none of {@code allowed}. */
  public void notOneOf(String name, String... allowed) {
    mismatch(name, Expected.oneOf(allowed));
  }

  /** Notes what another check found in the arguments; returns whether that is nothing. */
  public boolean passes(Violations found) {
    violations.addAll(found);
    return found.isEmpty();
  }

  private String value(String name) {
    if (place != null) {
      return text;
    }
    String given = values.get(name);
    if (given == null) {
      throw new IllegalStateException("argument " + name + " is not there");
    }
    return given;
  }

  /** In a document each whole number has one form, so that a pattern can say which. */
  private @Nullable BigDecimal wholeOrNull(String name) {
    String given = value(name);
    BigDecimal value = Numbers.any(given);
    if (value == null || !Numbers.isWhole(value)) {
      return null;
    }
    boolean isPlain = place == null || value.toPlainString().equals(given);
    return isPlain ? value : null;
  }

  private void mismatch(String name, String expected) {
    violations.add(() -> violation(name, expected));
    if (place != null && !isKey) {
      place.in().skipChildren();
    }
  }

  private Violation violation(String name, String expected) {
    if (place == null) {
      return new Violation(Violations.at("", name), expected, Violations.quote(value(name)));
    }
    return isKey
        ? new Violation(place.path(), "is not a key that is allowed here: it " + expected, "")
        : new Violation(place.path(), expected + ", in quotes", Came.at(place.in()));
  }
}
