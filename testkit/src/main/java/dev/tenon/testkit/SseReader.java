package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ServerSentEvent;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as they come (HTML, section 9.2.6). For one thread. */
final class SseReader {
  private final InputStream in;
  private final Runnable comment;
  private boolean skipsLineFeed;

  /**
   * @param comment runs for each comment
   */
  SseReader(InputStream in, Runnable comment) {
    this.in = new BufferedInputStream(in, 8192);
    this.comment = comment;
  }

  /** The next event, or null at the end. One that the end cuts off does not count. */
  @Nullable ServerSentEvent next() throws IOException {
    String name = "";
    String id = null;
    Duration retry = null;
    StringBuilder data = null;
    for (String line = line(); line != null; line = line()) {
      if (line.isEmpty()) {
        if (data != null || id != null) {
          return event(name, id, retry, data == null ? "" : data.toString());
        }
        name = "";
        continue;
      }
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      value = value.startsWith(" ") ? value.substring(1) : value;
      switch (field) {
        case "" -> comment.run();
        case "event" -> name = value;
        case "id" -> id = value;
        case "retry" -> retry = Duration.ofMillis(Long.parseLong(value));
        case "data" ->
            data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
        default -> {
          // Fields that nobody knows are to be passed over.
        }
      }
    }
    return null;
  }

  private static ServerSentEvent event(
      String name, @Nullable String id, @Nullable Duration retry, String data) {
    if (name.equals("endpoint")) {
      return ServerSentEvent.endpoint(data);
    }
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    if (id == null) {
      return ServerSentEvent.message(bytes);
    }
    return bytes.length == 0
        ? ServerSentEvent.position(id, retry)
        : ServerSentEvent.message(id, bytes);
  }

  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      boolean ofLastLine = skipsLineFeed && next == '\n';
      skipsLineFeed = next == '\r';
      if (ofLastLine) {
        continue;
      }
      if (next == '\n' || next == '\r') {
        return line.toString(StandardCharsets.UTF_8);
      }
      line.write(next);
    }
    return null;
  }
}
