package dev.tenon.runtime.policy;

import dev.tenon.runtime.policy.budget.BudgetLimits;
import java.time.Duration;

/** The bounds of what policies keep. {@code docs/settings.md} has their values. */
public interface PolicyLimits extends BudgetLimits {
  /** How long the kept results of one feature are together at most, in bytes. */
  int maxCachedBytes();

  /** How often one caller may call in a second, whatever it calls. */
  int rateLimit();

  /** How many counts of calls are kept. */
  int maxLimitedCallers();

  /** How long a store of one's own is waited for. */
  Duration storeTimeout();
}
