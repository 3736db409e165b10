package dev.tenon.runtime.policy.budget;

import java.time.Duration;

/** The bounds of what budgets keep and count. {@code docs/settings.md} has their values. */
public interface BudgetLimits {
  /** How many whole results are kept of which smaller ones were sent. */
  int maxKeptResults();

  /** How much memory these may take together, in bytes. */
  int maxKeptResultBytes();

  /** How many tokens the results of one conversation may have together; 0 for any number. */
  int conversationBudget();

  /** How many conversations are remembered. */
  int maxConversations();

  /** After which silence a conversation is forgotten. */
  Duration conversationTtl();
}
