package dev.tenon.runtime.call;

import java.util.Set;

/**
 * What the client says of itself. None of it is verified: never take a security decision from it.
 *
 * @param name the client's name, empty when it did not say
 * @param version the client's version, empty when it did not say
 * @param capabilities the capabilities that it declared, by their path: {@code elicitation}, {@code
 *     elicitation.url}, {@code sampling}, {@code roots}, {@code extensions.} and an extension's id
 */
public record ClientInfo(String name, String version, Set<String> capabilities) {
  /** A client that said nothing. */
  public static final ClientInfo UNKNOWN = new ClientInfo("", "", Set.of());

  /** Copies the capabilities. */
  public ClientInfo {
    capabilities = Set.copyOf(capabilities);
  }

  /** Whether the client declared {@code capability}. */
  public boolean can(String capability) {
    return capabilities.contains(capability);
  }

  /**
   * Ends the call unless the client declared {@code capability}.
   *
   * @throws MissingCapabilityException which the server answers with the capability's name
   */
  public void require(String capability) {
    if (!can(capability)) {
      throw new MissingCapabilityException(capability);
    }
  }
}
