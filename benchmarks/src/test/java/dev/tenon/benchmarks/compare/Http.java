package dev.tenon.benchmarks.compare;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One connection to a server, which counts the bytes that come; not thread-safe. */
final class Http implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;
  private final int port;
  private int read;

  /** What the body that is being read has left: of it all, or of its present chunk. */
  private int left;

  private boolean chunked;

  Http(int port) throws IOException {
    this.port = port;
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** The head of an answer. */
  record Head(int status, Map<String, String> headers) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    boolean streams() {
      return header("content-type").startsWith("text/event-stream");
    }
  }

  /** All of an answer; {@code bytes} is how long it was with its head. */
  record Answer(Head head, String body, int bytes) {}

  /** Posts, and reads all of the answer. */
  Answer post(Map<String, String> headers, String body) throws IOException {
    Head head = send(headers, body);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int next = next(); next >= 0; next = next()) {
      all.write(next);
    }
    return new Answer(head, all.toString(StandardCharsets.UTF_8), read);
  }

  /** Posts, and reads the answer's head; {@link #line} reads on. */
  Head send(Map<String, String> headers, String body) throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder request = new StringBuilder("POST /mcp HTTP/1.1\r\n");
    request.append("Host: 127.0.0.1:").append(port).append("\r\n");
    headers.forEach(
        (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    request.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(request.toString().getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(content);
    whole.writeTo(socket.getOutputStream());
    read = 0;
    return head();
  }

  /** The next line of the body, or empty at its end. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = next(); next >= 0; next = next()) {
      if (next == '\n') {
        String text = line.toString(StandardCharsets.UTF_8).strip();
        if (!text.isEmpty()) {
          return text;
        }
        line.reset();
      } else {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  /** How many bytes of the present answer were read, with its head. */
  int read() {
    return read;
  }

  private Head head() throws IOException {
    int status = Integer.parseInt(rawLine().split(" ", 3)[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = rawLine(); !line.isEmpty(); line = rawLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    chunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
    left = chunked ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Head(status, headers);
  }

  /** The next byte of the body, or -1 at its end. */
  private int next() throws IOException {
    if (chunked && left == 0) {
      String size = rawLine();
      left = Integer.parseInt(size.split(";", 2)[0].strip(), 16) + 2;
      if (left == 2) {
        rawLine();
        left = 0;
        chunked = false;
      }
    }
    if (left == 0) {
      return -1;
    }
    int next = raw();
    left--;
    if (chunked && left == 2) {
      rawLine();
      left = 0;
    }
    return next;
  }

  private String rawLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = raw(); next != '\n'; next = raw()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private int raw() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException("the server closed the connection in the middle of an answer");
    }
    read++;
    return next;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
