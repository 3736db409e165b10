package dev.tenon.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a committed contract with that of the source. */
final class ContractComparison {
  /** What names an item, and differs when it was renamed. */
  private static final List<String> NAMES = List.of("name", "uri", "uriTemplate");

  private final List<ItemChange> changes = new ArrayList<>();

  private ContractComparison() {}

  /** What became of each item that is not as it was, in the order of the contract. */
  static List<ItemChange> compare(ContractDocument before, ContractDocument after) {
    ContractComparison comparison = new ContractComparison();
    comparison.compare(before.server(), after.server());
    Map<String, Item> gone = byIdentity(before);
    Map<String, Item> added = byIdentity(after);
    for (Item item : before.items()) {
      Item same = added.remove(item.identity());
      if (same != null) {
        gone.remove(item.identity());
        comparison.compare(item, same);
      }
    }
    gone.values().forEach(item -> comparison.goes(item, added));
    added.values().forEach(comparison::comes);
    return comparison.changes;
  }

  private void compare(Item before, Item after) {
    List<Change> differences = ItemComparison.compare(before, after);
    if (!differences.isEmpty()) {
      changes.add(new ItemChange(before, after, differences));
    }
  }

  /** An item that is there no more; one that says the same under another name was renamed. */
  private void goes(Item item, Map<String, Item> added) {
    for (Item other : List.copyOf(added.values())) {
      if (item.kind() != ItemKind.COMPLETION && isRenamed(item, other)) {
        added.remove(other.identity());
        String what = "was called \"" + item.key() + '"';
        changes.add(
            new ItemChange(item, other, List.of(new Change(ChangeClass.BREAKING, "", what))));
        return;
      }
    }
    // Without a completion a client still works: it has to know the value.
    ChangeClass type =
        item.kind() == ItemKind.COMPLETION ? ChangeClass.BEHAVIOURAL : ChangeClass.BREAKING;
    changes.add(new ItemChange(item, null, List.of(new Change(type, "", "is gone"))));
  }

  private void comes(Item item) {
    changes.add(
        new ItemChange(null, item, List.of(new Change(ChangeClass.ADDITIVE, "", "is new"))));
  }

  private static boolean isRenamed(Item before, Item after) {
    return before.kind() == after.kind() && unnamed(before).equals(unnamed(after));
  }

  private static Map<String, String> unnamed(Item item) {
    Map<String, String> members = new LinkedHashMap<>(item.members());
    NAMES.forEach(members::remove);
    return members;
  }

  private static Map<String, Item> byIdentity(ContractDocument contract) {
    Map<String, Item> items = new LinkedHashMap<>();
    contract.items().forEach(item -> items.put(item.identity(), item));
    return items;
  }
}
