package dev.tenon.contract;

import dev.tenon.contract.json.JsonLayout;
import dev.tenon.contract.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A contract: one server and everything that it offers. Immutable.
 *
 * @param server the server
 * @param items what it offers, in the order of {@link Item#ORDER}
 */
public record ContractDocument(Item server, List<Item> items) {
  /** The member that says which format a contract has. */
  static final String FORMAT = "tenonContract";

  /** The format that is written, and the only one that is read. */
  public static final String VERSION = "1";

  /** Sorts the items. */
  public ContractDocument {
    items = items.stream().sorted(Item.ORDER).toList();
  }

  /**
   * Reads the file of a contract.
   *
   * @throws UnreadableContractException if it is none, or was edited
   */
  public static ContractDocument read(String text) throws UnreadableContractException {
    return ContractReader.contract(text);
  }

  /** What is different in {@code after}: each item that is not as it is here, in order. */
  public List<ItemChange> compare(ContractDocument after) {
    return ContractComparison.compare(this, after);
  }

  /** The digest of the server and all items. */
  public String digest() {
    JsonText text = new JsonText().raw(FORMAT, VERSION);
    text.raw(ItemKind.SERVER.member(), server.canonical());
    addTo(text, items, Item::canonical);
    return Sha256.of(text.end());
  }

  /** The contract as its file has it, with what its definitions cost. */
  public String text(TokenEstimates estimates) {
    JsonText text = new JsonText().raw(FORMAT, VERSION).text(Item.DIGEST, digest());
    text.raw(TokenEstimates.MEMBER, estimates.summary());
    text.raw(ItemKind.SERVER.member(), server.text(estimates));
    addTo(text, items, item -> item.text(estimates));
    return JsonLayout.pretty(text.end()) + '\n';
  }

  /** Adds a list for each kind that has items. */
  static void addTo(JsonText text, List<Item> items, Function<Item, String> writing) {
    Map<ItemKind, List<Item>> byKind =
        items.stream()
            .collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.toList()));
    byKind.forEach((kind, ofKind) ->
        text.raw(
            kind.member(),
            ofKind.stream().map(writing).collect(Collectors.joining(",", "[", "]"))));
  }

  /** The server and all items. */
  public List<Item> all() {
    List<Item> all = new ArrayList<>(List.of(server));
    all.addAll(items);
    return all;
  }
}
