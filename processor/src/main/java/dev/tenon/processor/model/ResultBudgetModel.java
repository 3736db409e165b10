package dev.tenon.processor.model;

import java.util.List;

/**
 * How large the results of a tool may be.
 *
 * @param origin where it stands
 * @param isOwn whether it stands on the method, and not on its class
 * @param keep the properties that stay as they are
 */
public record ResultBudgetModel(Origin origin, boolean isOwn, List<String> keep) {
  /** Copies the list. */
  public ResultBudgetModel {
    keep = List.copyOf(keep);
  }
}
