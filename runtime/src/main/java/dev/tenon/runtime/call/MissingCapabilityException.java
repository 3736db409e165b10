package dev.tenon.runtime.call;

/**
 * The call needs something that the client did not declare in its capabilities (-32021 for clients
 * of 2026-07-28). Thrown by {@link ClientInfo#require}.
 */
public final class MissingCapabilityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String capability;

  /** Names the missing capability, such as {@code sampling}. */
  public MissingCapabilityException(String capability) {
    super("this call needs the client capability \"" + capability + "\"");
    this.capability = capability;
  }

  /** The missing capability, such as {@code sampling}. */
  public String capability() {
    return capability;
  }
}
