package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the request for a resource says: its arguments are the variables of the template.
 *
 * @param request the request
 * @param uri the URI as the client wrote it
 * @param variables those of the template, empty for a fixed URI
 */
record ResourceSource(CallSource request, String uri, Map<String, String> variables)
    implements CallSource {
  @Override
  public @Nullable RawJson arguments() {
    if (variables.isEmpty()) {
      return null;
    }
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeStartObject();
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      buffer.out().writeStringProperty(variable.getKey(), variable.getValue());
    }
    buffer.out().writeEndObject();
    return buffer.toRawJson();
  }

  @Override
  public boolean isContinuation() {
    return request.isContinuation();
  }

  @Override
  public @Nullable String conversation() {
    return request.conversation();
  }
}
