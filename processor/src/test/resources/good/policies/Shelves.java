package good.policies;

import dev.tenon.McpTool;
import dev.tenon.policy.Bulkhead;
import dev.tenon.policy.Cached;
import dev.tenon.policy.Intercepted;
import dev.tenon.policy.RateLimit;
import dev.tenon.policy.Retry;
import dev.tenon.policy.Slot;
import dev.tenon.policy.Timeout;

/** Policies of a class, for those of its methods that can have them. */
@Cached(ttl = "1m")
@RateLimit(permits = 100)
@Bulkhead(concurrency = 2)
@Intercepted(value = Audit.class, slot = Slot.CALL)
final class Shelves {
  /** Counts the shelves. */
  @McpTool(readOnly = true)
  @Timeout("1h")
  int count() {
    return 3;
  }

  /** Moves a shelf. */
  @McpTool(idempotent = true)
  @Intercepted(Audit.class)
  @Retry(backoff = dev.tenon.policy.Backoff.IMMEDIATE)
  void move(int shelf) {
    if (shelf < 0) {
      throw new IllegalArgumentException();
    }
  }
}
