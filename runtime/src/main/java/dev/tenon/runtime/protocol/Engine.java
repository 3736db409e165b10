package dev.tenon.runtime.protocol;

import dev.tenon.runtime.concurrent.CallGate;
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
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.protocol.modern.Listen;
import dev.tenon.runtime.protocol.modern.ModernEngine;
import dev.tenon.runtime.registry.ChangeListener;
import dev.tenon.runtime.registry.ListKind;
import dev.tenon.runtime.registry.Registry;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One engine for all revisions. Each message is judged by itself: its body says which era it
 * belongs to, and the headers are checked against the body. Thread-safe.
 */
public final class Engine implements HttpEndpoint, ChannelEndpoint, ChangeListener {
  private static final int ACCEPTED = 202;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final EngineParts parts;
  private final ServerIdentity identity;
  private final MessageReader reader;
  private final CallRunner runner;
  private final ResultWriter results;
  private final Subscribers subscribers;
  private final Listen listen;
  private final LegacyHttp legacyHttp;
  private final ReentrantLock remaking = new ReentrantLock();
  private volatile Serving serving;

  /** What serves requests as long as the catalog does not change. */
  record Serving(Registry registry, Methods methods, ModernEngine modern, LegacyEngine legacy) {}

  /** Makes an engine with its own sessions and streams, and listens to the catalog. */
  public Engine(EngineParts parts) {
    this.parts = parts;
    this.identity = new ServerIdentity(parts.info());
    this.reader = new MessageReader(parts.limits().maxDepth());
    this.runner =
        new CallRunner(
            parts.interceptors(),
            parts.random(),
            parts.ticker(),
            parts.limits().progressInterval(),
            new CallGate(parts.limits().maxConcurrentCalls(), parts.limits().maxWaitingCalls()));
    this.results = new ResultWriter(identity);
    this.subscribers =
        new Subscribers(
            parts.limits().maxStreams(),
            parts.limits().keepAlive(),
            parts.limits().changeDelay(),
            parts.ticker());
    this.listen = new Listen(subscribers, parts.limits().maxStreams(), identity);
    this.legacyHttp =
        new LegacyHttp(
            new Sessions(
                parts.limits().maxSessions(),
                parts.limits().sessionTimeout(),
                parts.ticker(),
                parts.secureRandom()));
    this.serving = serving(parts.catalog().current());
    parts.catalog().listen(this);
  }

  private Serving serving(Registry registry) {
    Methods methods = new Methods(registry, runner, results);
    return new Serving(
        registry,
        methods,
        new ModernEngine(parts.catalog(), registry, methods, identity),
        new LegacyEngine(parts.catalog(), registry, methods, identity));
  }

  @Override
  public void listChanged(ListKind kind) {
    subscribers.listChanged(kind);
  }

  @Override
  public void resourceUpdated(String uri) {
    subscribers.resourceUpdated(uri);
  }

  /**
   * What serves requests now. It is made anew by the first request after a change, so that many
   * changes at once cost no more than one.
   */
  Serving now() {
    Serving made = serving;
    return made.registry() == parts.catalog().current() ? made : remade();
  }

  private Serving remade() {
    remaking.lock();
    try {
      Registry current = parts.catalog().current();
      if (serving.registry() != current) {
        serving = serving(current);
      }
      return serving;
    } finally {
      remaking.unlock();
    }
  }

  /** How many subscriptions and sessions are told of changes now. */
  public int subscribers() {
    return subscribers.size();
  }

  /** What serves {@code subscriptions/listen}. */
  Listen listen() {
    return listen;
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
      legacyHttp.post(now().legacy(), message, exchange);
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
    Serving current = now();
    ModernEngine modern = current.modern();
    ModernEngine.Checked checked =
        modern.check(message, id, exchange.principal(), exchange::notify, exchange);
    Answer answer = checked.refusal();
    Request request = checked.request();
    if (request != null && request.method().equals(Listen.METHOD)) {
      answer = listen.begin(request, current.registry(), exchange::stream).refusal();
      if (answer == null) {
        return;
      }
    } else if (request != null) {
      if (current.methods().isCall(request.method())) {
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
  public void endStreams() {
    parts.catalog().forget(this);
    subscribers.endAll();
  }

  @Override
  public byte[] refusal(int code, String message) {
    return MessageWriter.error(null, RpcError.of(code, message));
  }

  @Override
  public Connection connect(Channel channel) {
    return new ChannelConnection(this, reader, channel);
  }

  /** Where an answer goes that may not exist: a cancelled call has none. */
  static void send(Channel channel, @Nullable Answer answer) {
    if (answer != null) {
      channel.send(answer.message());
    }
  }
}
