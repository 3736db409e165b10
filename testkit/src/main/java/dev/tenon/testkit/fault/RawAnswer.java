package dev.tenon.testkit.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer to an HTTP request, its body read as it is asked for. For one thread. */
public final class RawAnswer {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final int status;
  private final Map<String, String> headers;
  private final InputStream in;
  private final Runnable onEnd;
  private final boolean isChunked;
  private long left;
  private boolean ended;
  private String lastEventId = "";

  RawAnswer(int status, Map<String, String> headers, InputStream in, Runnable onEnd)
      throws IOException {
    this.status = status;
    this.headers = headers;
    this.in = in;
    this.onEnd = onEnd;
    this.isChunked = "chunked".equals(headers.get("transfer-encoding"));
    if (!isChunked) {
      left = Long.parseLong(headers.getOrDefault("content-length", "0"));
    }
    if (!isChunked && left == 0) {
      end();
    }
  }

  /** The status. */
  public int status() {
    return status;
  }

  /** The header with this name, in small letters; empty when there is none. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Whether it is a stream of events. */
  public boolean isStream() {
    return header("content-type").startsWith("text/event-stream");
  }

  /** The id of the last event that had one; empty when none had. */
  public String lastEventId() {
    return lastEventId;
  }

  /** The body as text, read to its end. */
  public String text() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int next = read(); next >= 0; next = read()) {
      text.write(next);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /**
   * The next message: of the stream, or the one that the body is. Null when there is no more.
   * Comments and events without data are passed over.
   */
  public @Nullable JsonNode next() throws IOException {
    String text = isStream() ? nextData() : text();
    return text == null || text.isEmpty() ? null : JSON.readTree(text);
  }

  /** The data of the stream's next event that has some; null when there is no more. */
  public @Nullable String nextData() throws IOException {
    StringBuilder data = new StringBuilder();
    while (true) {
      String line = streamLine();
      if (line == null) {
        return null;
      }
      if (line.startsWith("data:")) {
        data.append(line.substring(5).strip());
      } else if (line.startsWith("id:")) {
        lastEventId = line.substring(3).strip();
      } else if (line.isEmpty() && !data.isEmpty()) {
        return data.toString();
      }
    }
  }

  /** What else the stream says before it ends; null for an answer that is no stream. */
  public @Nullable JsonNode rest() throws IOException {
    return isStream() ? next() : null;
  }

  private @Nullable String streamLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int next = read();
      if (next < 0) {
        return null;
      }
      if (next == '\n') {
        return line.toString(StandardCharsets.UTF_8);
      }
      if (next != '\r') {
        line.write(next);
      }
    }
  }

  private int read() throws IOException {
    if (ended) {
      return -1;
    }
    if (isChunked && left == 0) {
      // The line break after a chunk may come no sooner than the next chunk.
      String size = RawConnection.line(in);
      left = Long.parseLong(size.isEmpty() ? RawConnection.line(in) : size, 16);
      if (left == 0) {
        String unused = RawConnection.line(in);
        end();
        return -1;
      }
    }
    int next = in.read();
    if (next < 0) {
      throw new EOFException("the server closed the connection within an answer");
    }
    left--;
    if (left == 0 && !isChunked) {
      end();
    }
    return next;
  }

  private void end() {
    ended = true;
    onEnd.run();
  }
}
