package dev.tenon.footprint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests that are bytes already on one connection, and keeps the last answer as bytes. */
final class HttpClientOfBytes implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)\r\n");
  private static final Pattern SESSION = Pattern.compile("Mcp-Session-Id: (\\S+)\r\n");

  private final Socket socket;
  private final InputStream in;
  private final byte[] answer = new byte[1 << 16];
  private int length;

  HttpClientOfBytes(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    this.in = socket.getInputStream();
  }

  /** Begins a session; returns the header line that goes with its requests. */
  String session() throws IOException {
    send(post(Asked.INITIALIZE, ""));
    Matcher session = SESSION.matcher(text());
    String line = session.find() ? session.group() : "";
    send(post(Asked.INITIALIZED, line));
    return line;
  }

  private static byte[] post(byte[] message, String more) {
    String head =
        "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Accept: application/json, text/event-stream\r\n"
            + more
            + "Content-Length: "
            + message.length
            + "\r\n\r\n";
    return Asked.join(Asked.bytes(head), message);
  }

  /** Sends a request and reads the answer to its end; returns how long that is. */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    length = 0;
    while (!isComplete()) {
      int count = in.read(answer, length, answer.length - length);
      if (count < 0) {
        throw new EOFException(text());
      }
      length += count;
    }
    return length;
  }

  private boolean isComplete() {
    String text = text();
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    Matcher announced = LENGTH.matcher(text.substring(0, end + 2));
    int body = announced.find() ? Integer.parseInt(announced.group(1)) : 0;
    return length >= end + 4 + body;
  }

  String text() {
    return new String(answer, 0, length, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
