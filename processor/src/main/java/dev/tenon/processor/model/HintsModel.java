package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * The hints of a tool as far as the source writes them.
 *
 * @param readOnly {@code readOnlyHint}, or null when unwritten
 * @param destructive {@code destructiveHint}, or null when unwritten
 * @param idempotent {@code idempotentHint}, or null when unwritten
 * @param openWorld {@code openWorldHint}, or null when unwritten
 */
public record HintsModel(
    @Nullable Boolean readOnly,
    @Nullable Boolean destructive,
    @Nullable Boolean idempotent,
    @Nullable Boolean openWorld) {
  /** None. */
  public static final HintsModel NONE = new HintsModel(null, null, null, null);

  /** Whether the source writes none. */
  public boolean isEmpty() {
    return readOnly == null && destructive == null && idempotent == null && openWorld == null;
  }
}
