package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    return outcome instanceof Outcome.ResourceResult || outcome instanceof Outcome.PromptResult
        ? (Outcome.Success) outcome
        : null;
  }

  /**
   * The bytes to keep; null if there would be more than {@code most} or they would not come back as
   * they are.
   */
  byte @Nullable [] encode(CacheStore.Key key, int most) {
    byte @Nullable [][] fields;
    byte kind;
    if (outcome instanceof Outcome.ToolResult tool) {
      kind = TOOL;
      fields =
          new byte @Nullable [][] {
            utf8(tool.text()), json(tool.content()), json(tool.structured()), json(tool.meta())
          };
      if (differs(fields[0], tool.text())) {
        return null;
      }
    } else if (outcome instanceof Outcome.PromptResult prompt) {
      kind = PROMPT;
      fields =
          new byte @Nullable [][] {
            utf8(prompt.description()), json(prompt.messages()), json(prompt.meta())
          };
      if (differs(fields[0], prompt.description())) {
        return null;
      }
    } else if (outcome instanceof Outcome.ResourceResult resource) {
      kind = RESOURCE;
      fields = new byte @Nullable [][] {json(resource.contents()), json(resource.meta())};
    } else {
      throw new IllegalStateException("not to be kept: " + outcome);
    }
    return write(key, most, kind, fields);
  }

  private byte @Nullable [] write(
      CacheStore.Key key, int most, byte kind, byte @Nullable [][] fields) {
    long length = HEAD;
    for (byte[] field : fields) {
      length += Integer.BYTES + (field == null ? 0 : field.length);
    }
    if (length > most) {
      return null;
    }
    ByteBuffer out = ByteBuffer.allocate((int) length);
    out.position(CHECKSUM);
    out.put(key.hash()).put(FORM).put(kind).putLong(madeAtNanos);
    for (byte[] field : fields) {
      if (field == null) {
        out.putInt(ABSENT);
      } else {
        out.putInt(field.length).put(field);
      }
    }
    out.putLong(0, checksum(out.array()));
    return out.array();
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
          case TOOL -> new Outcome.ToolResult(text(in), json(in), json(in), false, json(in));
          case PROMPT -> {
            String description = text(in);
            RawJson messages = json(in);
            yield messages == null
                ? null
                : new Outcome.PromptResult(description, messages, json(in));
          }
          case RESOURCE -> {
            RawJson contents = json(in);
            yield contents == null ? null : new Outcome.ResourceResult(contents, json(in));
          }
          default -> null;
        };
    return outcome == null ? null : new StoredResult(outcome, madeAt);
  }

  private static long checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, CHECKSUM, bytes.length - CHECKSUM);
    return sum.getValue();
  }

  private static byte @Nullable [] next(ByteBuffer in) {
    int length = in.getInt();
    if (length == ABSENT) {
      return null;
    }
    byte[] field = new byte[length];
    in.get(field);
    return field;
  }

  private static @Nullable String text(ByteBuffer in) {
    byte[] field = next(in);
    return field == null ? null : new String(field, StandardCharsets.UTF_8);
  }

  private static @Nullable RawJson json(ByteBuffer in) {
    byte[] field = next(in);
    return field == null ? null : RawJson.of(field);
  }

  private static byte @Nullable [] json(@Nullable RawJson json) {
    return json == null ? null : json.utf8();
  }

  private static byte @Nullable [] utf8(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /** Half a surrogate pair has no UTF-8. */
  private static boolean differs(byte @Nullable [] bytes, @Nullable String text) {
    return bytes != null && !new String(bytes, StandardCharsets.UTF_8).equals(text);
  }
}
