package dev.tenon.processor.contract;

import dev.tenon.processor.json.JsonLayout;
import dev.tenon.processor.json.JsonText;
import java.util.List;

/**
 * What one class offers, written beside what is generated for it: a server of another module that
 * lists the class has these items in its contract.
 */
final class Offer {
  /** The member that says which format it has. */
  static final String FORMAT = "tenonFeatures";

  /** The format that is written, and the only one that is read. */
  static final String VERSION = "1";

  private Offer() {}

  /** The file of a class with these items. */
  static String text(List<Item> items) {
    JsonText text = new JsonText().raw(FORMAT, VERSION);
    Contract.addTo(text, items.stream().sorted(Item.ORDER).toList(), Item::text);
    return JsonLayout.pretty(text.end()) + '\n';
  }
}
