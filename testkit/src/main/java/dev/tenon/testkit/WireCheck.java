package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds each message of a server against the schema of the revision that it was sent in, so that no
 * test passes with a message that a strict client would refuse. Knows the revision of each session.
 * Thread-safe.
 */
final class WireCheck {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final byte[] NOTHING = {};
  private static final String META_VERSION = "io.modelcontextprotocol/protocolVersion";

  private final Map<String, Dialogue> sessions;
  private final AtomicReference<@Nullable AssertionError> failure;
  private final Transcript transcript;
  private final String who;

  /** A check whose transcript tells the time of day. */
  WireCheck() {
    this(new Transcript(InstantSource.system()));
  }

  /** A check that writes down what it sees. */
  WireCheck(Transcript transcript) {
    this(new ConcurrentHashMap<>(), new AtomicReference<>(), transcript, "somebody");
  }

  private WireCheck(
      Map<String, Dialogue> sessions,
      AtomicReference<@Nullable AssertionError> failure,
      Transcript transcript,
      String who) {
    this.sessions = sessions;
    this.failure = failure;
    this.transcript = transcript;
    this.who = who;
  }

  /** The same for what {@code name} says and hears. */
  WireCheck of(String name) {
    return new WireCheck(sessions, failure, transcript, name);
  }

  /** Who says and hears what this checks. */
  String who() {
    return who;
  }

  /** A session: its revision, and the method of each request that it was sent. */
  private record Dialogue(ProtocolRevision revision, Map<JsonNode, String> requests) {}

  /**
   * What a client asked.
   *
   * @param revision the revision in which the answer must come; null when a handshake settles it
   * @param requests the method of each request that may be answered, by its id
   */
  record Asked(@Nullable ProtocolRevision revision, Map<JsonNode, String> requests) {}

  /**
   * What a body asks over HTTP.
   *
   * @param header gives the value of a header field by its lower-case name, empty when absent
   */
  Asked asked(byte[] body, UnaryOperator<String> header) {
    JsonNode request = read(body);
    Map<JsonNode, String> requests = requests(request);
    if (isModern(request)
        || header.apply("mcp-protocol-version").equals(ProtocolRevision.MODERN.version())) {
      return new Asked(ProtocolRevision.MODERN, requests);
    }
    if (!request.isArray() && requests.containsValue("initialize")) {
      return new Asked(null, requests);
    }
    Dialogue dialogue = sessions.get(header.apply("mcp-session-id"));
    if (dialogue == null) {
      return new Asked(ProtocolRevision.LATEST_LEGACY, requests);
    }
    dialogue.requests().putAll(requests);
    // A stream without a body of its own may bring the answer to any request of the session.
    return new Asked(dialogue.revision(), body.length == 0 ? dialogue.requests() : requests);
  }

  /** What a message asks on a connection whose handshake, if any, settled {@code session}. */
  static Asked asked(JsonNode request, @Nullable ProtocolRevision session) {
    Map<JsonNode, String> requests = requests(request);
    if (isModern(request)) {
      return new Asked(ProtocolRevision.MODERN, requests);
    }
    boolean handshake = requests.containsValue("initialize");
    return new Asked(
        handshake ? null : session == null ? ProtocolRevision.LATEST_LEGACY : session, requests);
  }

  /** Remembers the revision of a session. */
  void opened(String sessionId, JsonNode answer) {
    sessions.put(sessionId, new Dialogue(settled(answer), new ConcurrentHashMap<>()));
  }

  /** The revision that an answer to {@code initialize} settles. */
  static ProtocolRevision settled(JsonNode answer) {
    String version = answer.path("result").path("protocolVersion").asString("");
    ProtocolRevision revision = ProtocolRevision.of(version);
    return revision == null ? ProtocolRevision.LATEST_LEGACY : revision;
  }

  /**
   * Writes down what a client sends.
   *
   * @param how the facts of the transport
   */
  void asks(String how, byte[] message) {
    transcript.sent(who, how, message);
  }

  /** Writes down what a client hears that is no message. */
  void hears(String what) {
    transcript.received(who, what, NOTHING);
  }

  /**
   * Writes down a message that was sent to somebody who asked {@code asked}, and notes what is
   * wrong with it. It is thrown on a thread of the test, by {@link #verify}.
   *
   * @param how the facts of the transport
   */
  void hears(Asked asked, String how, byte[] bytes, JsonNode message) {
    long place = transcript.received(who, how, bytes);
    try {
      check(asked, message);
    } catch (AssertionError e) {
      String sentence = e.getMessage() + "\n(message #" + place + " of the transcript)";
      failure.compareAndSet(null, new AssertionError(sentence, e));
    }
  }

  /** Notes that something came which is no message at all. */
  void failed(String why) {
    failure.compareAndSet(null, new AssertionError(why));
  }

  /**
   * Ends the test if any message so far was wrong.
   *
   * @throws AssertionError which says what the first wrong message was
   */
  void verify() {
    AssertionError wrong = failure.get();
    if (wrong != null) {
      throw new AssertionError(wrong.getMessage(), wrong);
    }
  }

  /**
   * Checks a message, or a batch of them, that was sent to somebody who asked {@code asked}.
   *
   * @throws AssertionError if one is not what the revision allows
   */
  private static void check(Asked asked, JsonNode message) {
    if (message.isArray()) {
      if (asked.revision() != ProtocolRevision.V2025_03_26 || message.isEmpty()) {
        throw new AssertionError("a batch in " + asked.revision() + ": " + message);
      }
      message.forEach(one -> check(asked, one));
      return;
    }
    ProtocolRevision revision = asked.revision();
    JsonNode id = message.get("id");
    String method = id == null || message.has("method") ? null : asked.requests().get(id);
    if (message.has("result") && method == null) {
      throw new AssertionError("an answer to nothing that was asked: " + message);
    }
    WireSchemas.OFFICIAL.check(revision == null ? settled(message) : revision, method, message);
  }

  /** Reads a message; a missing node when it cannot be read. */
  static JsonNode read(byte[] message) {
    try {
      String text = new String(message, StandardCharsets.UTF_8);
      return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  private static boolean isModern(JsonNode request) {
    return request.path("params").path("_meta").has(META_VERSION)
        || "server/discover".equals(request.path("method").asString(""));
  }

  private static Map<JsonNode, String> requests(JsonNode body) {
    Map<JsonNode, String> requests = new HashMap<>();
    for (JsonNode request : body.isArray() ? body : JSON.createArrayNode().add(body)) {
      JsonNode id = request.get("id");
      if (id != null && request.path("method").isString()) {
        requests.put(id, request.get("method").asString());
      }
    }
    return requests;
  }
}
