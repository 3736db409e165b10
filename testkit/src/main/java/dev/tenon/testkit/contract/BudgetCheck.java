package dev.tenon.testkit.contract;

import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.contract.TokenEstimates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at what the definitions of a server cost. */
final class BudgetCheck {
  private static final int SHOWN = 5;

  private BudgetCheck() {}

  /** They cost no more than {@code budget}, as the compiler estimates. */
  static void holds(TokenEstimates tokens, int budget) {
    if (tokens.total() > budget) {
      List<Map.Entry<Item, Integer>> biggest =
          tokens.tokens().entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .limit(SHOWN)
              .toList();
      throw new AssertionError(
          "The definitions cost an estimated "
              + tokens.total()
              + " tokens ("
              + tokens.encoding()
              + "), and the budget is "
              + budget
              + ". The biggest are:"
              + biggest.stream()
                  .map(entry -> "\n    " + entry.getValue() + "  " + label(entry.getKey()))
                  .collect(Collectors.joining()));
    }
  }

  private static String label(Item item) {
    return item.kind() == ItemKind.SERVER ? "the instructions" : "the " + item.label();
  }
}
