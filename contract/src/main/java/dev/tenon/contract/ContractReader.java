package dev.tenon.contract;

import dev.tenon.contract.UnreadableContractException.Fault;
import dev.tenon.contract.json.JsonLayout;
import dev.tenon.contract.json.JsonParser;
import dev.tenon.contract.json.JsonParser.SyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads contracts, and lists of items, that were written before. */
final class ContractReader {
  /** Members that are worked out from others, so they are not compared. */
  private static final Set<String> WORKED_OUT = Set.of(Item.DIGEST, TokenEstimates.MEMBER);

  private ContractReader() {}

  /** Reads a contract. */
  static ContractDocument contract(String text) throws UnreadableContractException {
    Map<String, String> members = members(text);
    checkFormat(members, ContractDocument.FORMAT, ContractDocument.VERSION);
    String stated = members.get(Item.DIGEST);
    List<Item> items = items(members);
    List<Item> servers = items.stream().filter(item -> item.kind() == ItemKind.SERVER).toList();
    if (servers.size() != 1) {
      throw new UnreadableContractException(Fault.SHAPE, "it has no server");
    }
    items.removeAll(servers);
    ContractDocument contract = new ContractDocument(servers.get(0), items);
    if (!quoted(contract.digest()).equals(stated)) {
      throw new UnreadableContractException(Fault.EDITED, "the contract");
    }
    return contract;
  }

  /** Reads the items that a class offers. */
  static List<Item> offer(String text) throws UnreadableContractException {
    Map<String, String> members = members(text);
    checkFormat(members, Offer.FORMAT, Offer.VERSION);
    return items(members);
  }

  private static Map<String, String> members(String text) throws UnreadableContractException {
    try {
      JsonParser.parse(text);
      return JsonParser.members(JsonLayout.compact(text));
    } catch (SyntaxException e) {
      throw new UnreadableContractException(Fault.SHAPE, "it is no JSON object: " + e.fault());
    }
  }

  private static void checkFormat(Map<String, String> members, String name, String version)
      throws UnreadableContractException {
    String found = members.remove(name);
    if (found == null) {
      throw new UnreadableContractException(Fault.SHAPE, "it has no member \"" + name + '"');
    }
    if (!found.equals(version)) {
      throw new UnreadableContractException(Fault.FORMAT, found);
    }
  }

  private static List<Item> items(Map<String, String> members) throws UnreadableContractException {
    List<Item> items = new ArrayList<>();
    for (Map.Entry<String, String> member : members.entrySet()) {
      ItemKind kind = ItemKind.of(member.getKey());
      if (kind != null) {
        items.addAll(items(kind, member.getValue()));
      } else if (!WORKED_OUT.contains(member.getKey())) {
        throw new UnreadableContractException(
            Fault.SHAPE, "its member \"" + member.getKey() + "\" is not known");
      }
    }
    return items;
  }

  private static List<Item> items(ItemKind kind, String json) throws UnreadableContractException {
    List<Item> items = new ArrayList<>();
    try {
      for (String text : kind == ItemKind.SERVER ? List.of(json) : JsonParser.elements(json)) {
        items.add(item(kind, JsonParser.members(text)));
      }
    } catch (SyntaxException e) {
      throw new UnreadableContractException(
          Fault.SHAPE, "in \"" + kind.member() + "\" " + e.fault());
    }
    return items;
  }

  private static Item item(ItemKind kind, Map<String, String> read)
      throws UnreadableContractException {
    Map<String, String> members = new LinkedHashMap<>(read);
    members.keySet().removeAll(WORKED_OUT);
    String key = kind.key(members);
    if (key == null) {
      throw new UnreadableContractException(
          Fault.SHAPE, "a " + kind.word() + " has no name or URI");
    }
    Item item = new Item(kind, key, members);
    if (!quoted(item.digest()).equals(read.get(Item.DIGEST))) {
      throw new UnreadableContractException(Fault.EDITED, "the " + item.label());
    }
    return item;
  }

  private static String quoted(String digest) {
    return '"' + digest + '"';
  }
}
