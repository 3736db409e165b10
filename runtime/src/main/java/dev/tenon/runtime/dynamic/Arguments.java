package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.json.RawJson;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, which fit the tool's schema. What the schema does not promise is checked
 * here: an argument that is missing or of another type becomes an error that the model can correct.
 * Immutable and thread-safe.
 */
public final class Arguments {
  private static final RawJson NONE = RawJson.of("{}");

  private final RawJson json;
  private final Map<String, @Nullable Object> values;

  Arguments(RawJson json) {
    this.json = json;
    this.values = PlainJson.object(json);
  }

  /**
   * The arguments of a call as an interceptor sees them, whatever type the method takes them in.
   * For a prompt they are texts; a resource has none.
   *
   * @throws IllegalStateException if an interceptor further out has put other arguments in their
   *     place, which only the method can read, or if no request made the call
   */
  public static Arguments of(Call call) {
    if (call.arguments() instanceof Arguments known) {
      return known;
    }
    if (call.source().equals(CallSource.NONE)) {
      throw new IllegalStateException(
          "The arguments of the "
              + call.feature().text()
              + " are not those of a request: an interceptor further out has changed them.");
    }
    RawJson json = call.source().arguments();
    return new Arguments(json == null ? NONE : json);
  }

  /**
   * Other arguments, such as those that an interceptor passes on to a tool that was written by hand
   * with {@link Call#arguments(Object)}. They are not held against the tool's schema.
   *
   * @param json a JSON object
   * @throws IllegalArgumentException if it is none
   */
  public static Arguments of(RawJson json) {
    if (!json.getValue().stripLeading().startsWith("{")) {
      throw new IllegalArgumentException("Arguments are a JSON object, not " + json);
    }
    return new Arguments(json);
  }

  /** All arguments as a JSON object. */
  public RawJson json() {
    return json;
  }

  /**
   * All arguments by name: texts, booleans, {@code Long} or {@code BigInteger}, {@code BigDecimal},
   * lists, maps and null. Unmodifiable.
   */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  /** Whether there is such an argument, and it is not null. */
  public boolean has(String name) {
    return values.get(name) != null;
  }

  /**
   * A text.
   *
   * @throws ToolException if there is none
   */
  public String string(String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw wrong(name, "a string");
  }

  /** A text, or {@code otherwise} when there is none. */
  public String string(String name, String otherwise) {
    return has(name) ? string(name) : otherwise;
  }

  /**
   * A whole number; {@code 5.0} is one, as in JSON Schema.
   *
   * @throws ToolException if there is none of 64 bits
   */
  public long integer(String name) {
    if (values.get(name) instanceof Long number) {
      return number;
    }
    if (values.get(name) instanceof java.math.BigDecimal number) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException e) {
        throw wrong(name, "a whole number of 64 bits");
      }
    }
    throw wrong(name, "a whole number of 64 bits");
  }

  /** A whole number, or {@code otherwise} when there is none. */
  public long integer(String name, long otherwise) {
    return has(name) ? integer(name) : otherwise;
  }

  /**
   * A number.
   *
   * @throws ToolException if there is none
   */
  public double number(String name) {
    if (values.get(name) instanceof Number number && !(number instanceof BigInteger)) {
      return number.doubleValue();
    }
    throw wrong(name, "a number");
  }

  /** A number, or {@code otherwise} when there is none. */
  public double number(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  /**
   * A boolean.
   *
   * @throws ToolException if there is none
   */
  public boolean bool(String name) {
    if (values.get(name) instanceof Boolean value) {
      return value;
    }
    throw wrong(name, "true or false");
  }

  /** A boolean, or {@code otherwise} when there is none. */
  public boolean bool(String name, boolean otherwise) {
    return has(name) ? bool(name) : otherwise;
  }

  private ToolException wrong(String name, String expected) {
    return new ToolException(
        ErrorCode.INVALID_ARGUMENTS,
        name + (has(name) ? ": must be " + expected : ": is required, and must be " + expected));
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
