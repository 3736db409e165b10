package dev.tenon.processor.contract;

import dev.tenon.processor.json.JsonLayout;
import dev.tenon.processor.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A contract: one server and everything that it offers.
 *
 * @param server the server
 * @param items what it offers, in the order of {@link Item#ORDER}
 */
record Contract(Item server, List<Item> items) {
  /** The member that says which format a contract has. */
  static final String FORMAT = "tenonContract";

  /** The format that is written, and the only one that is read. */
  static final String VERSION = "1";

  Contract {
    items = items.stream().sorted(Item.ORDER).toList();
  }

  /** The digest of the server and all items. */
  String digest() {
    JsonText text = new JsonText().raw(FORMAT, VERSION);
    text.raw(ItemKind.SERVER.member(), server.canonical());
    addTo(text, items, Item::canonical);
    return Sha256.of(text.end());
  }

  /** The contract as its file has it. */
  String text(TokenCosts costs) {
    JsonText text = new JsonText().raw(FORMAT, VERSION).text(Item.DIGEST, digest());
    text.raw(TokenCosts.MEMBER, costs.summary());
    text.raw(ItemKind.SERVER.member(), server.text(costs));
    addTo(text, items, item -> item.text(costs));
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
  List<Item> all() {
    List<Item> all = new ArrayList<>(List.of(server));
    all.addAll(items);
    return all;
  }
}
