package dev.tenon.testkit;

import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lasting connection in memory, like that of a stdio process. Thread-safe for reading. */
public final class TestChannel implements Channel, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private ChannelEndpoint.@Nullable Connection connection;

  private TestChannel() {}

  static TestChannel open(ChannelEndpoint endpoint) {
    TestChannel channel = new TestChannel();
    channel.connection = endpoint.connect(channel);
    return channel;
  }

  /** Sends one message as it is. */
  public void send(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    connection().receive(bytes, 0, bytes.length);
  }

  /**
   * Takes the next message of the server.
   *
   * @throws AssertionError if none comes within ten seconds
   */
  public JsonNode take() {
    JsonNode message = poll(PATIENCE);
    if (message == null) {
      throw new AssertionError("no message came within " + PATIENCE);
    }
    return message;
  }

  /**
   * Takes the next message of the server, or returns null when none comes within {@code patience}.
   */
  public @Nullable JsonNode poll(Duration patience) {
    try {
      return received.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void send(byte[] message) {
    received.add(JSON.readTree(message));
  }

  @Override
  public void execute(Runnable call) {
    Thread thread = new Thread(call, "test-channel-call");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the connection; running calls have a second to answer. */
  @Override
  public void close() {
    connection().close(Duration.ofSeconds(1));
  }

  private ChannelEndpoint.Connection connection() {
    ChannelEndpoint.Connection open = connection;
    if (open == null) {
      throw new IllegalStateException("the channel is not open");
    }
    return open;
  }
}
