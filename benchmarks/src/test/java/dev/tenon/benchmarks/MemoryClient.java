package dev.tenon.benchmarks;

import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import java.nio.charset.StandardCharsets;

/** A client in memory, whose calls run on its own thread, from the bytes of one to the other's. */
final class MemoryClient implements Channel {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"b\",\"version\":\"1\"},"
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
          + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
          + "\"clientInfo\":{\"name\":\"b\",\"version\":\"1\"}}}";

  private static final String INITIALIZED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

  private final ChannelEndpoint.Connection connection;
  private final boolean modern;
  private byte[] answer = {};

  /** A client of 2026-07-28 if {@code modern}, of 2025-11-25 otherwise. */
  MemoryClient(ChannelEndpoint endpoint, boolean modern) {
    this.connection = endpoint.connect(this);
    this.modern = modern;
    if (!modern) {
      exchange(bytes(INITIALIZE));
      exchange(bytes(INITIALIZED));
    }
  }

  /** The request of {@code method} with {@code params}, members that may be none. */
  byte[] request(String method, String params) {
    StringBuilder text = new StringBuilder("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"");
    text.append(method).append("\",\"params\":{").append(params);
    if (modern) {
      text.append(params.isEmpty() ? "" : ",").append(META);
    }
    return bytes(text.append("}}").toString());
  }

  /** The request that calls {@code tool}. */
  byte[] call(String tool, String arguments) {
    return request("tools/call", "\"name\":\"" + tool + "\",\"arguments\":" + arguments);
  }

  /** Sends a message; returns the last one that came back. */
  byte[] exchange(byte[] message) {
    connection.receive(message, 0, message.length);
    return answer;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void send(byte[] message) {
    answer = message;
  }

  @Override
  public void execute(Runnable call) {
    call.run();
  }
}
