package dev.tenon.runtime.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a value as it stands, for what checks values in another way than a decoder does. Its parts
 * are named relative to the value. For one thread and one value.
 */
public final class WholeValue {
  private static final int MAX_DEPTH = 200;

  private final JsonReader in;

  /**
   * @param in stands at the first token of the value, and afterwards at its last
   */
  public WholeValue(JsonReader in) {
    this.in = in;
  }

  /**
   * The value, or null when it is nested deeper than 200 levels, or holds a number that nobody
   * should calculate with; the violation is then noted.
   */
  public @Nullable RawJson read() {
    JsonParser parser = in.parser();
    JsonBuffer buffer = new JsonBuffer();
    boolean fits = true;
    int depth = 0;
    while (true) {
      JsonToken token = parser.currentToken();
      if (token.isNumeric()) {
        fits &= number(parser, buffer.out(), token);
      } else if (token.isStructStart() && depth == MAX_DEPTH) {
        in.note("must be nested at most " + MAX_DEPTH + " levels deep");
        parser.skipChildren();
        token = JsonToken.VALUE_NULL;
        buffer.out().writeNull();
        fits = false;
      } else {
        buffer.out().copyCurrentEvent(parser);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return fits ? buffer.toRawJson() : null;
      }
      parser.nextToken();
    }
  }

  private boolean number(JsonParser parser, JsonGenerator out, JsonToken token) {
    if (token == JsonToken.VALUE_NUMBER_INT) {
      out.writeNumber(parser.getBigIntegerValue());
      return true;
    }
    BigDecimal value = Numbers.any(parser);
    if (value != null) {
      out.writeNumber(value);
      return true;
    }
    // Ten bytes on the wire, gigabytes when somebody takes the remainder.
    in.note("must be a number with an exponent of at most " + JsonReader.MAX_EXPONENT);
    out.writeNumber(0);
    return false;
  }

  /**
   * Notes a violation of a part of the value.
   *
   * @param path where it is within the value, such as {@code tags[2]}; empty for the value itself
   * @param expected what was expected
   * @param actual what came, or empty
   */
  public void violation(String path, String expected, String actual) {
    in.note(path, expected, actual);
  }
}
