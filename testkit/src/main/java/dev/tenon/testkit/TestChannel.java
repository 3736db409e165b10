package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lasting connection, of a stdio process or like one in memory. Thread-safe for reading. */
public final class TestChannel implements LastingChannel, AutoCloseable {
  private static final JsonMapper JSON = Decoding.EXACT;
  private static final String SUBSCRIPTION = "io.modelcontextprotocol/subscriptionId";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final Map<JsonNode, WireCheck.Asked> asked = new ConcurrentHashMap<>();
  private ChannelEndpoint.@Nullable Connection connection;
  private volatile boolean closed;
  private final AtomicInteger comments = new AtomicInteger();
  private final AtomicBoolean reading = new AtomicBoolean(true);
  private volatile @Nullable ProtocolRevision session;
  private volatile @Nullable String end;

  private final WireCheck wire;

  private TestChannel(WireCheck wire) {
    this.wire = wire;
  }

  static TestChannel open(ChannelEndpoint endpoint, WireCheck wire) {
    TestChannel channel = new TestChannel(wire);
    channel.connection = endpoint.connect(channel);
    return channel;
  }

  /** Sends one message as it is. */
  public void send(String message) {
    receive(message.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the bytes of one message as they are. */
  public void receive(byte[] bytes) {
    JsonNode request = WireCheck.read(bytes);
    for (JsonNode one : request.isArray() ? request : JSON.createArrayNode().add(request)) {
      JsonNode id = one.get("id");
      if (id != null) {
        asked.put(id, WireCheck.asked(one, session));
      }
    }
    wire.asks("", bytes);
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
      String why = end;
      throw new AssertionError(why == null ? "no message came within " + PATIENCE : why);
    }
    return message;
  }

  /**
   * Takes the next message of the server, or returns null when none comes within {@code patience},
   * or any more.
   */
  public @Nullable JsonNode poll(Duration patience) {
    try {
      JsonNode message = received.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      wire.verify();
      if (message != null && message.isMissingNode()) {
        received.add(message);
        return null;
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void send(byte[] message) {
    JsonNode node = JSON.readTree(message);
    if (node.path("result").has("serverInfo") && node.path("result").has("protocolVersion")) {
      session = WireCheck.settled(node);
    }
    for (JsonNode one : node.isArray() ? node : JSON.createArrayNode().add(node)) {
      wire.hears(belongsTo(one), "", one.toString().getBytes(StandardCharsets.UTF_8), one);
    }
    received.add(node);
  }

  @Override
  public void comment() {
    comments.incrementAndGet();
  }

  /**
   * Stops reading from a real connection, as a client does that hangs, but for what has been read.
   */
  public void stall() {
    reading.set(false);
  }

  /** Reads again after {@link #stall}. */
  public void readOn() {
    reading.set(true);
    synchronized (reading) {
      reading.notifyAll();
    }
  }

  @Override
  public void awaitReading() throws InterruptedException {
    synchronized (reading) {
      while (!reading.get()) {
        reading.wait();
      }
    }
  }

  /** How many comments came that keep a stream alive. */
  public int comments() {
    return comments.get();
  }

  @Override
  public void ended(String why) {
    end = why;
    received.add(JSON.missingNode());
  }

  /** The request that a message belongs to, or else what the connection speaks. */
  private WireCheck.Asked belongsTo(JsonNode message) {
    JsonNode id = message.get("id");
    WireCheck.Asked answered = id == null || message.has("method") ? null : asked.remove(id);
    if (answered != null) {
      return answered;
    }
    ProtocolRevision settled = session;
    boolean modern = settled == null || message.path("params").path("_meta").has(SUBSCRIPTION);
    return new WireCheck.Asked(modern ? ProtocolRevision.MODERN : settled, Map.of());
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
    close(Duration.ofSeconds(1));
  }

  /** Ends the connection; running calls have {@code grace} to answer. */
  public void close(Duration grace) {
    closed = true;
    connection().close(grace);
  }

  /** Whether {@link #close} was called. */
  boolean isClosed() {
    return closed;
  }

  /** Who speaks on it. */
  String who() {
    return wire.who();
  }

  private ChannelEndpoint.Connection connection() {
    ChannelEndpoint.Connection open = connection;
    if (open == null) {
      throw new IllegalStateException("the channel is not open");
    }
    return open;
  }
}
