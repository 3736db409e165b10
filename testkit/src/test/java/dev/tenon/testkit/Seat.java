package dev.tenon.testkit;

import dev.tenon.runtime.ask.FormCodec;
import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A form as generated code would read it, but written by hand. */
record Seat(String row, String side) {
  static final String MESSAGE = "Which seat?";

  private static final String SCHEMA =
      """
      {"type":"object","properties":{
        "row":{"type":"string","title":"Row","minLength":1,"default":"7"},
        "side":{"type":"string","oneOf":[
          {"const":"w","title":"Window"},{"const":"a","title":"Aisle"}],"default":"w"},
        "quiet":{"type":"boolean","default":true}},
       "required":["row"]}\
      """;

  static final FormType<Seat> FORM = new FormType<>(Seat.class, RawJson.of(SCHEMA), new Codec(), 0);

  /** A form with a list, which came with 2025-11-25. */
  static final FormType<Meals> MEALS =
      new FormType<>(
          Meals.class,
          RawJson.of(
              """
              {"type":"object","properties":{"meals":{"type":"array",
               "items":{"type":"string","enum":["soup","fish"]}}}}\
              """),
          new Codec(),
          1);

  /** What a passenger eats. */
  record Meals() {}

  private static final class Codec implements FormCodec {
    @Override
    public @Nullable Object decodeForm(int form, JsonReader in) {
      @Nullable String row = "";
      @Nullable String side = "w";
      if (in.beginObject()) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          switch (name) {
            case "row" -> row = in.string();
            case "side" -> side = in.string();
            default -> in.unknown(name, "row", "side");
          }
        }
      }
      if (form == 1) {
        return new Meals();
      }
      if (row == null || row.isEmpty() || side == null) {
        in.require(false, "row");
        return null;
      }
      return new Seat(row, side);
    }

    @Override
    public void encodeForm(int form, Object value, JsonGenerator out) {
      throw new UnsupportedOperationException();
    }
  }
}
