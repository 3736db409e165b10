package dev.tenon.runtime.policy;

import dev.tenon.runtime.policy.budget.BudgetLimits;
import java.time.Duration;
import java.util.List;

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

  /** Secrets that all instances of the server share, in Base64; empty when there are none. */
  List<String> stateKeys();
}
