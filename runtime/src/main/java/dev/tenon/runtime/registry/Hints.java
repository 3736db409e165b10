package dev.tenon.runtime.registry;

import org.jspecify.annotations.Nullable;

/**
 * The hints of a tool; null means that the source does not say, and then nothing is sent.
 *
 * @param readOnly {@code readOnlyHint}
 * @param destructive {@code destructiveHint}
 * @param idempotent {@code idempotentHint}
 * @param openWorld {@code openWorldHint}
 */
public record Hints(
    @Nullable Boolean readOnly,
    @Nullable Boolean destructive,
    @Nullable Boolean idempotent,
    @Nullable Boolean openWorld) {
  /** Nothing said. */
  public static final Hints NONE = new Hints(null, null, null, null);

  /** Whether nothing is said. */
  public boolean isEmpty() {
    return readOnly == null && destructive == null && idempotent == null && openWorld == null;
  }
}
