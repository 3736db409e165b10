package dev.tenon.processor.option;

import java.util.Map;
import java.util.Set;

/**
 * What the user may set.
 *
 * @param warnings {@code -Atenon.warnings=false} keeps warnings back, for builds that turn warnings
 *     into errors
 */
public record ProcessorOptions(boolean warnings) {
  private static final String WARNINGS = "tenon.warnings";

  /** The names of all options. */
  public static final Set<String> NAMES = Set.of(WARNINGS);

  /** Reads what the user set. */
  public static ProcessorOptions of(Map<String, String> options) {
    return new ProcessorOptions(!"false".equals(options.get(WARNINGS)));
  }
}
