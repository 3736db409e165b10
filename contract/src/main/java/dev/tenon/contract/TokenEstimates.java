package dev.tenon.contract;

import dev.tenon.contract.json.JsonLayout;
import dev.tenon.contract.json.JsonParser;
import dev.tenon.contract.json.JsonParser.SyntaxException;
import dev.tenon.contract.json.JsonText;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the definitions of a contract cost a client that puts them before a model, in tokens; an
 * estimate, since models cut texts otherwise.
 *
 * @param encoding how the texts were cut
 * @param tokens what each item costs that a model sees
 */
public record TokenEstimates(String encoding, Map<Item, Integer> tokens) {
  /** The member that holds the estimate of an item, and that of the whole contract. */
  static final String MEMBER = "estimatedTokens";

  /** Copies the numbers. */
  public TokenEstimates {
    tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
  }

  /**
   * What the file of a contract says, which its digests do not cover.
   *
   * @throws UnreadableContractException if it is no contract, or was edited
   */
  public static TokenEstimates read(String contract) throws UnreadableContractException {
    ContractDocument document = ContractDocument.read(contract);
    try {
      Map<String, String> members = JsonParser.members(JsonLayout.compact(contract));
      Map<String, Integer> written = written(members);
      Map<Item, Integer> tokens = new LinkedHashMap<>();
      for (Item item : document.all()) {
        Integer cost = written.get(item.identity());
        if (cost != null) {
          tokens.put(item, cost);
        }
      }
      String summary = members.get(MEMBER);
      return new TokenEstimates(summary == null ? "unknown" : encoding(summary), tokens);
    } catch (SyntaxException | NumberFormatException e) {
      throw new UnreadableContractException(
          UnreadableContractException.Fault.SHAPE, "in \"" + MEMBER + "\" " + e.getMessage());
    }
  }

  private static String encoding(String summary) throws SyntaxException {
    String encoding = JsonParser.members(summary).get("encoding");
    return encoding == null ? "unknown" : JsonParser.parse(encoding).toString();
  }

  private static Map<String, Integer> written(Map<String, String> contract) throws SyntaxException {
    Map<String, Integer> written = new HashMap<>();
    for (ItemKind kind : ItemKind.values()) {
      String list = contract.getOrDefault(kind.member(), "[]");
      for (String item : kind == ItemKind.SERVER ? List.of(list) : JsonParser.elements(list)) {
        Map<String, String> members = JsonParser.members(item);
        String cost = members.get(MEMBER);
        String key = kind.key(members);
        if (cost != null && key != null) {
          written.put(kind.identity(key), Integer.valueOf(cost));
        }
      }
    }
    return written;
  }

  /** The estimate of {@code item}, or null when no client puts it before a model. */
  public @Nullable Integer of(Item item) {
    return tokens.get(item);
  }

  /** The estimate of everything. */
  public int total() {
    return tokens.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The total and what it was counted with, as JSON. */
  String summary() {
    return new JsonText().text("encoding", encoding).raw("total", String.valueOf(total())).end();
  }
}
