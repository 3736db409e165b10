package dev.tenon.runtime.ask;

import dev.tenon.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Reads and writes the values of forms, told apart by number; generated code implements it. */
public interface FormCodec {
  /**
   * Reads the value of a form. The reader stands at its first token.
   *
   * @return the value, or null when a violation was noted
   */
  default @Nullable Object decodeForm(int form, JsonReader in) {
    throw new IllegalArgumentException("there is no form " + form);
  }

  /** Writes the value of a form. */
  default void encodeForm(int form, Object value, JsonGenerator out) {
    throw new IllegalArgumentException("there is no form " + form);
  }
}
