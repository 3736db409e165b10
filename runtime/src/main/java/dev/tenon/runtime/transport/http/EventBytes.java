package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.protocol.ServerSentEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes events as {@code text/event-stream} has them. */
final class EventBytes {
  private static final byte[] MESSAGE = ascii("event: message\ndata: ");
  private static final byte[] NO_MESSAGE = ascii("data: ");
  private static final byte[] END = ascii("\n\n");
  private static final byte[] NOTHING = {};
  private static final byte[] COMMENT = ascii(":\n\n");

  private EventBytes() {}

  /** A comment, which clients skip. */
  static byte[] comment() {
    return COMMENT.clone();
  }

  /** A message without an id. */
  static byte[] of(byte[] message) {
    return join(NOTHING, MESSAGE, message);
  }

  /**
   * An event with what it has. One without a message has no name either: clients that know nothing
   * of mere positions skip it then.
   */
  static byte[] of(ServerSentEvent event) {
    byte[] data = event.data();
    return join(fields(event.id(), event.retry()), begin(event), data);
  }

  /** Two events, one after the other. */
  static byte[] of(ServerSentEvent first, ServerSentEvent second) {
    byte[] before = of(first);
    byte[] after = of(second);
    byte[] both = Arrays.copyOf(before, before.length + after.length);
    System.arraycopy(after, 0, both, before.length, after.length);
    return both;
  }

  private static byte[] begin(ServerSentEvent event) {
    if (event.data().length == 0) {
      return NO_MESSAGE;
    }
    String name = event.name();
    return name.equals("message") ? MESSAGE : ascii("event: " + name + "\ndata: ");
  }

  private static byte[] fields(@Nullable String id, @Nullable Duration retry) {
    if (id == null && retry == null) {
      return NOTHING;
    }
    StringBuilder fields = new StringBuilder();
    if (id != null) {
      fields.append("id: ").append(oneLine(id)).append('\n');
    }
    if (retry != null) {
      fields.append("retry: ").append(retry.toMillis()).append('\n');
    }
    return fields.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String oneLine(String id) {
    return id.replace('\n', ' ').replace('\r', ' ');
  }

  /** Line breaks, which JSON has only between its tokens, would end the event early. */
  private static byte[] join(byte[] fields, byte[] begin, byte[] data) {
    byte[] event = new byte[fields.length + begin.length + data.length + END.length];
    System.arraycopy(fields, 0, event, 0, fields.length);
    System.arraycopy(begin, 0, event, fields.length, begin.length);
    int start = fields.length + begin.length;
    System.arraycopy(data, 0, event, start, data.length);
    int end = start + data.length;
    for (int i = start; i < end; i++) {
      if (event[i] == '\n' || event[i] == '\r') {
        event[i] = ' ';
      }
    }
    System.arraycopy(END, 0, event, end, END.length);
    return event;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
