package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Where in a document a reader or writer stands, in words such as {@code filter.tags[2]}. */
final class Place {
  private Place() {}

  /** The place of the value that was read last; empty for the document itself. */
  static String of(TokenStreamContext context) {
    StringBuilder path = new StringBuilder();
    append(context, path);
    return path.toString();
  }

  /** The place of the value that is written next. */
  static String next(TokenStreamContext context) {
    if (!context.inArray()) {
      return of(context);
    }
    StringBuilder path = new StringBuilder();
    append(context.getParent(), path);
    int next = context.hasCurrentIndex() ? context.getCurrentIndex() + 1 : 0;
    return path.append('[').append(next).append(']').toString();
  }

  private static void append(@Nullable TokenStreamContext context, StringBuilder path) {
    if (context == null || context.inRoot()) {
      return;
    }
    // At its own first token an array or object is already the context, but has no position yet.
    append(context.getParent(), path);
    if (context.inObject() && context.currentName() != null) {
      path.append(path.isEmpty() ? "" : ".").append(Violations.clip(context.currentName()));
    } else if (context.inArray() && context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    }
  }
}
