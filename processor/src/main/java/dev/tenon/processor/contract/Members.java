package dev.tenon.processor.contract;

import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.IconModel;
import dev.tenon.processor.model.PresentationModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an item in the order in which they are added; what is null is left out. */
final class Members {
  private final Map<String, String> members = new LinkedHashMap<>();

  Members text(String name, @Nullable String value) {
    return raw(name, value == null ? null : JsonText.quote(value));
  }

  Members flag(String name, @Nullable Boolean value) {
    return raw(name, value == null ? null : value.toString());
  }

  /** Adds a member whose value is compact JSON already. */
  Members raw(String name, @Nullable String json) {
    if (json != null) {
      members.put(name, json);
    }
    return this;
  }

  /** Adds name, title and description, as every list of the protocol has them. */
  Members presentation(PresentationModel presentation) {
    return text("name", presentation.name())
        .text("title", presentation.title())
        .text("description", presentation.description());
  }

  Members icons(List<IconModel> icons) {
    List<String> texts = icons.stream().map(Members::icon).toList();
    return raw("icons", texts.isEmpty() ? null : array(texts));
  }

  /** An icon as an object. */
  static String icon(IconModel icon) {
    return new Members()
        .text("src", icon.src())
        .text("mimeType", icon.mimeType())
        .raw("sizes", icon.sizes().isEmpty() ? null : JsonText.array(icon.sizes()))
        .text("theme", icon.theme())
        .json();
  }

  /** An array of what is compact JSON already. */
  static String array(List<String> elements) {
    return '[' + String.join(",", elements) + ']';
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** All of them as an object. */
  String json() {
    JsonText text = new JsonText();
    members.forEach(text::raw);
    return text.end();
  }

  Item item(ItemKind kind) {
    return Item.of(kind, members);
  }
}
