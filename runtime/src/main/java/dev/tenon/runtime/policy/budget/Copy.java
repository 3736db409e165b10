package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;

/** Whether content is no more than a copy of the structured content as text. */
final class Copy {
  private final byte[] json;
  private int at;
  private boolean inText;

  private Copy(byte[] json) {
    this.json = json;
  }

  static boolean is(RawJson content, RawJson structured) {
    JsonPart blocks = JsonPart.of(content);
    if (!blocks.isArray() || blocks.size() != 1) {
      return false;
    }
    JsonPart text = blocks.element(0).member("text");
    return text != null
        && text.isText()
        && isSame(text.text().getBytes(StandardCharsets.UTF_8), structured.utf8());
  }

  /** Whether both are the same but for white space between values. */
  private static boolean isSame(byte[] one, byte[] other) {
    Copy left = new Copy(one);
    Copy right = new Copy(other);
    int next;
    do {
      next = left.next();
      if (next != right.next()) {
        return false;
      }
    } while (next >= 0);
    return true;
  }

  /** The next byte that matters, or -1. */
  private int next() {
    while (!inText && at < json.length && json[at] >= 0 && json[at] <= ' ') {
      at++;
    }
    if (at >= json.length) {
      return -1;
    }
    byte next = json[at++];
    if (next == '"' && !isEscaped()) {
      inText = !inText;
    }
    return next & 0xFF;
  }

  private boolean isEscaped() {
    int slashes = 0;
    for (int i = at - 2; i >= 0 && json[i] == '\\'; i--) {
      slashes++;
    }
    return inText && slashes % 2 == 1;
  }
}
