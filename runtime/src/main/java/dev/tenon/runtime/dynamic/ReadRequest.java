package dev.tenon.runtime.dynamic;

import java.util.Map;

/**
 * Which resource is read.
 *
 * @param uri the URI as the client wrote it
 * @param variables the values of the template's variables, decoded; those that the URI leaves out
 *     are missing; empty for a fixed URI
 */
public record ReadRequest(String uri, Map<String, String> variables) {
  /** Copies the variables. */
  public ReadRequest {
    variables = Map.copyOf(variables);
  }

  /**
   * The value of a variable.
   *
   * @throws IllegalArgumentException if the URI has none
   */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the URI has no variable " + name);
    }
    return value;
  }
}
