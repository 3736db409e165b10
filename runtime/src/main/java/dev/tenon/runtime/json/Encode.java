package dev.tenon.runtime.json;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What generated encoders need beyond Jackson's generator: results that would break their schema.
 */
public final class Encode {
  private Encode() {}

  /** Returns {@code value}, or throws when the result lacks what its schema requires. */
  public static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new InvalidResultException(
          "the result has no value for \""
              + name
              + "\", which its output schema requires;"
              + " annotate it with a Nullable or make it an Optional if it may be missing");
    }
    return value;
  }

  /** Writes a number, or throws for NaN and the infinities, which JSON cannot express. */
  public static void number(JsonGenerator out, double value) {
    if (!Double.isFinite(value)) {
      throw new InvalidResultException("the result holds " + value + ", which JSON cannot express");
    }
    out.writeNumber(value);
  }

  /** Writes a number, or throws for NaN and the infinities, which JSON cannot express. */
  public static void number(JsonGenerator out, float value) {
    if (!Float.isFinite(value)) {
      throw new InvalidResultException("the result holds " + value + ", which JSON cannot express");
    }
    out.writeNumber(value);
  }

  /** The text of a URI, or throws for one that is none of RFC 3986, or has no scheme. */
  public static String uri(URI value) {
    String text = value.toASCIIString();
    if (!AbsoluteUri.isOne(text)) {
      throw new InvalidResultException(
          "the result holds " + Violations.quote(text) + ", which is not an absolute URI");
    }
    return text;
  }

  /**
   * Writes a value that is declared as {@code Object}: a map, collection, array, text, number,
   * boolean, null, or a type of the Java library that is text on the wire. Throws for all others.
   */
  public static void anything(JsonGenerator out, @Nullable Object value) {
    AnyValue.write(out, value, AnyValue.MAX_DEPTH);
  }
}
