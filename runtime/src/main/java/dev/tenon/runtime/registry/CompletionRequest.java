package dev.tenon.runtime.registry;

import java.util.Map;

/**
 * The arguments of a completion.
 *
 * @param typed what has been typed so far
 * @param chosen the values of other arguments that were chosen before, by name
 */
public record CompletionRequest(String typed, Map<String, String> chosen) {
  /** Copies the chosen values. */
  public CompletionRequest {
    chosen = Map.copyOf(chosen);
  }
}
