package dev.tenon.testkit;

import dev.tenon.runtime.ask.FormCodec;
import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A form with one text, as generated code would describe it. */
record Named(String name) {
  static final FormType<Named> FORM =
      new FormType<>(
          Named.class,
          RawJson.of(
              "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},"
                  + "\"required\":[\"name\"]}"),
          new Codec(),
          0);

  private static final class Codec implements FormCodec {
    @Override
    public @Nullable Object decodeForm(int form, JsonReader in) {
      String text = null;
      if (in.beginObject()) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          if (name.equals("name")) {
            text = in.string();
          } else {
            in.unknown(name, "name");
          }
        }
      }
      if (text == null) {
        in.missing("name");
        return null;
      }
      return new Named(text);
    }

    @Override
    public void encodeForm(int form, Object value, JsonGenerator out) {
      out.writeStartObject().writeStringProperty("name", ((Named) value).name()).writeEndObject();
    }
  }
}
