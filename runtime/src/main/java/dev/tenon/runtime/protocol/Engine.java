package dev.tenon.runtime.protocol;

import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.health.HealthChecks;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.protocol.jsonrpc.BatchElement;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageReader;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.jsonrpc.RpcException;
import dev.tenon.runtime.protocol.legacy.LegacyEngine;
import dev.tenon.runtime.protocol.legacy.LegacyHttp;
import dev.tenon.runtime.protocol.legacy.OpenStreams;
import dev.tenon.runtime.protocol.legacy.Sessions;
import dev.tenon.runtime.protocol.legacy.SseHttp;
import dev.tenon.runtime.protocol.legacy.WaitingRoom;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.CallRunner;
import dev.tenon.runtime.protocol.method.ClientTimeout;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Paging;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.method.ServerIdentity;
import dev.tenon.runtime.protocol.method.SizeLimit;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.protocol.modern.Listen;
import dev.tenon.runtime.protocol.modern.ModernEngine;
import dev.tenon.runtime.protocol.modern.StateSeal;
import dev.tenon.runtime.protocol.sealed.Cursors;
import dev.tenon.runtime.protocol.sealed.KeyRing;
import dev.tenon.runtime.protocol.task.Tasks;
import dev.tenon.runtime.protocol.task.TasksWhenNeeded;
import dev.tenon.runtime.registry.ChangeGuard;
import dev.tenon.runtime.registry.Registry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One engine for all revisions. Each message is judged by itself: its body says which era it
 * belongs to, and the headers are checked against the body. Thread-safe.
 */
public final class Engine implements HttpEndpoint, ChannelEndpoint {
  private static final Set<String> NOTHING_HIDDEN = Set.of();
  private static final int ACCEPTED = 202;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final EngineParts parts;
  private final ServerIdentity identity;
  private final MessageReader reader;
  private final CallRunner runner;
  private final ResultWriter results;
  private final Paging paging;
  private final StateSeal seal;
  private final Subscribers subscribers;
  private final Listen listen;
  private final LegacyHttp legacyHttp;
  private final SseHttp sseHttp;
  private final ReentrantLock remaking = new ReentrantLock();
  private final WaitingRoom room;
  private final TasksWhenNeeded tasks;

  /** Held here, since the catalog does not. */
  private final ChangeGuard guard;

  private volatile Serving serving;

  /** What serves requests as long as the catalog does not change. */
  record Serving(
      Registry registry,
      Set<String> hidden,
      Methods methods,
      ModernEngine modern,
      LegacyEngine legacy) {}

  /**
   * Makes an engine with its own sessions and streams, and listens to the catalog.
   *
   * @throws IllegalArgumentException if what is offered cannot be served as its policies say
   */
  public Engine(EngineParts parts) {
    this.parts = parts;
    EngineLimits limits = parts.limits();
    this.identity = new ServerIdentity(parts.info(), parts.contractDigest());
    this.reader = new MessageReader(limits.maxDepth());
    this.runner =
        new CallRunner(
            parts.outermost(),
            parts.chains(),
            parts.random(),
            parts.ticker(),
            limits.progressInterval(),
            parts.gate(),
            parts.measurements());
    this.results = new ResultWriter(identity, new SizeLimit(limits.maxResultBytes()));
    KeyRing keys = new KeyRing(limits.stateKeys(), parts.secureRandom());
    String name = parts.info().name();
    this.paging = new Paging(limits.pageSize(), new Cursors(keys, name));
    this.seal = new StateSeal(name, keys, limits, parts.ticker(), parts.usedStates());
    this.subscribers =
        new Subscribers(
            limits.maxStreams(),
            limits.keepAlive(),
            limits.changeDelay(),
            parts.ticker(),
            parts.catalog(),
            parts.chains());
    this.tasks = new TasksWhenNeeded(parts, results, subscribers, paging);
    this.listen = new Listen(subscribers, limits.maxStreams(), identity, tasks);
    Sessions sessions =
        new Sessions(
            limits.maxSessions(), limits.sessionTimeout(), parts.ticker(), parts.secureRandom());
    OpenStreams streams = new OpenStreams(subscribers);
    this.legacyHttp = new LegacyHttp(sessions, streams, limits);
    this.sseHttp = new SseHttp(sessions, streams, limits);
    this.room =
        new WaitingRoom(runner.gate(), limits.askTimeout(), parts.ticker(), parts.secureRandom());
    this.guard = new ServableChanges(parts.chains());
    parts.catalog().guard(guard);
    Registry offered = parts.catalog().current();
    guard.check(offered);
    this.serving = serving(offered, hidden());
    // Not the engine itself: whoever has subscribed holds these, and they are told so long.
    parts.catalog().listen(subscribers);
  }

  private Serving serving(Registry registry, Set<String> hidden) {
    Tasks current = tasks.of(registry);
    Methods methods = new Methods(registry, hidden, runner, results, paging, current);
    parts.chains().keep(Methods.served(registry));
    return new Serving(
        registry,
        hidden,
        methods,
        new ModernEngine(
            parts.catalog(), registry, methods, identity, seal, parts.ticker(), current),
        new LegacyEngine(parts.catalog(), registry, methods, identity, room, subscribers, current));
  }

