package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.sdk.HandlerResults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A prompt. */
final class PromptFeature extends OneFeature {
  private final List<PromptEntry.Argument> arguments;
  private final PromptHandler handler;
  private final @Nullable PromptHandler fallback;

  /**
   * @param arguments its arguments
   * @param handler what it says
   * @param fallback what stands in for it, or null
   */
  PromptFeature(
      List<PromptEntry.Argument> arguments,
      PromptHandler handler,
      @Nullable PromptHandler fallback) {
    this.arguments = List.copyOf(arguments);
    this.handler = handler;
    this.fallback = fallback;
  }

  @Override
  public @Nullable Object decode(int feature, TextArguments in) {
    Map<String, String> values = new LinkedHashMap<>();
    String[] names = new String[arguments.size()];
    boolean complete = true;
    for (int i = 0; i < names.length; i++) {
      PromptEntry.Argument argument = arguments.get(i);
      names[i] = argument.name();
      if (in.has(argument.name())) {
        values.put(argument.name(), in.string(argument.name()));
      } else if (argument.required()) {
        complete &= in.require(argument.name());
      }
    }
    in.expectOnly(names);
    return complete ? values : null;
  }

  @Override
  @SuppressWarnings("unchecked") // What decode returned.
  public Outcome invoke(int feature, Call call) throws Exception {
    PromptHandler runs = feature == FALLBACK && fallback != null ? fallback : handler;
    return HandlerResults.ofPrompt(
        runs.handle((Map<String, String>) call.arguments(), call.context()));
  }
}
