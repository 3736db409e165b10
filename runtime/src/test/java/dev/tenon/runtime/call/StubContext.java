package dev.tenon.runtime.call;

import dev.tenon.runtime.ask.Interaction;

/**
 * A call that no client made.
 *
 * @param principal who calls
 * @param clientAddress where from
 * @param deadline until when
 * @param isCancelled whether nobody waits any more
 */
public record StubContext(
    Principal principal, String clientAddress, Deadline deadline, boolean isCancelled)
    implements CallContext {
  /** Nobody calls, from nowhere, for ever. */
  public static final StubContext PLAIN =
      new StubContext(Principal.NOBODY, "", Deadline.NONE, false);

  /** Somebody calls. */
  public static StubContext of(String principal) {
    return new StubContext(Principal.of(principal), "", Deadline.NONE, false);
  }

  /** The same with a deadline. */
  public StubContext until(Deadline other) {
    return new StubContext(principal, clientAddress, other, isCancelled);
  }

  /** The same, from an address. */
  public StubContext from(String address) {
    return new StubContext(principal, address, deadline, isCancelled);
  }

  /** The same, but nobody waits any more. */
  public StubContext cancelled() {
    return new StubContext(principal, clientAddress, deadline, true);
  }

  /** A call of the tool {@code name}. */
  public Call call(String name) {
    return new Call(new Feature(Feature.Kind.TOOL, name), "", this);
  }

  @Override
  public String protocolVersion() {
    return "2026-07-28";
  }

  @Override
  public ClientInfo client() {
    return ClientInfo.UNKNOWN;
  }

  @Override
  public Progress progress() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Interaction interaction() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Changes changes() {
    throw new UnsupportedOperationException();
  }

  @Override
  public TraceContext trace() {
    return TraceContext.NONE;
  }

  @Override
  public void log(LogLevel level, String message) {}
}
