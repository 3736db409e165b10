package dev.tenon.runtime.protocol;

import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageReader;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.jsonrpc.RpcException;
import dev.tenon.runtime.protocol.legacy.LegacyEngine;
import dev.tenon.runtime.protocol.legacy.LegacyHttp;
import dev.tenon.runtime.protocol.legacy.Sessions;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.CallRunner;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.method.ServerIdentity;
import dev.tenon.runtime.protocol.modern.ModernEngine;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One engine for all revisions. Each message is judged by itself: its body says which era it
 * belongs to, and the headers are checked against the body. Thread-safe.
 */
public final class Engine implements HttpEndpoint, ChannelEndpoint {
  private static final int ACCEPTED = 202;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final MessageReader reader;
  private final Methods methods;
  private final ModernEngine modern;
  private final LegacyEngine legacy;
  private final LegacyHttp legacyHttp;

  /**
   * The bounds of an engine.
   *
   * @param maxDepth the deepest nesting of a message
   * @param maxSessions how many HTTP sessions may be open
   * @param sessionTimeout after which silence an HTTP session is forgotten
   */
  public record Limits(int maxDepth, int maxSessions, Duration sessionTimeout) {}

  /**
   * @param info what the server says of itself
   * @param registry what it offers
   * @param interceptors run around every method, the first outermost
   * @param limits its bounds
   * @param nanoTime the clock, as {@link System#nanoTime}
   * @param random makes correlation ids
   * @param secureRandom makes session ids; must not be guessable
   */
  public Engine(
      ServerInfo info,
      Registry registry,
      List<Interceptor> interceptors,
      Limits limits,
      LongSupplier nanoTime,
      RandomGenerator random,
      RandomGenerator secureRandom) {
    ServerIdentity identity = new ServerIdentity(info);
    ResultWriter results = new ResultWriter(identity);
    this.reader = new MessageReader(limits.maxDepth());
    this.methods = new Methods(registry, new CallRunner(interceptors, random), results);
    this.modern = new ModernEngine(registry, methods, identity);
    this.legacy = new LegacyEngine(methods, identity);
    this.legacyHttp =
        new LegacyHttp(
            legacy,
            new Sessions(limits.maxSessions(), limits.sessionTimeout(), nanoTime, secureRandom));
  }

  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    Message message;
    try {
      message = reader.read(body, offset, length);
    } catch (RpcException e) {
      exchange.respond(Answer.BAD_REQUEST, null, MessageWriter.error(e.id(), e.error()));
      return;
    }
    if (!isModern(message, exchange)) {
      legacyHttp.post(message, exchange);
      return;
    }
    RequestId id = message.id();
    switch (message.kind()) {
      case NOTIFICATION -> exchange.respondEmpty(ACCEPTED);
      case REQUEST -> {
        if (id != null) {
          modern(message, id, exchange);
        }
      }
      case RESPONSE ->
          exchange.respond(
              Answer.BAD_REQUEST,
              null,
              MessageWriter.error(
                  id,
                  RpcError.of(
                      RpcError.INVALID_REQUEST, "In 2026-07-28 clients send no responses.")));
    }
  }

  private void modern(Message message, RequestId id, HttpExchange exchange) {
    ModernEngine.Checked checked = modern.check(message, id, exchange::notify, exchange);
    Answer answer = checked.refusal();
    Request request = checked.request();
    if (request != null) {
      if (methods.isCall(request.method())) {
        exchange.onDisconnect(request.call()::cancel);
      }
      answer = modern.serve(request);
    }
    if (answer == null) {
      exchange.end();
    } else {
      exchange.respond(answer.status(), null, answer.message());
    }
  }

  /** The body decides; without a word in the body, a header that names a modern version does. */
  private static boolean isModern(Message message, HttpExchange exchange) {
    return ModernEngine.claims(message) || headerIsModern(exchange);
  }

  private static boolean headerIsModern(HttpExchange exchange) {
    for (String version : exchange.headers("MCP-Protocol-Version")) {
      if (ProtocolRevision.of(version.strip()) == ProtocolRevision.MODERN) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void get(HttpExchange exchange) {
    legacyHttp.get(exchange);
  }

  @Override
  public void delete(HttpExchange exchange) {
    if (headerIsModern(exchange)) {
      exchange.respondEmpty(METHOD_NOT_ALLOWED);
    } else {
      legacyHttp.delete(exchange);
    }
  }

  @Override
  public byte[] refusal(int code, String message) {
    return MessageWriter.error(null, RpcError.of(code, message));
  }

  @Override
  public Connection connect(Channel channel) {
    return new ChannelConnection(reader, methods, modern, legacy, channel);
  }

  /** Where an answer goes that may not exist: a cancelled call has none. */
  static void send(Channel channel, @Nullable Answer answer) {
    if (answer != null) {
      channel.send(answer.message());
    }
  }
}
