package dev.tenon.runtime.policy.ratelimit;

import dev.tenon.runtime.concurrent.RemoteCalls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts in a store that may fail, and goes on with what this process has counted while it does.
 * All that the store lets in is counted here too, so that nobody begins anew when it fails.
 */
final class SharedLimits implements LimitStore {
  private final LimitStore store;
  private final RemoteCalls calls;
  private final InMemoryLimits shadow;

  SharedLimits(LimitStore store, RemoteCalls calls, InMemoryLimits shadow) {
    this.store = store;
    this.calls = calls;
    this.shadow = shadow;
  }

  @Override
  public @Nullable Refusal take(List<Charge> charges) {
    RemoteCalls.Reply<@Nullable Refusal> reply =
        calls.call(
            () -> checked(store.take(charges), charges), Long.MAX_VALUE, SharedLimits::nothing);
    if (reply == null) {
      return shadow.take(charges);
    }
    if (reply.value() == null) {
      shadow.note(charges);
    }
    return reply.value();
  }

  /** What no store should say counts as a failure of the store. */
  private static @Nullable Refusal checked(@Nullable Refusal refusal, List<Charge> charges) {
    if (refusal != null
        && (refusal.charge() < 0
            || refusal.charge() >= charges.size()
            || refusal.waitNanos() <= 0)) {
      throw new IllegalStateException("a store of limits answered " + refusal);
    }
    return refusal;
  }

  /** What is late changes nothing. */
  private static void nothing() {}
}
