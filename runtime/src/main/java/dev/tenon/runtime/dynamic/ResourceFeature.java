package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.runtime.sdk.HandlerResults;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resource. */
final class ResourceFeature extends OneFeature {
  private final Set<String> variables;
  private final @Nullable String mimeType;
  private final ResourceReader reader;

  ResourceFeature(Set<String> variables, @Nullable String mimeType, ResourceReader reader) {
    this.variables = variables;
    this.mimeType = mimeType;
    this.reader = reader;
  }

  @Override
  public Object decode(int feature, TextArguments in) {
    Map<String, String> values = new HashMap<>();
    for (String variable : variables) {
      if (in.has(variable)) {
        values.put(variable, in.string(variable));
      }
    }
    return values;
  }

  @Override
  @SuppressWarnings("unchecked") // What decode returned.
  public Outcome invoke(int feature, Call call) throws Exception {
    ResourceRequest request = (ResourceRequest) call.arguments();
    Map<String, String> values =
        request.variables() == null ? Map.of() : (Map<String, String>) request.variables();
    Object contents = reader.read(new ReadRequest(request.uri(), values), call.context());
    return HandlerResults.ofResource(request.uri(), mimeType, contents);
  }
}
