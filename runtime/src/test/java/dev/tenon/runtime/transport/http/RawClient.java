package dev.tenon.runtime.transport.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection, byte by byte: for what a well-behaved client cannot do. */
final class RawClient implements AutoCloseable {
  record Answer(int status, Map<String, String> headers, String body) {}

  final Socket socket;
  private final InputStream in;

  RawClient(int port) throws IOException {
    this(new Socket(), port);
  }

  /** By a socket that is not connected yet. */
  RawClient(Socket socket, int port) throws IOException {
    this.socket = socket;
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(15_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  RawClient send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  Answer answer() throws IOException {
    Answer head = head();
    String length = head.headers.get("content-length");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (length != null) {
      body.write(in.readNBytes(Integer.parseInt(length)));
    } else if ("chunked".equals(head.headers.get("transfer-encoding"))) {
      byte[] chunk = chunk();
      while (chunk.length > 0) {
        body.write(chunk);
        chunk = chunk();
      }
    }
    return new Answer(head.status, head.headers, body.toString(UTF_8));
  }

  Answer head() throws IOException {
    String status = line();
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Answer(Integer.parseInt(status.substring(9, 12)), headers, "");
  }

  byte[] chunk() throws IOException {
    // Jetty sends the line end after a chunk with the chunk that follows.
    String size = line();
    byte[] chunk = in.readNBytes(Integer.parseInt(size.isEmpty() ? line() : size, 16));
    if (chunk.length == 0) {
      line();
    }
    return chunk;
  }

  /** Whether the server has closed this connection, now or while this waits. */
  boolean isClosedByServer() throws IOException {
    try {
      return in.read() < 0;
    } catch (java.net.SocketException e) {
      return true;
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection after: " + line);
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
