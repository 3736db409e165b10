package dev.tenon.contract;

import dev.tenon.contract.json.JsonLayout;
import dev.tenon.contract.json.JsonText;
import java.util.List;

/**
 * What one class offers, written beside what is generated for it: a server of another module that
 * lists the class has these items in its contract.
 */
public final class Offer {
  /** The member that says which format it has. */
  static final String FORMAT = "tenonFeatures";

  /** The format that is written, and the only one that is read. */
  public static final String VERSION = "1";

  private Offer() {}

  /** The file of a class with these items. */
  public static String text(List<Item> items) {
    JsonText text = new JsonText().raw(FORMAT, VERSION);
    ContractDocument.addTo(text, items.stream().sorted(Item.ORDER).toList(), Item::text);
    return JsonLayout.pretty(text.end()) + '\n';
  }

  /**
   * The items in the file of a class.
   *
   * @throws UnreadableContractException if it is none, or was edited
   */
  public static List<Item> read(String text) throws UnreadableContractException {
    return ContractReader.offer(text);
  }
}
