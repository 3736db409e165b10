package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Where in a document a reader or writer stands, in words such as {@code filter.tags[2]}. */
final class Place {
  private Place() {}

  /** The place of the value that was read last; empty for the document itself. */
  static String of(@Nullable TokenStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    // At its own first token an array or object is already the context, but has no position yet.
    String around = of(context.getParent());
    if (context.inObject() && context.currentName() != null) {
      return Violations.at(around, context.currentName());
    }
    return context.inArray() && context.hasCurrentIndex()
        ? around + '[' + context.getCurrentIndex() + ']'
        : around;
  }

  /** The place of the value that is written next. */
  static String next(TokenStreamContext context) {
    if (!context.inArray()) {
      return of(context);
    }
    int next = context.hasCurrentIndex() ? context.getCurrentIndex() + 1 : 0;
    return of(context.getParent()) + '[' + next + ']';
  }
}
