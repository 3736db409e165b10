package dev.tenon.runtime.protocol.jsonrpc;

import dev.tenon.runtime.protocol.jsonrpc.Message.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** What has been read of the envelope of a message. For one message and one thread. */
final class Envelope {
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

  private boolean versionIsRight;
  private boolean hasId;
  private @Nullable RequestId id;
  private @Nullable String method;
  private boolean hasMethod;
  private @Nullable Members response;
  private @Nullable JsonToken paramsToken;
  private Members params = Members.NONE;
  private @Nullable JsonToken metaToken;
  private Members meta = Members.NONE;

  /** Reads the message whose first token is current. */
  void read(MessageScan in) {
    int object = in.open();
    for (String name = in.nextName(object); name != null; name = in.nextName(object)) {
      JsonToken token = in.next();
      switch (name) {
        case "jsonrpc" ->
            versionIsRight = token == JsonToken.VALUE_STRING && in.text().equals("2.0");
        case "id" -> readId(in, token);
        case "method" -> {
          hasMethod = true;
          method = token == JsonToken.VALUE_STRING ? in.text() : null;
        }
        case "params" -> {
          paramsToken = token;
          if (token == JsonToken.START_OBJECT) {
            readParams(in);
          }
        }
        case "result", "error" -> {
          if (response == null) {
            response = new Members();
          }
          response.put(name, in.value(token));
        }
        default -> {}
      }
      // Stands at the end already when the value was read as a whole.
      in.skip();
    }
  }

  private void readId(MessageScan in, JsonToken token) {
    hasId = true;
    if (token == JsonToken.VALUE_STRING) {
      id = new RequestId(in.text(), true);
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      id = new RequestId(in.text(), false);
    }
  }

  private void readParams(MessageScan in) {
    params = new Members();
    int object = in.open();
    for (String name = in.nextName(object); name != null; name = in.nextName(object)) {
      JsonToken token = in.next();
      if (name.equals("_meta")) {
        metaToken = token;
        if (token == JsonToken.START_OBJECT) {
          meta = in.members(META);
        }
      } else if (PARAMS.contains(name)) {
        params.put(name, in.value(token));
      }
      in.skip();
    }
  }

  /** Keeps what has read the message for the arguments of a call; returns whether there are any. */
  boolean keep(MessageParser in) {
    boolean isCall =
        versionIsRight && id != null && "tools/call".equals(method) && params.isObject("arguments");
    if (isCall) {
      params.keep(in);
    }
    return isCall;
  }

  Message toMessage() throws RpcException {
    if (!versionIsRight) {
      throw MessageReader.invalid(id, "The message has no \"jsonrpc\": \"2.0\".");
    }
    if (hasId && id == null) {
      throw MessageReader.invalid(null, "The id is neither a string nor an integer.");
    }
    String name = method;
    if (name == null) {
      if (response != null && !hasMethod && id != null) {
        return message(Kind.RESPONSE, "");
      }
      throw MessageReader.invalid(
          id, hasMethod ? "The method is not a string." : "The message has no method.");
    }
    if (paramsToken != null && paramsToken != JsonToken.START_OBJECT) {
      throw MessageReader.invalid(id, "The params are not an object.");
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
        response == null ? Members.NONE : response);
  }
}
