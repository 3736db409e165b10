package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.ActiveCall;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.CallOrigin;
import dev.tenon.runtime.protocol.method.ClientInfoReader;
import dev.tenon.runtime.protocol.method.ClientTimeout;
import dev.tenon.runtime.protocol.method.Conversation;
import dev.tenon.runtime.protocol.method.LogLevels;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.NobodyToAsk;
import dev.tenon.runtime.protocol.method.NotificationSink;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.method.ServerIdentity;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.protocol.method.TraceReader;
import dev.tenon.runtime.protocol.task.LegacyTasks;
import dev.tenon.runtime.protocol.task.Tasks;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.Registry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Serves requests of 2024-11-05 to 2025-11-25, within the session that a handshake made.
 * Thread-safe.
 */
public final class LegacyEngine {
  private final Catalog catalog;
  private final Registry registry;
  private final Methods methods;
  private final ServerIdentity identity;
  private final WaitingRoom room;
  private final Ticker ticker;
  private final Subscribers subscribers;
  private final ResourceSubscriptions subscriptions;
  private final @Nullable LegacyTasks tasks;

  /**
   * Serves {@code methods} for the server that {@code identity} describes.
   *
   * @param subscribers where sessions are told of changes
   * @param tasks null when no tool has any
   */
  public LegacyEngine(
      Catalog catalog,
      Registry registry,
      Methods methods,
      ServerIdentity identity,
      WaitingRoom room,
      Subscribers subscribers,
      @Nullable Tasks tasks) {
    this.catalog = catalog;
    this.registry = registry;
    this.methods = methods;
    this.identity = identity;
    this.room = room;
    this.ticker = room.ticker();
    this.subscribers = subscribers;
    this.subscriptions = new ResourceSubscriptions(registry, methods);
    this.tasks = tasks == null ? null : tasks.legacy(methods);
  }

  /** What a handshake came to: a session, or what is wrong with the request. */
  public record Handshake(@Nullable Session session, @Nullable RpcError error) {}

  /**
   * Negotiates: the requested revision when the engine speaks it, otherwise the newest that has a
   * handshake.
   *
   * @param principal who makes the handshake
   * @param requests what the client is asked
   * @param outbox where messages go that belong to no call; must not wait for the client
   * @param nowNanos the time
   */
  public Handshake initialize(
      Message message,
      Principal principal,
      ServerRequests requests,
      NotificationSink outbox,
      long nowNanos) {
    String requested = message.params().text("protocolVersion");
    if (requested == null) {
      return new Handshake(
          null, RpcError.of(RpcError.INVALID_PARAMS, "params.protocolVersion must be a string."));
    }
    ProtocolRevision known = ProtocolRevision.of(requested);
    ProtocolRevision revision =
        known == null || known.isModern() ? ProtocolRevision.LATEST_LEGACY : known;
    ClientInfo client = ClientInfoReader.read(message.params(), "clientInfo", "capabilities");
    SessionChanges changes = new SessionChanges(subscribers, outbox, registry, principal);
    return new Handshake(
        new Session(revision, client, principal, requests, outbox, changes, nowNanos), null);
  }

  /** The answer to a handshake that made {@code session}. */
  public Answer initialized(RequestId id, Session session) {
    JsonBuffer buffer = MessageWriter.begin(id);
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("protocolVersion", session.revision().version());
    out.writeObjectPropertyStart("capabilities");
    methods.writeCapabilities(out, session.revision());
    if (tasks != null) {
      LegacyTasks.writeCapability(out, session.revision(), session.principal());
    }
    out.writeEndObject();
    out.writeName("serverInfo");
    identity.writeFull(out, session.revision());
    String instructions = identity.info().instructions();
    if (instructions != null) {
      out.writeStringProperty("instructions", instructions);
    }
    if (identity.hasContract()) {
      out.writeObjectPropertyStart("_meta");
      identity.writeContract(out);
      out.writeEndObject();
    }
    out.writeEndObject();
    return new Answer(Answer.OK, MessageWriter.end(buffer));
  }

  /** Makes the request of a message within {@code session}, sent by {@code principal} just now. */
  public Request request(
      Message message,
      RequestId id,
      Session session,
      Principal principal,
      String clientAddress,
      NotificationSink sink) {
    return request(message, id, session, principal, clientAddress, sink, now());
  }

  /** The time. */
  long now() {
    return ticker.nanoTime();
  }

  /** The same for a message that came at {@code arrived}. */
  Request request(
      Message message,
      RequestId id,
      Session session,
      Principal principal,
      String clientAddress,
      NotificationSink sink,
      long arrived) {
    ActiveCall call =
        new ActiveCall(
            new CallOrigin(
                session.revision(),
                session,
                principal,
                clientAddress,
                sink,
                message.meta().id("progressToken"),
                session.logLevel(),
                asking(message, session, sink),
                registry,
                catalog,
                TraceReader.read(message.meta()),
                Conversation.read(message.meta())),
            ticker,
            arrived);
    call.limit(ClientTimeout.of(message.meta()));
    return new Request(id, message.method(), message.params(), call);
  }

  private Asking asking(Message message, Session session, NotificationSink sink) {
    return methods.mayAsk(message.method())
        ? new LegacyAsking(session, sink, room)
        : NobodyToAsk.INSTANCE;
  }

  /** Serves a request other than {@code initialize}; null when it was cancelled. */
  public @Nullable Answer serve(Request request, Session session) {
    return switch (request.method()) {
      case "ping" -> new Answer(Answer.OK, ResultWriter.empty(request.id()));
      case "logging/setLevel" -> setLevel(request, session);
      case "resources/subscribe" ->
          methods.offers("resources/read")
              ? subscriptions.subscribe(request, session.changes())
              : feature(request, session);
      case "resources/unsubscribe" ->
          methods.offers("resources/read")
              ? ResourceSubscriptions.unsubscribe(request, session.changes())
              : feature(request, session);
      default -> feature(request, session);
    };
  }

  private @Nullable Answer feature(Request request, Session session) {
    if (tasks != null && offersTasks(request, session)) {
      NotificationSink sink = request.call().origin().sink();
      return tasks.serve(request, new TaskAsking(session, sink, room));
    }
    if (!methods.offers(request.method())) {
      return Answer.error(request.id(), unknownMethod(request.method(), session));
    }
    return methods.serve(request);
  }

  private boolean offersTasks(Request request, Session session) {
    return tasks != null
        && LegacyTasks.offers(request.method(), session.revision(), session.principal());
  }

  /** Whether this request waits for something, although it is no call. */
  public boolean waits(Request request, Session session) {
    return offersTasks(request, session) && LegacyTasks.waits(request.method());
  }

  /** Answers a call with {@code failure}. */
  Answer failed(Request request, Outcome.Failure failure) {
    return methods.failed(request, failure);
  }

  private static Answer setLevel(Request request, Session session) {
    String word = request.params().text("level");
    LogLevel level = word == null ? null : LogLevel.ofWord(word);
    if (level == null) {
      return Answer.error(request.id(), LogLevels.unknown("params.level", word));
    }
    session.logLevel(level);
    return new Answer(Answer.OK, ResultWriter.empty(request.id()));
  }

  private static RpcError unknownMethod(String method, Session session) {
    return RpcError.of(
        RpcError.METHOD_NOT_FOUND,
        "There is no method "
            + Violations.quote(method)
            + " in "
            + session.revision().version()
            + " on this server.");
  }
}
