package dev.tenon.testkit;

import dev.tenon.runtime.ask.FormCodec;
import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A form with one text, as generated code would make it, but written by hand. */
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
      int before = in.violations();
      String name = null;
      if (in.beginObject()) {
        for (String member = in.nextName(); member != null; member = in.nextName()) {
          if (member.equals("name")) {
            name = in.string();
          } else {
            in.unknown(member, "name");
          }
        }
        in.require(name != null, "name");
      }
      return name == null || in.violations() > before ? null : new Named(name);
    }

    @Override
    public void encodeForm(int form, Object value, JsonGenerator out) {
      out.writeStartObject();
      out.writeStringProperty("name", ((Named) value).name());
      out.writeEndObject();
    }
  }
}
