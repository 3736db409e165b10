package dev.tenon.runtime.command;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Suggestion;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Calls one tool from the command line, through the engine like any client, and prints what it
 * says.
 */
final class ToolCall {
  private static final String REVISION = "2026-07-28";
  private static final JsonValue MISSING_CAPABILITY = new JsonValue.Literal("-32021");
  private static final String META = "io.modelcontextprotocol/";

  private final Registry registry;
  private final Settings settings;
  private final Operations operations;
  private final Terminal terminal;

  ToolCall(Registry registry, Settings settings, Operations operations, Terminal terminal) {
    this.registry = registry;
    this.settings = settings;
    this.operations = operations;
    this.terminal = terminal;
  }

  /** Calls the tool and returns the exit code. */
  int run(Arguments arguments) throws UsageException, IOException {
    String tool = tool(arguments.tool());
    byte[] request = request(tool, json(arguments.json()));
    return print(tool, JsonValue.read(operations.answer(settings, request)));
  }

  private String tool(@Nullable String name) throws UsageException {
    if (name != null && registry.tool(name) != null) {
      return name;
    }
    List<String> known = new ArrayList<>();
    for (ToolEntry tool : registry.tools()) {
      known.add(tool.name());
    }
    String asked = name == null ? "" : name;
    String nearest = Suggestion.nearest(asked, known);
    throw new UsageException(
        "there is no tool "
            + Violations.quote(asked)
            + (nearest == null
                ? "; --list prints those there are"
                : "; did you mean \"" + nearest + "\"?"));
  }

  private RawJson json(@Nullable String given) throws UsageException, IOException {
    if (given == null) {
      return RawJson.of("{}");
    }
    int limit = settings.number(Setting.MAX_MESSAGE_BYTES);
    byte[] json =
        given.equals("-")
            ? terminal.in().readNBytes(limit + 1)
            : given.getBytes(StandardCharsets.UTF_8);
    if (json.length > limit) {
      throw new UsageException("the arguments are longer than " + limit + " bytes");
    }
    try (JsonParser in =
        new Json(settings.number(Setting.MAX_DEPTH)).untrusted(json, 0, json.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new UsageException(
            "the arguments must be a JSON object such as '{\"limit\": 3}', not "
                + Violations.quote(new String(json, StandardCharsets.UTF_8)));
      }
      in.skipChildren();
      if (in.nextToken() != null) {
        throw new UsageException("the arguments must be one JSON object; something follows it");
      }
    } catch (JacksonException e) {
      throw new UsageException("the arguments are not valid JSON: " + reason(e));
    }
    return RawJson.of(json);
  }

  private static String reason(JacksonException invalid) {
    TokenStreamLocation place = invalid.getLocation();
    return place == null
        ? invalid.getOriginalMessage()
        : invalid.getOriginalMessage()
            + " (line "
            + place.getLineNr()
            + ", column "
            + place.getColumnNr()
            + ")";
  }

  private static byte[] request(String tool, RawJson arguments) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("jsonrpc", "2.0").writeNumberProperty("id", 1);
    out.writeStringProperty("method", "tools/call").writeObjectPropertyStart("params");
    out.writeObjectPropertyStart("_meta");
    out.writeStringProperty(META + "protocolVersion", REVISION);
    out.writeObjectPropertyStart(META + "clientCapabilities").writeEndObject();
    out.writeEndObject();
    out.writeStringProperty("name", tool).writeName("arguments").writeRawValue(arguments);
    out.writeEndObject().writeEndObject();
    return buffer.toBytes();
  }

  private int print(String tool, JsonValue response) {
    JsonValue result = response.get("result");
    if (result == null) {
      JsonValue error = response.get("error");
      String message = error == null ? null : error.text("message");
      terminal.err().println(message != null ? message : response.compact());
      if (error != null && MISSING_CAPABILITY.equals(error.get("code"))) {
        terminal
            .err()
            .println("The command line has none and cannot answer questions: use an MCP client.");
        return Command.FAILED;
      }
      JsonValue data = error == null ? null : error.get("data");
      if (data != null) {
        terminal.err().println(data.pretty());
      }
      return Command.FAILED;
    }
    if ("input_required".equals(result.text("resultType"))) {
      terminal
          .err()
          .println(tool + " asks the user something, which the command line cannot answer");
      return Command.FAILED;
    }
    boolean failed =
        result.get("isError") instanceof JsonValue.Literal flag && flag.written().equals("true");
    JsonValue structured = result.get("structuredContent");
    PrintStream out = failed ? terminal.err() : terminal.out();
    // An error is for reading; a result is for programs too, and those want the JSON.
    if (structured != null && !(failed && !result.elements("content").isEmpty())) {
      out.println(structured.pretty());
    } else {
      for (JsonValue block : result.elements("content")) {
        out.println(text(block));
      }
    }
    return failed ? Command.FAILED : Command.OK;
  }

  /** The text of a content block, or, in brackets, what kind of block it is. */
  private static String text(JsonValue block) {
    JsonValue resource = block.get("resource");
    String text = resource != null ? resource.text("text") : block.text("text");
    if (text != null) {
      return text;
    }
    StringBuilder summary = new StringBuilder("[").append(block.text("type"));
    JsonValue described = resource != null ? resource : block;
    for (String name : List.of("uri", "name", "mimeType")) {
      String detail = described.text(name);
      summary.append(detail == null ? "" : " " + detail);
    }
    String data = described.text(resource != null ? "blob" : "data");
    if (data != null) {
      summary.append(", ").append(data.length()).append(" characters of Base64");
    }
    return summary.append(']').toString();
  }
}
