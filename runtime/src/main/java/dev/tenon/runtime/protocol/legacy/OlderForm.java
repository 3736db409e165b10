package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Forms as 2025-06-18 knows them: a choice with titles is written as {@code enum} and {@code
 * enumNames}, only booleans have a default, and nothing can be chosen more than once.
 */
final class OlderForm {
  private OlderForm() {}

  /** Whether the revision can show the form with this schema: it has no list. */
  static boolean canShow(RawJson schema) {
    try (JsonParser in = Json.trusted(schema.utf8(), 0, schema.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        if (name.equals("properties")) {
          return !hasList(in);
        }
        in.skipChildren();
      }
    }
    return true;
  }

  private static boolean hasList(JsonParser in) {
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken token = in.nextToken();
        if (name.equals("type") && token == JsonToken.VALUE_STRING) {
          if (in.getString().equals("array")) {
            return true;
          }
        }
        in.skipChildren();
      }
    }
    return false;
  }

  /** Writes the schema. */
  static void write(JsonGenerator out, RawJson schema) {
    try (JsonParser in = Json.trusted(schema.utf8(), 0, schema.length())) {
      in.nextToken();
      out.writeStartObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "properties" -> {
            out.writeObjectPropertyStart(name);
            for (String property = in.nextName(); property != null; property = in.nextName()) {
              in.nextToken();
              out.writeName(property);
              property(out, in);
            }
            out.writeEndObject();
          }
          case "type", "required" -> {
            out.writeName(name);
            out.copyCurrentStructure(in);
          }
          default -> in.skipChildren();
        }
      }
      out.writeEndObject();
    }
  }

  private static void property(JsonGenerator out, JsonParser in) {
    out.writeStartObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonToken token = in.nextToken();
      if (name.equals("oneOf")) {
        choices(out, in);
      } else if (name.equals("default") && !token.isBoolean()) {
        in.skipChildren();
      } else {
        out.writeName(name);
        out.copyCurrentStructure(in);
      }
    }
    out.writeEndObject();
  }

  private static void choices(JsonGenerator out, JsonParser in) {
    List<String> titles = new ArrayList<>();
    out.writeArrayPropertyStart("enum");
    while (in.nextToken() == JsonToken.START_OBJECT) {
      String title = "";
      String value = "";
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        if (name.equals("const")) {
          value = in.getString();
        } else if (name.equals("title")) {
          title = in.getString();
        }
        in.skipChildren();
      }
      out.writeString(value);
      titles.add(title.isEmpty() ? value : title);
    }
    out.writeEndArray();
    out.writeArrayPropertyStart("enumNames");
    for (String title : titles) {
      out.writeString(title);
    }
    out.writeEndArray();
  }
}
