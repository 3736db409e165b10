package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.ActiveCall;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.CallOrigin;
import dev.tenon.runtime.protocol.method.ClientTimeout;
import dev.tenon.runtime.protocol.method.Conversation;
import dev.tenon.runtime.protocol.method.LogLevels;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.NobodyToAsk;
import dev.tenon.runtime.protocol.method.NotificationSink;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.method.ServerIdentity;
import dev.tenon.runtime.protocol.method.TraceReader;
import dev.tenon.runtime.protocol.task.ModernTasks;
import dev.tenon.runtime.protocol.task.Tasks;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.Registry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Serves requests of 2026-07-28. Each stands for itself; the checks come in the order of part C1 of
 * the specification's versioning rules. Thread-safe.
 */
public final class ModernEngine {
  private static final String DISCOVER = "server/discover";

  /** Why a request is turned away whose headers say something else than its body. */
  private static final String HEADERS = "headers";

  private final Catalog catalog;
  private final Registry registry;
  private final Methods methods;
  private final StateSeal seal;
  private final Ticker ticker;
  private final HeaderAgreement headers;
  private final @Nullable ModernTasks tasks;
  private final RawJson discover;

  /**
   * Serves {@code methods} for the server that {@code identity} describes.
   *
   * @param ticker the clock
   * @param tasks null when no tool has any
   */
  public ModernEngine(
      Catalog catalog,
      Registry registry,
      Methods methods,
      ServerIdentity identity,
      StateSeal seal,
      Ticker ticker,
      @Nullable Tasks tasks) {
    this.ticker = ticker;
    this.catalog = catalog;
    this.registry = registry;
    this.methods = methods;
    this.seal = seal;
    this.headers = new HeaderAgreement(registry, methods);
    this.tasks = tasks == null ? null : tasks.modern(methods);
    this.discover = discover(methods, identity, tasks != null);
  }

  /** A request that passed the checks, or the answer to one that did not. */
  public record Checked(@Nullable Request request, @Nullable Answer refusal) {}

  /**
   * Whether the body of {@code message} speaks of this era: by a key in its {@code _meta} that no
   * other has, even if others are missing, or by a method that no other has.
   */
  public static boolean claims(Message message) {
    return message.meta().has(MetaKeys.PROTOCOL_VERSION)
        || message.meta().has(MetaKeys.CLIENT_CAPABILITIES)
        || message.method().equals(DISCOVER)
        || message.method().equals(Listen.METHOD);
  }

  /**
   * Checks everything that does not need the method itself.
   *
   * @param principal the caller that the transport has authenticated
   * @param clientAddress the network address that the message comes from; empty for none
   * @param exchange the HTTP exchange whose headers must agree, or null for other transports
   */
  public Checked check(
      Message message,
      RequestId id,
      Principal principal,
      String clientAddress,
      NotificationSink sink,
      @Nullable HttpExchange exchange) {
    if (message.method().equals("initialize") && !claims(message)) {
      // Only a header can have brought a handshake here; it belongs to the other versions.
      return refuse(Answer.BAD_REQUEST, id, HeaderAgreement.handshake());
    }
    RpcError error = metaError(message);
    if (error != null) {
      return refuse(Answer.BAD_REQUEST, id, error);
    }
    String version = message.meta().text(MetaKeys.PROTOCOL_VERSION);
    error = exchange == null || version == null ? null : HeaderAgreement.version(exchange, version);
    if (error == null && !ProtocolRevision.MODERN.version().equals(version)) {
      error = unsupportedVersion(version == null ? "" : version);
    }
    if (error != null) {
      return refuse(Answer.BAD_REQUEST, id, error);
    }
    error = exchange == null ? null : HeaderAgreement.methodAndName(exchange, message);
    if (error != null) {
      return turnedAway(request(message, id, principal, clientAddress, sink), error, HEADERS);
    }
    if (!offers(message.method())) {
      return refuse(Answer.NOT_FOUND, id, unknownMethod(message.method()));
    }
    Request request = request(message, id, principal, clientAddress, sink);
    error = ClientTimeout.error(ClientTimeout.of(message.meta()));
    if (error != null) {
      return turnedAway(request, error, "meta");
    }
    error = exchange == null ? null : headers.parameters(exchange, message, principal);
    return error == null ? new Checked(request, null) : turnedAway(request, error, HEADERS);
  }

  private Checked turnedAway(Request request, RpcError error, String reason) {
    Answer answer = methods.turnedAway(request, error, reason);
    return new Checked(null, new Answer(Answer.BAD_REQUEST, answer.message()));
  }

  private boolean offers(String method) {
    return method.equals(DISCOVER)
        || method.equals(Listen.METHOD)
        || methods.offers(method)
        || (tasks != null && ModernTasks.offers(method));
  }

