package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.jsonrpc.RpcException;
import dev.tenon.runtime.protocol.method.ChangeMessages;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code params.notifications} of {@code subscriptions/listen}. */
final class SubscriptionFilterReader {
  private static final String PLACE = "params.notifications";
  private static final Set<String> KNOWN =
      Set.of(
          "toolsListChanged",
          "promptsListChanged",
          "resourcesListChanged",
          "resourceSubscriptions",
          "taskIds");

  private final RequestId id;
  private final Members members;

  private SubscriptionFilterReader(RequestId id, Members members) {
    this.id = id;
    this.members = members;
  }

  /**
   * Reads the filter; what it does not know is ignored.
   *
   * @throws RpcException if something has the wrong type, or there is too much of it
   */
  static SubscriptionFilter read(RequestId id, Members params) throws RpcException {
    if (!params.isObject("notifications")) {
      throw invalid(id, PLACE + " must be an object that says what to be told of.");
    }
    SubscriptionFilterReader reader =
        new SubscriptionFilterReader(id, params.members("notifications", KNOWN));
    return new SubscriptionFilter(
        reader.flag("toolsListChanged"),
        reader.flag("promptsListChanged"),
        reader.flag("resourcesListChanged"),
        reader.texts("resourceSubscriptions", "URIs"),
        reader.texts("taskIds", "task ids"));
  }

  private boolean flag(String name) throws RpcException {
    Boolean value = members.bool(name);
    if (members.has(name) && value == null) {
      throw invalid(id, PLACE + "." + name + " must be true or false.");
    }
    return Boolean.TRUE.equals(value);
  }

  private @Nullable Set<String> texts(String name, String kind) throws RpcException {
    if (!members.has(name)) {
      return null;
    }
    if (!members.isArray(name)) {
      throw invalid(id, PLACE + "." + name + " must be an array of " + kind + ".");
    }
    Set<String> texts = new LinkedHashSet<>();
    try (JsonParser in = members.parser(name)) {
      for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
          throw invalid(id, PLACE + "." + name + "[" + i + "] must be a string.");
        }
        String text = in.getString();
        if (text.length() > ChangeMessages.MAX_URI_LENGTH) {
          throw invalid(
              id,
              PLACE
                  + "."
                  + name
                  + "["
                  + i
                  + "] is longer than "
                  + ChangeMessages.MAX_URI_LENGTH
                  + " characters.");
        }
        texts.add(text);
        if (texts.size() > ChangeMessages.MAX_URIS) {
          throw invalid(
              id,
              PLACE
                  + "."
                  + name
                  + " holds more than "
                  + ChangeMessages.MAX_URIS
                  + " "
                  + kind
                  + ", the most for one subscription; open several.");
        }
      }
    }
    return texts;
  }

  private static RpcException invalid(RequestId id, String message) {
    return new RpcException(RpcError.of(RpcError.INVALID_PARAMS, message), id);
  }
}
