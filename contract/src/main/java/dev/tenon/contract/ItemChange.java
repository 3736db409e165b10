package dev.tenon.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item.
 *
 * @param before the committed item, or null when it is new
 * @param after the item of the source, or null when it is gone
 * @param changes the differences, the gravest first, at least one
 */
public record ItemChange(@Nullable Item before, @Nullable Item after, List<Change> changes) {
  /** Copies the changes. */
  public ItemChange {
    changes = List.copyOf(changes);
  }

  /** The gravest class of change. */
  public ChangeClass type() {
    return changes.get(0).type();
  }

  /** What the item is called. */
  public String label() {
    Item item = after == null ? before : after;
    return item == null ? "" : item.label();
  }

  /** A line for each difference, with its class where that is not the gravest. */
  public String lines() {
    return changes.stream()
        .map(change ->
            "\n  " + change + (change.type() == type() ? "" : " (" + change.type().word() + ")"))
        .collect(Collectors.joining());
  }
}
