package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.ChangeMessages;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.Registry.ResourceMatch;

/** {@code resources/subscribe} and {@code resources/unsubscribe}. Thread-safe. */
final class ResourceSubscriptions {
  private final Registry registry;
  private final Methods methods;

  /**
   * @param methods who may read what
   */
  ResourceSubscriptions(Registry registry, Methods methods) {
    this.registry = registry;
    this.methods = methods;
  }

  Answer subscribe(Request request, SessionChanges changes) {
    String uri = request.params().text("uri");
    if (uri == null) {
      return noUri(request);
    }
    if (uri.length() > ChangeMessages.MAX_URI_LENGTH) {
      return invalid(
          request, "params.uri is longer than " + ChangeMessages.MAX_URI_LENGTH + " characters.");
    }
    ResourceMatch found = registry.resource(uri);
    if (found == null || methods.hides(request, found)) {
      JsonBuffer data = new JsonBuffer();
      data.out().writeStartObject().writeStringProperty("uri", uri).writeEndObject();
      return Answer.error(
          request.id(),
          new RpcError(
              RpcError.LEGACY_RESOURCE_NOT_FOUND,
              "There is no resource " + Violations.quote(uri) + ".",
              data.toRawJson()));
    }
    Answer denied = methods.denied(request, uri, found);
    if (denied != null) {
      return denied;
    }
    if (!changes.subscribe(uri)) {
      return invalid(
          request,
          "This session has subscribed to "
              + ChangeMessages.MAX_URIS
              + " resources already, which is the most; unsubscribe from one first.");
    }
    return new Answer(Answer.OK, ResultWriter.empty(request.id()));
  }

  static Answer unsubscribe(Request request, SessionChanges changes) {
    String uri = request.params().text("uri");
    if (uri == null) {
      return noUri(request);
    }
    changes.unsubscribe(uri);
    return new Answer(Answer.OK, ResultWriter.empty(request.id()));
  }

  private static Answer noUri(Request request) {
    return invalid(request, "params.uri must be a string.");
  }

  private static Answer invalid(Request request, String message) {
    return Answer.error(request.id(), RpcError.of(RpcError.INVALID_PARAMS, message));
  }
}
