package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.protocol.HttpEndpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.jetty.http.HostPortHttpField;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request, in a fixed order and the cheap checks first, and hands what passes to the
 * engine.
 */
final class McpHandler extends Handler.Abstract {
  private static final String METHODS = "POST, GET, DELETE";
  private static final List<String> ANSWERS_OF_POST =
      List.of(MediaTypes.JSON, MediaTypes.EVENT_STREAM);

  private final Map<String, HttpEndpoint> endpoints;
  private final HttpEndpoint any;
  private final HttpSettings settings;
  private final OriginPolicy origins;
  private final CallCount running;
  private final OpenStreams streams;
  private final long patienceNanos;
  private final @Nullable Gates gates;

  /**
   * Serves {@code endpoints}, each at its path; at least one.
   *
   * @param gates null to let everybody through
   */
  McpHandler(
      Map<String, HttpEndpoint> endpoints,
      HttpSettings settings,
      CallCount running,
      OpenStreams streams,
      @Nullable Gates gates) {
    this.endpoints = endpoints;
    this.any = endpoints.values().iterator().next();
    this.settings = settings;
    this.origins = OriginPolicy.of(settings);
    this.running = running;
    this.streams = streams;
    this.patienceNanos = settings.idleTimeout().toNanos();
    this.gates = gates;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
    // Under TLS what is watched is below it.
    WatchedEndPoint connection =
        (WatchedEndPoint) (end instanceof EndPoint.Wrapper tls ? tls.unwrap() : end);
    if (ServerThreads.isOneOfThem(Thread.currentThread())) {
      connection.execute(() -> handle(request, response, callback, connection));
    } else {
      handle(request, response, callback, connection);
    }
    return true;
  }

  private void handle(
      Request request, Response response, Callback callback, WatchedEndPoint connection) {
    JettyExchange exchange =
        new JettyExchange(request, response, callback, connection, running, streams);
    if (gates != null) {
      gates.addTo(exchange.answerFields());
    }
    boolean open = running.enter();
    connection.requestBegun();
    try {
      if (!open) {
        throw Refusal.closing(503, "This server is stopping; try again in a while.");
      }
      serve(request, exchange, connection);
      if (!exchange.isEnded()) {
        throw new IllegalStateException("The engine returned with neither an answer nor a stream");
      }
    } catch (Refusal refusal) {
      refuse(exchange, refusal, connection);
    } catch (RuntimeException | Error e) {
      HttpLog.error("A request failed", e);
      JettyEventStream stream = exchange.stream();
      if (stream != null) {
        stream.breakOff(e);
        return;
      }
      exchange.refuse(500, true, any.refusal(ErrorCodes.INTERNAL, "internal error"));
    } finally {
      exchange.handled();
      // A cancelled call may leave this behind; the thread goes on to the next request.
      Thread.interrupted();
    }
  }

  private void refuse(JettyExchange exchange, Refusal refusal, WatchedEndPoint connection) {
    int code = refusal.status() >= 500 ? ErrorCodes.INTERNAL : ErrorCodes.INVALID_REQUEST;
    byte[] answer = any.refusal(code, refusal.sentence());
    boolean unread = exchange.refuse(refusal.status(), refusal.closing(), answer);
    if (unread && refusal.status() != HttpStatus.REQUEST_TIMEOUT_408) {
      connection.discardRest();
    }
  }

  private void serve(Request request, JettyExchange exchange, WatchedEndPoint connection)
      throws Refusal {
    HttpFields fields = request.getHeaders();
    String path = Request.getPathInContext(request);
    HttpEndpoint endpoint = endpoints.get(path);
    checkHost(fields);
    if (endpoint == null) {
      PublishedResource published = gates == null ? null : gates.published(path);
      if (published == null) {
        throw nothingHere();
      }
      published.answer(request, exchange);
      return;
    }
    String origin = fields.get(HttpHeader.ORIGIN);
    if (origin != null) {
      checkOrigin(fields, origin);
      CrossOrigin.allow(origin, exchange.answerFields());
      if (CrossOrigin.isPreflight(request.getMethod(), fields)) {
        CrossOrigin.preflight(fields, exchange.answerFields());
        exchange.respondEmpty(HttpStatus.NO_CONTENT_204);
        return;
      }
    }
    if (gates != null) {
      gates.admit(path, request, exchange);
    }
    switch (request.getMethod()) {
      case "POST" -> post(request, endpoint, exchange, connection);
      case "GET" -> {
        checkAccept(fields, List.of(MediaTypes.EVENT_STREAM));
        read(request, connection);
        endpoint.get(exchange);
      }
      case "DELETE" -> {
        read(request, connection);
        endpoint.delete(exchange);
      }
      default -> {
        exchange.answerFields().put(HttpHeader.ALLOW, METHODS);
        throw Refusal.of(405, "This method is not served; use one of " + METHODS + ".");
      }
    }
  }

  private Refusal nothingHere() {
    String paths = String.join(", ", new TreeSet<>(endpoints.keySet()));
    return Refusal.of(
        404,
        endpoints.size() == 1
            ? "There is nothing here; the endpoint is " + paths + "."
            : "There is nothing here; the endpoints are " + paths + ".");
  }

  private void post(
      Request request, HttpEndpoint endpoint, JettyExchange exchange, WatchedEndPoint connection)
      throws Refusal {
    HttpFields fields = request.getHeaders();
    if (!MediaTypes.isJson(fields.get(HttpHeader.CONTENT_TYPE))) {
      throw Refusal.of(
          415, "The Content-Type must be application/json, its charset UTF-8 if it names one.");
    }
    checkAccept(fields, ANSWERS_OF_POST);
    Body body = read(request, connection);
    endpoint.post(body.bytes(), 0, body.length(), exchange);
  }

  private Body read(Request request, WatchedEndPoint connection) throws Refusal {
    Body body = new Body(request, settings.maxMessageBytes(), patienceNanos);
    body.read();
    connection.callBegun();
    return body;
  }

  private void checkHost(HttpFields fields) throws Refusal {
    HttpField field = fields.getField(HttpHeader.HOST);
    String host = field instanceof HostPortHttpField named ? named.getHost() : null;
    if (!origins.allowsHost(host)) {
      throw Refusal.of(
          403,
          "This server is not served under the name in the Host header; allow it in the settings if it should be.");
    }
  }

  private void checkOrigin(HttpFields fields, String origin) throws Refusal {
    if (!origins.allowsOrigin(origin) || fields.getValuesList(HttpHeader.ORIGIN).size() > 1) {
      throw Refusal.of(
          403,
          "Pages of this Origin may not call this server; allow it in the settings if they should.");
    }
  }

  private static void checkAccept(HttpFields fields, List<String> types) throws Refusal {
    String accepted = HeaderLines.joined(fields, HttpHeader.ACCEPT);
    for (String type : types) {
      if (!MediaTypes.admits(accepted, type)) {
        throw Refusal.of(406, "The Accept header must admit " + String.join(" and ", types) + ".");
      }
    }
  }
}