  /** Serves a request that passed the checks; null when it was cancelled. */
  public @Nullable Answer serve(Request request) {
    if (tasks != null && ModernTasks.offers(request.method())) {
      return tasks.serve(request);
    }
    return request.method().equals(DISCOVER)
        ? new Answer(Answer.OK, MessageWriter.result(request.id(), discover))
        : methods.serve(request);
  }

  private Request request(
      Message message,
      RequestId id,
      Principal principal,
      String clientAddress,
      NotificationSink sink) {
    String level = message.meta().text(MetaKeys.LOG_LEVEL);
    RequestClient client = new RequestClient(message.meta());
    Asking asking =
        mayAsk(message.method())
            ? new ModernAsking(registry, seal, message, principal, client)
            : NobodyToAsk.INSTANCE;
    ActiveCall call =
        new ActiveCall(
            new CallOrigin(
                ProtocolRevision.MODERN,
                client,
                principal,
                clientAddress,
                sink,
                message.meta().id(MetaKeys.PROGRESS_TOKEN),
                level == null ? null : LogLevel.ofWord(level),
                asking,
                registry,
                catalog,
                TraceReader.read(message.meta()),
                Conversation.read(message.meta())),
            ticker);
    call.limit(ClientTimeout.of(message.meta()));
    return new Request(id, message.method(), message.params(), call);
  }

  /** Whether {@code method} may be answered with questions. */
  private static boolean mayAsk(String method) {
    return method.equals("tools/call")
        || method.equals("resources/read")
        || method.equals("prompts/get");
  }

  /** What is wrong with the {@code _meta} of a modern request; null when nothing is. */
  private static @Nullable RpcError metaError(Message message) {
    if (message.hasMeta() && !message.metaIsObject()) {
      return RpcError.of(RpcError.INVALID_PARAMS, "params._meta must be an object.");
    }
    if (message.meta().text(MetaKeys.PROTOCOL_VERSION) == null) {
      return RpcError.of(
          RpcError.INVALID_PARAMS,
          "params._meta must have \"" + MetaKeys.PROTOCOL_VERSION + "\", a string.");
    }
    if (!message.meta().isObject(MetaKeys.CLIENT_CAPABILITIES)) {
      return RpcError.of(
          RpcError.INVALID_PARAMS,
          "params._meta must have \"" + MetaKeys.CLIENT_CAPABILITIES + "\", an object.");
    }
    if (message.meta().hasValue(MetaKeys.LOG_LEVEL)) {
      String level = message.meta().text(MetaKeys.LOG_LEVEL);
      if (level == null || LogLevel.ofWord(level) == null) {
        return LogLevels.unknown("params._meta[\"" + MetaKeys.LOG_LEVEL + "\"]", level);
      }
    }
    if (message.meta().hasValue(MetaKeys.PROGRESS_TOKEN)
        && message.meta().id(MetaKeys.PROGRESS_TOKEN) == null) {
      return RpcError.of(
          RpcError.INVALID_PARAMS, "params._meta.progressToken must be a string or an integer.");
    }
    return null;
  }

  /** The error for a version that the server does not speak. */
  private static RpcError unsupportedVersion(String requested) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    supportedVersions(out, "supported");
    out.writeStringProperty("requested", requested);
    out.writeEndObject();
    return new RpcError(
        RpcError.UNSUPPORTED_VERSION,
        "The protocol version " + Violations.quote(requested) + " is not supported.",
        buffer.toRawJson());
  }

  private static RpcError unknownMethod(String method) {
    return RpcError.of(
        RpcError.METHOD_NOT_FOUND,
        "There is no method " + Violations.quote(method) + " in 2026-07-28 on this server.");
  }

  private static Checked refuse(int status, RequestId id, RpcError error) {
    return new Checked(null, Answer.error(status, id, error));
  }

  /** Newest first, since clients take the first that they know. */
  private static void supportedVersions(JsonGenerator out, String name) {
    ProtocolRevision[] revisions = ProtocolRevision.values();
    out.writeArrayPropertyStart(name);
    for (int i = revisions.length - 1; i >= 0; i--) {
      out.writeString(revisions[i].version());
    }
    out.writeEndArray();
  }

  private static RawJson discover(Methods methods, ServerIdentity identity, boolean hasTasks) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    supportedVersions(out, "supportedVersions");
    out.writeObjectPropertyStart("capabilities");
    methods.writeCapabilities(out, ProtocolRevision.MODERN);
    if (hasTasks) {
      ModernTasks.writeCapability(out);
    }
    out.writeEndObject();
    String instructions = identity.info().instructions();
    if (instructions != null) {
      out.writeStringProperty("instructions", instructions);
    }
    ResultWriter.cacheHints(out);
    out.writeStringProperty("resultType", "complete");
    out.writeObjectPropertyStart("_meta");
    out.writeName(ServerIdentity.META_KEY);
    identity.writeFull(out, ProtocolRevision.MODERN);
    identity.writeContract(out);
    out.writeEndObject().writeEndObject();
    return buffer.toRawJson();
  }
}
