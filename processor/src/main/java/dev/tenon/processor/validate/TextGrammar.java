package dev.tenon.processor.validate;

import dev.tenon.processor.model.TextKind;

/**
 * The grammar of texts on the wire, where the classes of the Java library take more: what a decoder
 * refuses must not be a default value.
 */
final class TextGrammar {
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME =
      "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|z|[+-][0-9]{2}:[0-9]{2})";

  private TextGrammar() {}

  static boolean fits(TextKind kind, String text) {
    return switch (kind) {
      case INSTANT, OFFSET_DATE_TIME -> text.matches(DATE + "[Tt]" + TIME);
      case OFFSET_TIME -> text.matches(TIME);
      case LOCAL_DATE -> text.matches(DATE);
      default -> kind.pattern() == null || text.matches(kind.pattern());
    };
  }
}
