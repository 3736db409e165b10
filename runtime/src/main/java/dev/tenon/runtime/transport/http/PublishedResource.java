package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.json.JsonBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import tools.jackson.core.JsonGenerator;

/**
 * What clients may know of an endpoint before they have a token (RFC 9728): where they get one, and
 * for what. Open to pages of every origin, since it is no secret. Immutable.
 */
final class PublishedResource {
  private static final HttpField ANY_ORIGIN =
      new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
  private static final HttpField ANY_HEADERS =
      new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, "*");
  private static final HttpField METHODS =
      new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET");
  private static final HttpField KEPT =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=3600");
  private static final HttpField NOT_KEPT =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

  private final Door door;
  private final ResourceUrl url;

  PublishedResource(Door door, ResourceUrl url) {
    this.door = door;
    this.url = url;
  }

  void answer(Request request, JettyExchange exchange) throws Refusal {
    HttpFields.Mutable fields = exchange.answerFields();
    fields.add(ANY_ORIGIN);
    switch (request.getMethod()) {
      case "GET" -> {
        // What depends on the Host header must not be kept for other clients.
        fields.put(url.isFixed() ? KEPT : NOT_KEPT);
        exchange.respond(HttpStatus.OK_200, null, metadata(request));
      }
      case "OPTIONS" -> {
        fields.add(ANY_HEADERS);
        fields.add(METHODS);
        exchange.respondEmpty(HttpStatus.NO_CONTENT_204);
      }
      default -> {
        fields.put(HttpHeader.ALLOW, "GET, OPTIONS");
        throw Refusal.of(405, "This is read with GET.");
      }
    }
  }

  private byte[] metadata(Request request) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("resource", url.of(request));
    array(out, "authorization_servers", door.authenticator().authorizationServers());
    List<String> scopes = Bearers.askable(door.scopes().names());
    if (!scopes.isEmpty()) {
      array(out, "scopes_supported", scopes);
    }
    array(out, "bearer_methods_supported", List.of("header"));
    out.writeStringProperty("resource_name", door.title());
    out.writeEndObject();
    return buffer.toBytes();
  }

  private static void array(JsonGenerator out, String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
