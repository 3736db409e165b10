package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ForwardingContext;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.StubContext;

/** A call of somebody, which a test can cancel. */
final class TestContext extends ForwardingContext {
  private final Principal principal;
  volatile boolean cancelled;
  volatile boolean asked;

  TestContext(Principal principal, Deadline deadline) {
    super(new StubContext(principal, "", deadline, false));
    this.principal = principal;
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
}
