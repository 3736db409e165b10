package dev.tenon.soak;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP/1.1 connection, written and read by hand: it can break off anywhere, and it can be
 * silent where a real client would read. For one thread.
 */
final class Connection implements AutoCloseable {
  /** How long a server may be silent before an answer counts as lost. */
  private static final int PATIENCE_MILLIS = 30_000;

  private final URI uri;
  private final Socket socket;
  private final InputStream in;
  private boolean isReusable = true;

  Connection(URI uri) throws IOException {
    this(uri, 0);
  }

  /** Connects; {@code receiveBuffer} is in bytes, 0 for as many as is usual. */
  Connection(URI uri, int receiveBuffer) throws IOException {
    this.uri = uri;
    socket = new Socket();
    try {
      if (receiveBuffer > 0) {
        socket.setReceiveBufferSize(receiveBuffer);
      }
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream(), 2048);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Whether another request may follow: the last answer was read and the server stays. */
  boolean isReusable() {
    return isReusable;
  }

  /** Sends a request and reads the answer as far as its headers. */
  Answer send(String method, Map<String, String> headers, String body) throws IOException {
    write(request(method, headers, body));
    return readAnswer();
  }

  /** Sends so many bytes of a request, and no more. */
  void sendPart(Map<String, String> headers, String body, int bytes) throws IOException {
    byte[] request = request("POST", headers, body);
    byte[] part = new byte[Math.min(bytes, request.length)];
    System.arraycopy(request, 0, part, 0, part.length);
    write(part);
  }

  /** Sends a request and does not look at what comes back. */
  void sendOnly(String method, Map<String, String> headers, String body) throws IOException {
    write(request(method, headers, body));
  }

  /**
   * Reads what comes until nothing does, and returns whether the server ended it before so many
   * events.
   */
  boolean isEndedAfter(int events) throws IOException {
    int lines = 0;
    try {
      while (lines < events) {
        if (line(in).startsWith("data:")) {
          lines++;
        }
      }
      return false;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (EOFException | SocketException e) {
      return true;
    }
  }

  private void write(byte[] bytes) throws IOException {
    isReusable = false;
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  private byte[] request(String method, Map<String, String> headers, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(uri.getPath()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getAuthority()).append("\r\n");
    head.append("Accept: application/json, text/event-stream\r\n");
    if (method.equals("POST")) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(content);
    return out.toByteArray();
  }

  private Answer readAnswer() throws IOException {
    String[] statusLine = line(in).split(" ", 3);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
    }
    boolean stays = !"close".equals(headers.get("connection"));
    return new Answer(Integer.parseInt(statusLine[1]), headers, in, () -> isReusable = stays);
  }

  /** Reads a line without its end. */
  static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the server closed the connection after: " + line);
      }
      if (next == '\n') {
        return line.toString(StandardCharsets.UTF_8);
      }
      if (next != '\r') {
        line.write(next);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
