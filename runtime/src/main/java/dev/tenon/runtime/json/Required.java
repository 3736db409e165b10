package dev.tenon.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What generated encoders write properties with that the output schema requires. Each method throws
 * an {@link InvalidResultException} that names the property when there is no value for it.
 */
public final class Required {
  private Required() {}

  /** Throws when there is no value for what the output schema calls {@code name}. */
  public static void value(@Nullable Object value, String name) {
    Encode.required(value, name);
  }

  /** Writes a name; {@code value}, which must be there, is written next. */
  public static void name(JsonGenerator out, String name, @Nullable Object value) {
    Encode.required(value, name);
    out.writeName(name);
  }

  /** Writes a text. */
  public static void string(JsonGenerator out, String name, @Nullable String value) {
    out.writeStringProperty(name, Encode.required(value, name));
  }

  /** Writes a text of {@code length}. */
  public static void string(JsonGenerator out, String name, @Nullable String value, Length length) {
    out.writeName(name);
    Encode.string(out, Encode.required(value, name), length);
  }

  /** Writes a text that keeps {@code rules}. */
  public static void string(
      JsonGenerator out, String name, @Nullable String value, TextRules rules) {
    out.writeName(name);
    Encode.string(out, Encode.required(value, name), rules);
  }

  /** Writes the text of a value, which is that of its {@code toString}. */
  public static void text(JsonGenerator out, String name, @Nullable Object value) {
    out.writeStringProperty(name, Encode.required(value, name).toString());
  }

  /** Writes a number. */
  public static void number(JsonGenerator out, String name, @Nullable BigDecimal value) {
    out.writeNumberProperty(name, Encode.required(value, name));
  }

  /** Writes a whole number. */
  public static void number(JsonGenerator out, String name, @Nullable BigInteger value) {
    out.writeNumberProperty(name, Encode.required(value, name));
  }
}
