package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final String META_VERSION = "io.modelcontextprotocol/protocolVersion";

  private final Map<String, ProtocolRevision> sessions = new ConcurrentHashMap<>();

  WireCheck() {}

  /**
   * What a client asked.
   *
   * @param method the method; null when the request could not be read
   * @param revision the revision in which the answer must come; null when a handshake settles it
   */
  record Asked(@Nullable String method, @Nullable ProtocolRevision revision) {}

  /**
   * What a body asks over HTTP.
   *
   * @param header gives the value of a header field by its lower-case name, empty when absent
   */
  Asked asked(byte[] body, UnaryOperator<String> header) {
    JsonNode request = read(body);
    if (isModern(request)
        || header.apply("mcp-protocol-version").equals(ProtocolRevision.MODERN.version())) {
      return new Asked(method(request), ProtocolRevision.MODERN);
    }
    String session = header.apply("mcp-session-id");
    return new Asked(
        method(request),
        "initialize".equals(method(request))
            ? null
            : sessions.getOrDefault(session, ProtocolRevision.LATEST_LEGACY));
  }

  /** What a message asks on a connection whose handshake, if any, settled {@code session}. */
  static Asked asked(JsonNode request, @Nullable ProtocolRevision session) {
    if (isModern(request)) {
      return new Asked(method(request), ProtocolRevision.MODERN);
    }
    boolean handshake = "initialize".equals(method(request));
    return new Asked(
        method(request),
        handshake ? null : session == null ? ProtocolRevision.LATEST_LEGACY : session);
  }

  /** Remembers the revision of a session. */
  void opened(String sessionId, JsonNode answer) {
    sessions.put(sessionId, settled(answer));
  }

  /** The revision that an answer to {@code initialize} settles. */
  static ProtocolRevision settled(JsonNode answer) {
    String version = answer.path("result").path("protocolVersion").asString("");
    ProtocolRevision revision = ProtocolRevision.of(version);
    return revision == null ? ProtocolRevision.LATEST_LEGACY : revision;
  }

  /**
   * Checks messages that answer {@code asked}.
   *
   * @throws AssertionError if one is not what the revision allows
   */
  static void check(Asked asked, List<JsonNode> messages) {
    for (JsonNode message : messages) {
      ProtocolRevision revision = asked.revision();
      WireSchemas.OFFICIAL.check(
          revision == null ? settled(message) : revision, asked.method(), message);
    }
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
        || "server/discover".equals(method(request));
  }

  private static @Nullable String method(JsonNode request) {
    return request.path("method").isString() ? request.get("method").asString() : null;
  }
}
