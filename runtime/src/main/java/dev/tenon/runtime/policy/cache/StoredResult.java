package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A result and when it was made, as bytes that say what they are kept under: what a store returns
 * for another key, or damaged, is no result.
 *
 * @param outcome a result of a tool, a resource or a prompt
 * @param madeAtNanos since 1970
 */
record StoredResult(Outcome.Success outcome, long madeAtNanos) {
  /** Changes with the form. */
  private static final byte FORM = 1;

  private static final byte TOOL = 't';
  private static final byte RESOURCE = 'r';
  private static final byte PROMPT = 'p';

  private static final int CHECKSUM = 8;
  private static final int KEY = 32;
  private static final int HEAD = CHECKSUM + KEY + 1 + 1 + Long.BYTES;
  private static final int ABSENT = -1;

  /** Whether {@code outcome} may be kept at all. */
  static Outcome.@Nullable Success keepable(Outcome outcome) {
    if (outcome instanceof Outcome.ToolResult tool) {
      return tool.isError() ? null : tool;
    }
    if (outcome instanceof Outcome.ResourceResult resource) {
      // How long clients may keep it is said anew each time.
      return new Outcome.ResourceResult(resource.contents(), resource.meta());
    }
    return outcome instanceof Outcome.PromptResult prompt ? prompt : null;
  }

  /** How many bytes it is. */
  int size() {
    long size = HEAD;
    for (RawJson field : fields()) {
      size += Integer.BYTES + (field == null ? 0 : field.length());
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  /** The bytes to keep; null if they would not come back as they are. */
  byte @Nullable [] encode(CacheStore.Key key) {
    String text = text();
    List<@Nullable RawJson> fields = fields();
    // Half a surrogate pair has no UTF-8.
    if (text != null && !text.equals(text(fields.get(0)))) {
      return null;
    }
    ByteBuffer out = ByteBuffer.allocate(size());
    out.position(CHECKSUM);
    out.put(key.hash()).put(FORM).put(kind()).putLong(madeAtNanos);
    for (RawJson field : fields) {
      if (field == null) {
        out.putInt(ABSENT);
      } else {
        out.putInt(field.length()).put(field.utf8());
      }
    }
    out.putLong(0, checksum(out.array()));
    return out.array();
  }

  private byte kind() {
    return outcome instanceof Outcome.ToolResult
        ? TOOL
        : outcome instanceof Outcome.PromptResult ? PROMPT : RESOURCE;
  }

  /** The one field that is a text, and the first; null when there is none. */
  private @Nullable String text() {
    if (outcome instanceof Outcome.ToolResult tool) {
      return tool.text();
    }
    return outcome instanceof Outcome.PromptResult prompt ? prompt.description() : null;
  }

  /** All of them, a text by its bytes. */
  private List<@Nullable RawJson> fields() {
    String text = text();
    RawJson first = text == null ? null : RawJson.of(text);
    if (outcome instanceof Outcome.ToolResult tool) {
      return Arrays.asList(first, tool.content(), tool.structured(), tool.meta());
    }
    if (outcome instanceof Outcome.PromptResult prompt) {
      return Arrays.asList(first, prompt.messages(), prompt.meta());
    }
    if (outcome instanceof Outcome.ResourceResult resource) {
      return Arrays.asList(resource.contents(), resource.meta());
    }
    throw new IllegalStateException("not to be kept: " + outcome);
  }

  /**
   * The result that {@code bytes} hold; null when they hold none that is kept under {@code key}.
   */
  static @Nullable StoredResult decode(CacheStore.Key key, byte[] bytes) {
    if (bytes.length < HEAD) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getLong() != checksum(bytes)
        || !Arrays.equals(bytes, CHECKSUM, CHECKSUM + KEY, key.hash(), 0, KEY)) {
      return null;
    }
    in.position(CHECKSUM + KEY);
    if (in.get() != FORM) {
      return null;
    }
    byte kind = in.get();
    long madeAt = in.getLong();
    Outcome.Success outcome =
        switch (kind) {
          case TOOL -> new Outcome.ToolResult(text(json(in)), json(in), json(in), false, json(in));
          case PROMPT -> prompt(text(json(in)), json(in), json(in));
          case RESOURCE -> resource(json(in), json(in));
          default -> null;
        };
    return outcome == null ? null : new StoredResult(outcome, madeAt);
  }

  private static long checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, CHECKSUM, bytes.length - CHECKSUM);
    return sum.getValue();
  }

  private static Outcome.@Nullable Success prompt(
      @Nullable String description, @Nullable RawJson messages, @Nullable RawJson meta) {
    return messages == null ? null : new Outcome.PromptResult(description, messages, meta);
  }

  private static Outcome.@Nullable Success resource(
      @Nullable RawJson contents, @Nullable RawJson meta) {
    return contents == null ? null : new Outcome.ResourceResult(contents, meta);
  }

  private static @Nullable RawJson json(ByteBuffer in) {
    int length = in.getInt();
    if (length == ABSENT) {
      return null;
    }
    byte[] field = new byte[length];
    in.get(field);
    return RawJson.of(field);
  }

  private static @Nullable String text(@Nullable RawJson field) {
    return field == null ? null : field.getValue();
  }
}
