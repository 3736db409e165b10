package dev.tenon.processor.contract;

import dev.tenon.processor.json.JsonLayout;
import dev.tenon.processor.json.JsonParser;
import dev.tenon.processor.json.JsonParser.SyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads contracts, and lists of items, that were written before. */
final class ContractReader {
  /** Members that are worked out from others, so they are not compared. */
  private static final Set<String> WORKED_OUT = Set.of(Item.DIGEST, TokenCosts.MEMBER);

  private ContractReader() {}

  /** Reads a contract. */
  static Contract contract(String text) throws Unreadable {
    Map<String, String> members = members(text);
    checkFormat(members, Contract.FORMAT, Contract.VERSION);
    String stated = members.get(Item.DIGEST);
    List<Item> items = items(members);
    List<Item> servers = items.stream().filter(item -> item.kind() == ItemKind.SERVER).toList();
    if (servers.size() != 1) {
      throw new Unreadable(Fault.SHAPE, "it has no server");
    }
    items.removeAll(servers);
    Contract contract = new Contract(servers.get(0), items);
    if (!quoted(contract.digest()).equals(stated)) {
      throw new Unreadable(Fault.EDITED, "the contract");
    }
    return contract;
  }

  /** Reads the items that a class offers. */
  static List<Item> offer(String text) throws Unreadable {
    Map<String, String> members = members(text);
    checkFormat(members, Offer.FORMAT, Offer.VERSION);
    return items(members);
  }

  private static Map<String, String> members(String text) throws Unreadable {
    try {
      JsonParser.parse(text);
      return JsonParser.members(JsonLayout.compact(text));
    } catch (SyntaxException e) {
      throw new Unreadable(Fault.SHAPE, "it is no JSON object: " + e.fault());
    }
  }

  private static void checkFormat(Map<String, String> members, String name, String version)
      throws Unreadable {
    String found = members.remove(name);
    if (found == null) {
      throw new Unreadable(Fault.SHAPE, "it has no member \"" + name + '"');
    }
    if (!found.equals(version)) {
      throw new Unreadable(Fault.FORMAT, found);
    }
  }

  private static List<Item> items(Map<String, String> members) throws Unreadable {
    List<Item> items = new ArrayList<>();
    for (Map.Entry<String, String> member : members.entrySet()) {
      ItemKind kind = ItemKind.of(member.getKey());
      if (kind != null) {
        items.addAll(items(kind, member.getValue()));
      } else if (!WORKED_OUT.contains(member.getKey())) {
        throw new Unreadable(Fault.SHAPE, "its member \"" + member.getKey() + "\" is not known");
      }
    }
    return items;
  }

  private static List<Item> items(ItemKind kind, String json) throws Unreadable {
    List<Item> items = new ArrayList<>();
    try {
      for (String text : kind == ItemKind.SERVER ? List.of(json) : JsonParser.elements(json)) {
        items.add(item(kind, JsonParser.members(text)));
      }
    } catch (SyntaxException e) {
      throw new Unreadable(Fault.SHAPE, "in \"" + kind.member() + "\" " + e.fault());
    }
    return items;
  }

  private static Item item(ItemKind kind, Map<String, String> read) throws Unreadable {
    Map<String, String> members = new LinkedHashMap<>(read);
    members.keySet().removeAll(WORKED_OUT);
    String key = kind.key(members);
    if (key == null) {
      throw new Unreadable(Fault.SHAPE, "a " + kind.word() + " has no name or URI");
    }
    Item item = new Item(kind, key, members);
    if (!quoted(item.digest()).equals(read.get(Item.DIGEST))) {
      throw new Unreadable(Fault.EDITED, "the " + item.label());
    }
    return item;
  }

  private static String quoted(String digest) {
    return '"' + digest + '"';
  }

  /** What can be wrong with a file. */
  enum Fault {
    /** It does not hold what it should. */
    SHAPE,
    /** It has another format. */
    FORMAT,
    /** A digest does not fit. */
    EDITED
  }

  /** The file cannot be used. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Unreadable(Fault fault, String detail) {
      super(detail);
      this.fault = fault;
    }

    /** What is wrong. */
    Fault fault() {
      return fault;
    }

    /** What is wrong in detail: where, or the format that was found. */
    String detail() {
      return String.valueOf(getMessage());
    }
  }
}
