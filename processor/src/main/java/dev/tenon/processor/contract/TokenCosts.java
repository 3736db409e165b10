package dev.tenon.processor.contract;

import dev.tenon.contract.ContractDocument;
import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.contract.TokenEstimates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The estimated tokens of what clients put before a model: each tool, resource, template and prompt
 * as its list shows it, in compact JSON, and the instructions of the server.
 */
final class TokenCosts {
  /** How many items of a contract the table of the biggest shows. */
  private static final int SHOWN = 10;

  private static final List<String> PARTS = List.of("description", "inputSchema", "outputSchema");

  private final TokenCounter counter;
  private final Map<Item, Integer> tokens = new LinkedHashMap<>();

  private TokenCosts(TokenCounter counter) {
    this.counter = counter;
  }

  /** Counts all items of {@code contract}. */
  static TokenCosts of(ContractDocument contract, TokenCounter counter) {
    List<Item> items = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Item item : contract.all()) {
      String shown = item.kind() == ItemKind.SERVER ? item.value("instructions") : item.listed();
      if (shown != null && item.kind() != ItemKind.COMPLETION) {
        items.add(item);
        texts.add(shown);
      }
    }
    TokenCosts costs = new TokenCosts(counter);
    List<Integer> counts = counter.count(texts);
    for (int i = 0; i < items.size(); i++) {
      costs.tokens.put(items.get(i), counts.get(i));
    }
    return costs;
  }

  /** The estimate of {@code item}, or null when no client puts it before a model. */
  @Nullable Integer of(Item item) {
    return tokens.get(item);
  }

  int total() {
    return tokens.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All of them, as the file of the contract has them. */
  TokenEstimates estimates() {
    return new TokenEstimates(TokenCounter.ENCODING, tokens);
  }

  /** What costs most, the biggest first, and which part of it. */
  String table() {
    List<Map.Entry<Item, Integer>> biggest = new ArrayList<>(tokens.entrySet());
    biggest.sort(
        Map.Entry.<Item, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry::getKey, Item.ORDER));
    StringBuilder table = new StringBuilder();
    table.append(row("tokens", "description", "input schema", "output schema", ""));
    for (Map.Entry<Item, Integer> entry : biggest.subList(0, Math.min(SHOWN, biggest.size()))) {
      Item item = entry.getKey();
      List<String> parts = parts(item);
      String label = item.kind() == ItemKind.SERVER ? "the instructions" : "the " + item.label();
      table.append(
          row(entry.getValue().toString(), parts.get(0), parts.get(1), parts.get(2), label));
    }
    int more = biggest.size() - SHOWN;
    return more > 0 ? table + "  and " + more + " more" : table.toString().stripTrailing();
  }

  private List<String> parts(Item item) {
    List<String> texts = new ArrayList<>();
    for (String part : PARTS) {
      String value = item.kind() == ItemKind.SERVER ? null : item.value(part);
      texts.add(value == null ? "" : value);
    }
    return counter.count(texts).stream()
        .map(count -> count == 0 ? "-" : String.valueOf(count))
        .toList();
  }

  private static String row(
      String tokens, String description, String input, String output, String label) {
    return String.format("  %6s  %11s  %12s  %13s  %s", tokens, description, input, output, label)
            .stripTrailing()
        + "\n";
  }
}
