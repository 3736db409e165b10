package dev.tenon.testkit.arguments;

import dev.tenon.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON document as it is spelt: numbers keep their digits, objects the order of their members.
 */
public sealed interface Document {
  /** How it is written. */
  String json();

  /** The values directly within. */
  default List<Document> parts() {
    return List.of();
  }

  /** The same with other values within. */
  default Document with(List<Document> parts) {
    return this;
  }

  /** The same without one of its parts. */
  default Document without(int part) {
    List<Document> others = new ArrayList<>(parts());
    others.remove(part);
    return with(others);
  }

  /**
   * A text, number, boolean or null.
   *
   * @param json how it is written
   */
  record Leaf(String json) implements Document {
    /** A text. */
    public static Leaf text(String text) {
      return new Leaf(quote(text));
    }

    /** Whether it is a text. */
    public boolean isText() {
      return json.startsWith("\"");
    }

    /** What a text says. */
    public String text() {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      try (JsonParser in = Json.trusted(bytes, 0, bytes.length)) {
        in.nextToken();
        return in.getString();
      }
    }

    /** Whether it is a number. */
    public boolean isNumber() {
      return json.startsWith("-") || Character.isDigit(json.charAt(0));
    }
  }

  /**
   * An array.
   *
   * @param parts its elements
   */
  record Items(List<Document> parts) implements Document {
    /** Copies the elements. */
    public Items {
      parts = List.copyOf(parts);
    }

    @Override
    public String json() {
      return '[' + String.join(",", parts.stream().map(Document::json).toList()) + ']';
    }

    @Override
    public Document with(List<Document> others) {
      return new Items(others);
    }
  }

  /**
   * An object.
   *
   * @param names the names of its members
   * @param parts their values, in the same order
   */
  record Members(List<String> names, List<Document> parts) implements Document {
    /** Copies names and values. */
    public Members {
      names = List.copyOf(names);
      parts = List.copyOf(parts);
    }

    @Override
    public String json() {
      StringBuilder json = new StringBuilder("{");
      for (int i = 0; i < names.size(); i++) {
        json.append(i == 0 ? "" : ",").append(quote(names.get(i))).append(':');
        json.append(parts.get(i).json());
      }
      return json.append('}').toString();
    }

    @Override
    public Document with(List<Document> others) {
      return new Members(names, others);
    }

    @Override
    public Document without(int part) {
      List<String> left = new ArrayList<>(names);
      List<Document> others = new ArrayList<>(parts);
      left.remove(part);
      others.remove(part);
      return new Members(left, others);
    }
  }

  /** Reads a document. */
  static Document of(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = Json.trusted(bytes, 0, bytes.length)) {
      in.nextToken();
      return read(in);
    }
  }

  private static Document read(JsonParser in) {
    List<Document> parts = new ArrayList<>();
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        parts.add(read(in));
      }
      return new Items(parts);
    }
    if (in.currentToken() == JsonToken.START_OBJECT) {
      List<String> names = new ArrayList<>();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        names.add(name);
        in.nextToken();
        parts.add(read(in));
      }
      return new Members(names, parts);
    }
    return in.currentToken() == JsonToken.VALUE_STRING
        ? Leaf.text(in.getString())
        : new Leaf(in.getString());
  }

  /** As a JSON text; half a surrogate pair, which UTF-8 cannot express, is escaped. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (isPair) {
        quoted.append(c).append(text.charAt(++i));
      } else if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        quoted.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
