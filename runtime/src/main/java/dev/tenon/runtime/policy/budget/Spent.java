package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.json.RawJson;

/** How many tokens a model reads of a result: structured content once, or the content. */
final class Spent {
  private static final Meter TOKENS = TokenMeter.INSTANCE;

  private Spent() {}

  static long by(ToolResult result) {
    RawJson structured = result.structured();
    RawJson content = result.content();
    String text = result.text();
    if (structured != null) {
      return by(structured);
    }
    if (content != null) {
      return TokenMeter.tokens(Blocks.size(content, TOKENS));
    }
    return text == null ? 0 : by(Blocks.json(text));
  }

  static long by(RawJson json) {
    return TokenMeter.tokens(TOKENS.of(json.utf8(), 0, json.length()));
  }
}
