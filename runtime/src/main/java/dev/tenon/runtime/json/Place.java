package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Where in a document a reader or writer stands, in words such as {@code filter.tags[2]}. */
final class Place {
  private Place() {}

  /** The place of the value that was read last; empty for the document itself. */
  static String of(@Nullable TokenStreamContext context) {
    StringBuilder path = new StringBuilder();
    add(context, path);
    return path.toString();
  }

  private static void add(@Nullable TokenStreamContext context, StringBuilder path) {
    if (context == null || context.inRoot()) {
      return;
    }
    add(context.getParent(), path);
    // At its own first token an array or object is already the context, but has no position yet.
    String name = context.inObject() ? context.currentName() : null;
    if (name != null) {
      Violations.addName(name, path);
    } else if (context.inArray() && context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    }
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
