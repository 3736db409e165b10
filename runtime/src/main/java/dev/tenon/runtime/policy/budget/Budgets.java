package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How large results may be: each by itself, and those of a conversation together. Thread-safe. */
public final class Budgets {
  private final Measurements measurements;
  private final @Nullable Conversations conversations;
  private final Rests rests;
  private volatile boolean isKeeping;

  /**
   * @param store keeps whole results; null to keep them in memory
   * @param random makes ids that nobody can guess
   */
  public Budgets(
      BudgetLimits limits,
      @Nullable ResultStore store,
      RandomGenerator random,
      Ticker ticker,
      Measurements measurements) {
    this.measurements = measurements;
    this.conversations =
        limits.conversationBudget() == 0
            ? null
            : new Conversations(
                limits.conversationBudget(),
                limits.maxConversations(),
                limits.conversationTtl(),
                ticker);
    InMemoryResultStore own =
        new InMemoryResultStore(limits.maxKeptResults(), limits.maxKeptResultBytes(), ticker);
    this.rests = new Rests(store, own, ticker, random);
  }

  /**
   * What makes results of a tool smaller; null for other features, which have no schema to fit.
   *
   * @param access who may call it
   */
  public @Nullable Interceptor ofResults(Served served, BudgetPolicy policy, Access access) {
    if (served.feature().kind() != Feature.Kind.TOOL) {
      return null;
    }
    if (!policy.keepRest().isZero()) {
      isKeeping = true;
    }
    return new BudgetInterceptor(served, policy, access, rests, conversations, measurements);
  }

  /** What counts the results of conversations; null when these have no budget. */
  public @Nullable Interceptor ofConversations(Served served) {
    if (conversations == null || served.feature().kind() == Feature.Kind.COMPLETION) {
      return null;
    }
    return new ConversationInterceptor(
        conversations,
        measurements.counter("tenon.conversation.calls", served.feature(), "result", "refused"));
  }

  /** What was kept; null as long as no feature keeps anything. */
  public @Nullable KeptResults kept() {
    return isKeeping ? rests : null;
  }
}
