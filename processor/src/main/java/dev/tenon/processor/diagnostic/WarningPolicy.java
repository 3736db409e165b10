package dev.tenon.processor.diagnostic;

import java.util.Set;

/**
 * What becomes of warnings. Errors are reported whatever it says.
 *
 * @param shown whether they are reported at all
 * @param asErrors whether they fail the compilation
 * @param off the ids of those that are not reported
 */
public record WarningPolicy(boolean shown, boolean asErrors, Set<String> off) {
  /** All of them, as warnings. */
  public static final WarningPolicy DEFAULT = new WarningPolicy(true, false, Set.of());

  /** Whether the warning of this id is reported. */
  boolean shows(String id) {
    return shown && !off.contains(id);
  }
}
