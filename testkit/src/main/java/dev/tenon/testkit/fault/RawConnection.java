package dev.tenon.testkit.fault;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP/1.1 connection, written and read byte by byte: it can break off anywhere, and be silent
 * where a real client would read. What it sends is best drafted by a client that knows the
 * protocol:
 *
 * <pre>{@code
 * RawRequest call = client.draft(7, "tools/call", params);
 * try (RawConnection connection = RawConnection.open(server.uri())) {
 *   connection.writePart(call, 100); // and no more: the client is gone
 * }
 * }</pre>
 *
 * <p>For one thread.
 */
public final class RawConnection implements AutoCloseable {
  /** How long a server may be silent before an answer counts as lost. */
  private static final int PATIENCE_MILLIS = 30_000;

  private final URI uri;
  private final Socket socket;
  private final InputStream in;
  private boolean isReusable = true;

  private RawConnection(URI uri, Socket socket) throws IOException {
    this.uri = uri;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 2048);
  }

  /** Connects to the server at {@code uri}. */
  public static RawConnection open(URI uri) throws IOException {
    return open(uri, 0);
  }

  /**
   * Connects to the server at {@code uri}.
   *
   * @param receiveBuffer how many bytes wait at most to be read, 0 for as many as is usual
   */
  public static RawConnection open(URI uri, int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    try {
      if (receiveBuffer > 0) {
        socket.setReceiveBufferSize(receiveBuffer);
      }
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
      return new RawConnection(uri, socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Whether another request may follow: the last answer was read and the server stays. */
  public boolean isReusable() {
    return isReusable;
  }

  /** Sends a request and reads the answer as far as its header. */
  public RawAnswer send(RawRequest request) throws IOException {
    write(request);
    return answer();
  }

  /** Sends a request and does not look at what comes back. */
  public void write(RawRequest request) throws IOException {
    write(bytes(request));
  }

  /** Sends so many bytes of a request, and no more. */
  public void writePart(RawRequest request, int bytes) throws IOException {
    byte[] whole = bytes(request);
    write(Arrays.copyOf(whole, Math.min(bytes, whole.length)));
  }

  /** Sends bytes as they are. */
  public void write(byte[] bytes) throws IOException {
    isReusable = false;
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  private byte[] bytes(RawRequest request) {
    byte[] content = request.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder();
    head.append(request.method()).append(' ').append(uri.getRawPath()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getAuthority()).append("\r\n");
    head.append("Accept: application/json, text/event-stream\r\n");
    if (request.method().equals("POST")) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    request
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** Reads the next answer as far as its header. */
  public RawAnswer answer() throws IOException {
    String[] statusLine = line(in).split(" ", 3);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    boolean stays = !"close".equals(headers.get("connection"));
    return new RawAnswer(Integer.parseInt(statusLine[1]), headers, in, () -> isReusable = stays);
  }

  /**
   * Reads what comes until nothing does, and returns whether the server ended it before so many
   * events.
   */
  public boolean isEndedBefore(int events) throws IOException {
    int seen = 0;
    try {
      while (seen < events) {
        if (line(in).startsWith("data:")) {
          seen++;
        }
      }
      return false;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (EOFException | SocketException e) {
      return true;
    }
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

  /** Closes the connection with a reset, as a machine does that has crashed. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
