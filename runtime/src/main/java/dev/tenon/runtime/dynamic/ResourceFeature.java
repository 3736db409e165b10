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
  private final @Nullable ResourceReader fallback;

  /**
   * @param variables those of its template
   * @param mimeType of its contents, or null
   * @param reader how it is read
   * @param fallback what stands in for the reader, or null
   */
  ResourceFeature(
      Set<String> variables,
      @Nullable String mimeType,
      ResourceReader reader,
      @Nullable ResourceReader fallback) {
    this.variables = variables;
    this.mimeType = mimeType;
    this.reader = reader;
    this.fallback = fallback;
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
    ResourceReader runs = feature == FALLBACK && fallback != null ? fallback : reader;
    Object contents = runs.read(new ReadRequest(request.uri(), values), call.context());
    return HandlerResults.ofResource(request.uri(), mimeType, contents);
  }
}
