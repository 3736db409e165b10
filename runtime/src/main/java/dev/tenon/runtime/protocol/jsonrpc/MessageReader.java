package dev.tenon.runtime.protocol.jsonrpc;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.Utf8;
import dev.tenon.runtime.protocol.jsonrpc.Message.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads the envelope of a message. The one pass goes over every byte, so that depth, duplicate keys
 * and UTF-8 are checked before anything acts on the message; what is deeper than {@code params} and
 * {@code _meta} is only located. Thread-safe.
 */
public final class MessageReader {
  private static final Set<String> PARAMS =
      Set.of(
          "name",
          "arguments",
          "uri",
          "cursor",
          "ref",
          "argument",
          "context",
          "protocolVersion",
          "capabilities",
          "clientInfo",
          "level",
          "requestId",
          "inputResponses",
          "requestState",
          "notifications",
          "task",
          "taskId");

  private static final Set<String> META =
      Set.of(
          "progressToken",
          "traceparent",
          "tracestate",
          "baggage",
          "dev.tenon/conversation",
          "io.modelcontextprotocol/protocolVersion",
          "io.modelcontextprotocol/clientCapabilities",
          "io.modelcontextprotocol/clientInfo",
          "io.modelcontextprotocol/logLevel",
          "dev.tenon/timeoutMs");

  /** The longest batch that is served. */
  private static final int MAX_BATCH = 100;

  private final Json json;
  private final int maxDepth;

  /**
   * @param maxDepth the deepest nesting of a message
   */
  public MessageReader(int maxDepth) {
    this.json = new Json(maxDepth);
    this.maxDepth = maxDepth;
  }

  /**
   * Reads one message.
   *
   * @throws RpcException if it is not JSON (-32700), or not one JSON-RPC message (-32600)
   */
  public Message read(byte[] bytes, int offset, int length) throws RpcException {
    Envelope envelope = new Envelope();
    JsonToken first = scan(bytes, offset, length, envelope, null);
    if (first != JsonToken.START_OBJECT) {
      throw invalid(
          null,
          first == JsonToken.START_ARRAY
              ? "The message is an array; send one JSON-RPC message at a time."
              : "The message is not an object.");
    }
    return envelope.toMessage();
  }

