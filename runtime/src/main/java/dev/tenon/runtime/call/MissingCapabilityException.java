package dev.tenon.runtime.call;

import java.util.List;

/**
 * The call needs something that the client did not declare in its capabilities (-32021 for clients
 * of 2026-07-28). Thrown by {@link ClientInfo#require}.
 */
public final class MissingCapabilityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> capabilities;

  /** Names the missing capability, such as {@code sampling}. */
  public MissingCapabilityException(String capability) {
    this(List.of(capability));
  }

  /** Names all that is missing; not empty. */
  public MissingCapabilityException(List<String> capabilities) {
    super("this call needs the client capability " + String.join(" and ", capabilities));
    this.capabilities = List.copyOf(capabilities);
  }

  /** The missing capabilities, such as {@code sampling}. */
  public List<String> capabilities() {
    return capabilities;
  }
}