  /**
   * What serves requests now. It is made anew by the first request after a change, so that many
   * changes at once cost no more than one.
   */
  Serving now() {
    Serving made = serving;
    return made.registry() == parts.catalog().current() && made.hidden().equals(hidden())
        ? made
        : remade();
  }

  private Serving remade() {
    remaking.lock();
    try {
      Registry current = parts.catalog().current();
      Set<String> hidden = hidden();
      if (serving.registry() != current || !serving.hidden().equals(hidden)) {
        serving = serving(current, hidden);
      }
      return serving;
    } finally {
      remaking.unlock();
    }
  }

  /** The tools that are not listed. */
  private Set<String> hidden() {
    HealthChecks health = parts.health();
    return health == null ? NOTHING_HIDDEN : health.hidden();
  }

  /** Begins what runs beside calls, as the first request does too: health checks. */
  public void begin() {
    HealthChecks health = parts.health();
    if (health != null) {
      health.begin();
    }
  }

  private void endChecks() {
    HealthChecks health = parts.health();
    if (health != null) {
      health.end();
    }
  }

  /** How many subscriptions and sessions are told of changes now. */
  public int subscribers() {
    return subscribers.size();
  }

  /** What was counted and measured of its work so far. */
  public List<Measurement> measurements() {
    return parts.measurements().all();
  }

  /** What clients have opened and neither they nor the server have ended. */
  public OpenWork open() {
    return new OpenWork(legacyHttp.openSessions(), subscribers.openStreams(), tasks.open());
  }

  /** What serves {@code subscriptions/listen}. */
  Listen listen() {
    return listen;
  }

  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    begin();
    if (SseHttp.claims(exchange) && !headerIsModern(exchange)) {
      sseHttp.post(body, offset, length, exchange);
      return;
    }
    if (MessageReader.isArray(body, offset, length)
        && !headerIsModern(exchange)
        && legacyHttp.takesBatches(exchange)) {
      batch(body, offset, length, exchange);
      return;
    }
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

  private void batch(byte[] body, int offset, int length, HttpExchange exchange) {
    try {
      List<BatchElement> elements = readBatch(body, offset, length);
      legacyHttp.batch(now().legacy(), elements, exchange);
    } catch (RpcException e) {
      exchange.respond(Answer.BAD_REQUEST, null, MessageWriter.error(e.id(), e.error()));
    }
  }

  /**
   * Reads the batch of a client whose revision has them.
   *
   * @throws RpcException if it is none, or holds a message of 2026-07-28
   */
  List<BatchElement> readBatch(byte[] bytes, int offset, int length) throws RpcException {
    List<BatchElement> elements = reader.readBatch(bytes, offset, length);
    for (BatchElement element : elements) {
      Message message = element.message();
      if (message != null && ModernEngine.claims(message)) {
        throw new RpcException(
            RpcError.of(
                RpcError.INVALID_REQUEST,
                "A message of 2026-07-28 must not be part of a batch; send it by itself."),
            null);
      }
    }
    return elements;
  }

  private void modern(Message message, RequestId id, HttpExchange exchange) {
    Serving current = now();
    ModernEngine modern = current.modern();
    ModernEngine.Checked checked =
        modern.check(
            message,
            id,
            exchange.principal(),
            exchange.clientAddress(),
            exchange::notify,
            exchange);
    Answer answer = checked.refusal();
    Request request = checked.request();
    if (request != null && request.method().equals(Listen.METHOD)) {
      answer =
          listen
              .begin(request, current.methods(), exchange::stream, exchange.knownUntil())
              .refusal();
      if (answer == null) {
        return;
      }
    } else if (request != null) {
      if (current.methods().isCall(request.method())) {
        exchange.onDisconnect(request.call()::cancel);
        request.call().limit(ClientTimeout.of(exchange));
        request
            .call()
            .earlyEnd(failure -> {
              Answer early = current.methods().failed(request, failure);
              exchange.respondEarly(early.status(), early.message());
            });
      }
      answer = modern.serve(request);
    }
    if (answer == null) {
      if (request == null || !request.call().isAnswered()) {
        exchange.end();
      }
    } else {
      answer.end(exchange);
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
    begin();
    if (headerIsModern(exchange)) {
      exchange.respondEmpty(METHOD_NOT_ALLOWED);
    } else if (SseHttp.opens(exchange)) {
      sseHttp.open(this, exchange);
    } else {
      legacyHttp.get(exchange);
    }
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
  public void endStreams(Duration grace) {
    endChecks();
    parts.catalog().forget(subscribers);
    legacyHttp.endQuestions();
    sseHttp.endAll(grace);
    subscribers.endAll();
  }

  /**
   * Ends the tasks, because the server stops: those that run have {@code grace} to come to an end,
   * then they are interrupted and fail; and the health checks. Forgets what was kept for callers.
   * For the time after the last request.
   */
  public void endTasks(Duration grace) {
    endChecks();
    tasks.close(grace);
    KeptResults kept = parts.chains().kept();
    if (kept != null) {
      kept.close();
    }
    parts.chains().close();
  }

  @Override
  public Scopes scopes() {
    return parts.scopes();
  }

  @Override
  public byte[] refusal(int code, String message) {
    return MessageWriter.error(null, RpcError.of(code, message));
  }

  @Override
  public Connection connect(Channel channel) {
    begin();
    return new ChannelConnection(this, reader, channel);
  }
}