  /** Whether the bytes are those of a JSON array, as far as their beginning tells. */
  public static boolean isArray(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      byte c = bytes[i];
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        return c == '[';
      }
    }
    return false;
  }

  /**
   * Reads a JSON-RPC batch, an array of messages.
   *
   * @return its elements in order; what is wrong with one of them stands in its place
   * @throws RpcException if it is not JSON (-32700), or is empty or too long (-32600)
   */
  public List<BatchElement> readBatch(byte[] bytes, int offset, int length) throws RpcException {
    List<int[]> places = new ArrayList<>();
    JsonToken first = scan(bytes, offset, length, null, places);
    if (first != JsonToken.START_ARRAY) {
      throw invalid(null, "The message is not an array.");
    }
    if (places.isEmpty() || places.size() > MAX_BATCH) {
      throw invalid(
          null,
          places.isEmpty()
              ? "The batch is empty."
              : "The batch has more than " + MAX_BATCH + " messages.");
    }
    List<BatchElement> elements = new ArrayList<>();
    for (int[] place : places) {
      try {
        elements.add(new BatchElement(read(bytes, place[0], place[1] - place[0]), null));
      } catch (RpcException e) {
        elements.add(new BatchElement(null, e));
      }
    }
    return elements;
  }

  /**
   * Goes over every byte.
   *
   * @param envelope filled in if the message is an object; null to skip it
   * @param places where the elements of an array begin and end; null to skip it
   * @return the first token
   */
  private JsonToken scan(
      byte[] bytes,
      int offset,
      int length,
      @Nullable Envelope envelope,
      @Nullable List<int[]> places)
      throws RpcException {
    if (!Utf8.isText(bytes, offset, length)) {
      throw new RpcException(
          RpcError.of(RpcError.PARSE_ERROR, "The message is not text in UTF-8."), null);
    }
    try (JsonParser in = json.untrusted(bytes, offset, length)) {
      JsonToken first = in.nextToken();
      if (first == null) {
        throw new RpcException(RpcError.of(RpcError.PARSE_ERROR, "The message is empty."), null);
      }
      if (first == JsonToken.START_OBJECT && envelope != null) {
        envelope.read(in, bytes, offset);
      } else if (first == JsonToken.START_ARRAY && places != null) {
        elements(in, offset, places);
      } else {
        in.skipChildren();
      }
      if (in.nextToken() != null) {
        throw new RpcException(
            RpcError.of(RpcError.PARSE_ERROR, "There is more after the end of the message."), null);
      }
      return first;
    } catch (StreamConstraintsException e) {
      throw new RpcException(
          RpcError.of(
              RpcError.PARSE_ERROR,
              "The message is nested deeper than "
                  + maxDepth
                  + " levels, or a number or name in it is too long."),
          null);
    } catch (JacksonException e) {
      throw new RpcException(RpcError.of(RpcError.PARSE_ERROR, parseError(e)), null);
    }
  }

  /** Notes where the elements of the array lie whose first token is current. */
  private static void elements(JsonParser in, int offset, List<int[]> places) {
    for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      int start = offset + (int) in.currentTokenLocation().getByteOffset();
      if (!token.isStructStart()) {
        // Reads the value to its end.
        in.getString();
      }
      in.skipChildren();
      if (places.size() <= MAX_BATCH) {
        places.add(new int[] {start, offset + (int) in.currentLocation().getByteOffset()});
      }
    }
  }

  /** Reads the known members of the object whose first token is current. */
  static Members members(JsonParser in, Set<String> known, byte[] bytes, int offset) {
    Map<String, Object> values = new HashMap<>(8);
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonToken token = in.nextToken();
      if (known.contains(name)) {
        values.put(name, value(in, token, bytes, offset));
      } else {
        in.skipChildren();
      }
    }
    return new Members(values);
  }

  /** A value as {@link Members} keeps it. */
  static Object value(JsonParser in, JsonToken token, byte[] bytes, int offset) {
    return switch (token) {
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> new RequestId(in.getString(), false);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_OBJECT, START_ARRAY -> {
        int start = offset + (int) in.currentTokenLocation().getByteOffset();
        in.skipChildren();
        int end = offset + (int) in.currentLocation().getByteOffset();
        yield new Members.Place(bytes, start, end - start, token == JsonToken.START_OBJECT);
      }
      case VALUE_NULL -> Members.Other.NULL;
      default -> Members.Other.FRACTION;
    };
  }

  private static RpcException invalid(@Nullable RequestId id, String message) {
    return new RpcException(RpcError.of(RpcError.INVALID_REQUEST, message), id);
  }

  private static String parseError(JacksonException e) {
    String original = e.getOriginalMessage();
    String reason =
        original != null && original.startsWith("Duplicate")
            ? "a property stands twice in one object"
            : "it is not valid JSON";
    long at = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
    return "The message cannot be read: " + reason + (at < 0 ? "." : ", near byte " + at + ".");
  }

  /** What has been read of an envelope. */
  private static final class Envelope {
    private boolean versionIsRight;
    private boolean hasId;
    private @Nullable RequestId id;
    private @Nullable String method;
    private boolean hasMethod;
    private @Nullable Map<String, Object> response;
    private @Nullable JsonToken paramsToken;
    private Members params = Members.NONE;
    private @Nullable JsonToken metaToken;
    private Members meta = Members.NONE;

    void read(JsonParser in, byte[] bytes, int offset) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken token = in.nextToken();
        switch (name) {
          case "jsonrpc" ->
              versionIsRight = token == JsonToken.VALUE_STRING && in.getString().equals("2.0");
          case "id" -> readId(in, token);
          case "method" -> {
            hasMethod = true;
            method = token == JsonToken.VALUE_STRING ? in.getString() : null;
          }
          case "params" -> {
            paramsToken = token;
            if (token == JsonToken.START_OBJECT) {
              readParams(in, bytes, offset);
            }
          }
          case "result", "error" -> {
            if (response == null) {
              response = new HashMap<>(4);
            }
            response.put(name, value(in, token, bytes, offset));
          }
          default -> {}
        }
        // Stands at the end already when the value was read as a whole.
        in.skipChildren();
      }
    }

    private void readId(JsonParser in, JsonToken token) {
      hasId = true;
      if (token == JsonToken.VALUE_STRING) {
        id = new RequestId(in.getString(), true);
      } else if (token == JsonToken.VALUE_NUMBER_INT) {
        id = new RequestId(in.getString(), false);
      }
    }

    private void readParams(JsonParser in, byte[] bytes, int offset) {
      Map<String, Object> values = new HashMap<>(8);
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken token = in.nextToken();
        if (name.equals("_meta")) {
          metaToken = token;
          if (token == JsonToken.START_OBJECT) {
            meta = members(in, META, bytes, offset);
          }
        } else if (PARAMS.contains(name)) {
          values.put(name, value(in, token, bytes, offset));
        }
        in.skipChildren();
      }
      params = new Members(values);
    }

    Message toMessage() throws RpcException {
      if (!versionIsRight) {
        throw invalid(id, "The message has no \"jsonrpc\": \"2.0\".");
      }
      if (hasId && id == null) {
        throw invalid(null, "The id is neither a string nor an integer.");
      }
      String name = method;
      if (name == null) {
        if (response != null && !hasMethod && id != null) {
          return message(Kind.RESPONSE, "");
        }
        throw invalid(id, hasMethod ? "The method is not a string." : "The message has no method.");
      }
      if (paramsToken != null && paramsToken != JsonToken.START_OBJECT) {
        throw invalid(id, "The params are not an object.");
      }
      return message(id == null ? Kind.NOTIFICATION : Kind.REQUEST, name);
    }

    private Message message(Kind kind, String name) {
      return new Message(
          kind,
          id,
          name,
          paramsToken != null,
          params,
          metaToken != null,
          metaToken == JsonToken.START_OBJECT,
          meta,
          response == null ? Members.NONE : new Members(response));
    }
  }
}
