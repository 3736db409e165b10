package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.call.TraceContext;

/** A call of somebody, which a test can cancel. */
final class TestContext implements CallContext {
  private final Principal principal;
  private final Deadline deadline;
  volatile boolean cancelled;
  volatile boolean asked;

  TestContext(Principal principal, Deadline deadline) {
    this.principal = principal;
    this.deadline = deadline;
  }

  @Override
  public Principal principal() {
    return principal;
  }

  @Override
  public Deadline deadline() {
    return deadline;
  }

  @Override
  public boolean hasAsked() {
    return asked;
  }

  @Override
  public CallContext detached(Deadline other) {
    return new TestContext(principal, other);
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public String protocolVersion() {
    return "2026-07-28";
  }

  @Override
  public ClientInfo client() {
    throw new UnsupportedOperationException();
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
