package dev.tenon.runtime.command;

import dev.tenon.runtime.json.Json;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A JSON value as a tree, to be looked into and printed: schemas, and results of tools. */
sealed interface JsonValue {
  /** Reads a value that this process wrote. */
  static JsonValue read(byte[] json) {
    try (JsonParser in = Json.trusted(json, 0, json.length)) {
      in.nextToken();
      return read(in);
    }
  }

  private static JsonValue read(JsonParser in) {
    JsonToken token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        members.put(name, read(in));
      }
      return new Members(members);
    }
    if (token == JsonToken.START_ARRAY) {
      List<JsonValue> elements = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        elements.add(read(in));
      }
      return new Elements(elements);
    }
    return token == JsonToken.VALUE_STRING ? new Text(in.getString()) : new Literal(in.getString());
  }

  /** The member of this name, or null when there is none or this is no object. */
  default @Nullable JsonValue get(String name) {
    return this instanceof Members object ? object.members().get(name) : null;
  }

  /** The text of the member of this name, or null when there is none or it is no string. */
  default @Nullable String text(String name) {
    return get(name) instanceof Text text ? text.value() : null;
  }

  /** The elements of the member of this name, none when it is no array. */
  default List<JsonValue> elements(String name) {
    return get(name) instanceof Elements array ? array.elements() : List.of();
  }

  /** The members of the member of this name, none when it is no object. */
  default Map<String, JsonValue> members(String name) {
    return get(name) instanceof Members object ? object.members() : Map.of();
  }

  /** Writes the value over several lines, numbers as they were written. */
  default String pretty() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return print(
        new DefaultPrettyPrinter(separators).withArrayIndenter(lines).withObjectIndenter(lines));
  }

  /** Writes the value on one line. */
  default String compact() {
    return print(null);
  }

  private String print(@Nullable PrettyPrinter printer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(new Style(printer), text)) {
      writeTo(out);
    }
    return text.toString();
  }

  private void writeTo(JsonGenerator out) {
    if (this instanceof Members object) {
      out.writeStartObject();
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        out.writeName(member.getKey());
        member.getValue().writeTo(out);
      }
      out.writeEndObject();
    } else if (this instanceof Elements array) {
      out.writeStartArray();
      for (JsonValue element : array.elements()) {
        element.writeTo(out);
      }
      out.writeEndArray();
    } else if (this instanceof Text text) {
      out.writeString(text.value());
    } else if (this instanceof Literal literal) {
      out.writeRawValue(literal.written());
    }
  }

  /** An object. */
  record Members(Map<String, JsonValue> members) implements JsonValue {}

  /** An array. */
  record Elements(List<JsonValue> elements) implements JsonValue {}

  /** A string. */
  record Text(String value) implements JsonValue {}

  /**
   * A number, true, false or null.
   *
   * @param written the value as it was written, so that no digit of a number is lost
   */
  record Literal(String written) implements JsonValue {}

  /** How values are laid out. */
  final class Style extends ObjectWriteContext.Base {
    private final @Nullable PrettyPrinter printer;

    private Style(@Nullable PrettyPrinter printer) {
      this.printer = printer;
    }

    @Override
    public @Nullable PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return printer != null;
    }
  }
}
