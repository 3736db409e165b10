package dev.tenon.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stream that a client reads: a subscription of 2026-07-28, or the stream of a session of the
 * older revisions. Thread-safe.
 */
public final class Listening implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String SUBSCRIPTION = "io.modelcontextprotocol/subscriptionId";

  private final @Nullable JsonNode subscription;
  private final TestExchange exchange;
  private final TestStream stream;
  private final WireCheck wire;
  private final JsonNode acknowledgement;

  private Listening(
      @Nullable JsonNode subscription,
      TestExchange exchange,
      TestStream stream,
      WireCheck wire,
      JsonNode acknowledgement) {
    this.subscription = subscription;
    this.exchange = exchange;
    this.stream = stream;
    this.wire = wire;
    this.acknowledgement = acknowledgement;
  }

  /** A subscription, whose first message must be its acknowledgement. */
  static Listening subscribed(JsonNode id, TestExchange exchange, WireCheck wire, JsonNode none) {
    Listening first = new Listening(id, exchange, streamOf(exchange), wire, none);
    JsonNode message = first.take();
    if (!message.path("method").asString("").equals("notifications/subscriptions/acknowledged")) {
      throw new AssertionError("the first message is no acknowledgement: " + message);
    }
    return new Listening(id, exchange, first.stream, wire, message.get("params"));
  }

  /** The stream of a session. */
  static Listening opened(TestExchange exchange, WireCheck wire, JsonNode none) {
    return new Listening(null, exchange, streamOf(exchange), wire, none);
  }

  private static TestStream streamOf(TestExchange exchange) {
    TestStream stream = exchange.stream();
    if (stream == null) {
      throw new AssertionError("no stream was opened: " + exchange.reply());
    }
    return stream;
  }

  /** The params of the acknowledgement; a missing node for the stream of a session. */
  public JsonNode acknowledgement() {
    return acknowledgement;
  }

  /**
   * Takes the next message.
   *
   * @throws AssertionError if none comes within ten seconds, or when it does not belong here
   */
  public JsonNode take() {
    JsonNode message = takeEvent().message();
    return message == null ? take() : message;
  }

  /**
   * Takes the next event.
   *
   * @throws AssertionError if none comes within ten seconds, or when it does not belong here
   */
  public TestEvent takeEvent() {
    TestEvent event = pollEvent(PATIENCE);
    if (event == null) {
      throw new AssertionError(
          isOpen() ? "no event came within " + PATIENCE : "the stream has ended");
    }
    return event;
  }

  /**
   * Waits for the next update of this resource; takes what comes before it.
   *
   * @throws AssertionError if none comes within ten seconds; says what came instead
   */
  public JsonNode awaitUpdate(String uri) {
    return await(
        "an update of '" + uri + "'",
        message ->
            isOf(message, "notifications/resources/updated")
                && message.at("/params/uri").asString("").equals(uri));
  }

  /**
   * Waits until a list has changed; takes what comes before.
   *
   * @param list {@code tools}, {@code prompts} or {@code resources}
   * @throws AssertionError if it does not within ten seconds; says what came instead
   */
  public JsonNode awaitListChanged(String list) {
    return await(
        "a change of the " + list,
        message -> isOf(message, "notifications/" + list + "/list_changed"));
  }

  /**
   * Waits until a task has come to this status (2026-07-28); takes what comes before.
   *
   * @return the whole task
   * @throws AssertionError if it does not within ten seconds; says what came instead
   */
  public JsonNode awaitTask(TestTask task, String status) {
    return await(
            "the task " + task.id() + " to be " + status,
            message ->
                isOf(message, "notifications/tasks")
                    && message.at("/params/taskId").asString("").equals(task.id())
                    && message.at("/params/status").asString("").equals(status))
        .path("params");
  }

  private JsonNode await(String what, Predicate<JsonNode> wanted) {
    List<String> others = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isOpen() || others.isEmpty()) {
      JsonNode message = poll(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      if (message == null) {
        break;
      }
      if (wanted.test(message)) {
        return message;
      }
      others.add(Clipped.json(message));
    }
    throw new AssertionError(
        "expected "
            + what
            + ", but "
            + (isOpen() ? "within " + PATIENCE : "until the stream ended")
            + (others.isEmpty() ? " nothing came" : " came only " + String.join(", ", others)));
  }

  private static boolean isOf(JsonNode message, String method) {
    return message.path("method").asString("").equals(method);
  }

  /** Takes the next message, or returns null when none comes within {@code patience}. */
  public @Nullable JsonNode poll(Duration patience) {
    TestEvent event = pollEvent(patience);
    while (event != null && event.message() == null) {
      event = pollEvent(patience);
    }
    return event == null ? null : event.message();
  }

  private @Nullable TestEvent pollEvent(Duration patience) {
    try {
      TestEvent event = stream.poll(patience);
      wire.verify();
      JsonNode message = event == null ? null : event.message();
      if (message != null && subscription != null) {
        JsonNode part = message.path(message.has("method") ? "params" : "result");
        if (!subscription.equals(part.path("_meta").get(SUBSCRIPTION))) {
          throw new AssertionError("not of the subscription " + subscription + ": " + message);
        }
      }
      return event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** All events so far, taken or not. */
  public List<TestEvent> events() {
    wire.verify();
    return stream.all();
  }

  /** How many comments came that keep the stream alive. */
  public int comments() {
    return stream.comments();
  }

  /** The id of the last event that had one, to resume from; null when none had. */
  public @Nullable String lastEventId() {
    String last = null;
    for (TestEvent event : stream.all()) {
      last = event.id() == null ? last : event.id();
    }
    return last;
  }

  /** Whether neither side has ended the stream. */
  public boolean isOpen() {
    return stream.isOpen();
  }

  /**
   * Waits until the stream is over.
   *
   * @throws AssertionError if it is not within ten seconds
   */
  public void awaitEnd() {
    try {
      if (!stream.awaitEnd(PATIENCE)) {
        throw new AssertionError("the stream is still open after " + PATIENCE);
      }
      wire.verify();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /**
   * Stops reading, as a client does that hangs: the transport keeps at most {@code bytes} of
   * messages from now on, and closes the stream with the message that is too much.
   */
  public void stall(int bytes) {
    stream.stall(bytes);
  }

  /** Reads again after {@link #stall}. */
  public void readOn() {
    stream.readOn();
  }

  /** Closes the connection, as a client does that goes away. */
  @Override
  public void close() {
    exchange.disconnect();
  }
}
