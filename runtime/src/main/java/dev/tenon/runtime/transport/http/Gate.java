package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.call.Principal;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Lets through the requests to one endpoint whose callers may reach it. Thread-safe. */
final class Gate {
  private static final String TOKEN_PARAMETER = "access_token";
  private static final String RETRY_SECONDS = "5";

  private final Door door;
  private final ResourceUrl url;
  private final List<String> least;

  Gate(Door door, ResourceUrl url) {
    this.door = door;
    this.url = url;
    this.least = door.scopes().least();
  }

  /**
   * Finds out who sends the request, and tells the exchange.
   *
   * @throws Refusal if nobody does whom the endpoint serves
   */
  void admit(Request request, JettyExchange exchange) throws Refusal {
    String query = request.getHttpURI().getQuery();
    if (query != null && QueryString.value(query, TOKEN_PARAMETER) != null) {
      throw malformed(
          request, exchange, "a token must not be in the URL; send it in the Authorization header");
    }
    if (exchange.headers("Authorization").size() > 1) {
      throw malformed(request, exchange, "there is more than one Authorization header");
    }
    Authentication found = ask(exchange);
    if (found instanceof Authentication.Known known) {
      exchange.admit(new Admitted(this, covering(known.principal()), known.until()));
    } else if (found instanceof Authentication.Absent) {
      if (!door.anonymous()) {
        throw unknown(request, exchange);
      }
      exchange.admit(new Admitted(this, Principal.NOBODY, null));
    } else if (found instanceof Authentication.Invalid invalid) {
      throw refusal(request, exchange, 401, Bearers.INVALID_TOKEN, invalid.description());
    } else if (found instanceof Authentication.Malformed malformed) {
      throw malformed(request, exchange, malformed.description());
    } else {
      String why = found instanceof Authentication.Unavailable nobody ? nobody.description() : "";
      exchange.answerFields().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
      throw Refusal.of(503, "Who calls cannot be told now; " + Bearers.description(why) + ".");
    }
  }

  private Authentication ask(JettyExchange exchange) {
    try {
      Authentication found = door.authenticator().authenticate(exchange);
      if (found instanceof Authentication.Known known && !known.principal().isKnown()) {
        HttpLog.warning("An authenticator knows a caller without a name; the request is refused");
        return new Authentication.Unavailable("try again in a while");
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      HttpLog.error("An authenticator failed", e);
    }
    return new Authentication.Unavailable("try again in a while");
  }

  private Principal covering(Principal principal) {
    Set<String> granted = principal.scopes();
    Set<String> covered = door.scopes().closure(granted);
    return covered.size() == granted.size()
        ? principal
        : new Principal(principal.name(), covered, principal.tenant(), principal.roles());
  }

  /** The scopes that are named are those to begin with: what needs more asks for it by itself. */
  private Refusal unknown(Request request, JettyExchange exchange) {
    put(exchange.answerFields(), bearer(request).scopes(least));
    return Refusal.of(
        401, "This server wants to know who calls: send a token, as WWW-Authenticate says.");
  }

  private Refusal malformed(Request request, JettyExchange exchange, String description) {
    return refusal(request, exchange, 400, Bearers.INVALID_REQUEST, description);
  }

  private Refusal refusal(
      Request request, JettyExchange exchange, int status, String error, String description) {
    String safe = Bearers.description(description);
    Bearers bearer = bearer(request).with("error", error).with("error_description", safe);
    put(exchange.answerFields(), status == 401 ? bearer.scopes(least) : bearer);
    String subject = status == 401 ? "The credentials do not hold: " : "The request is refused: ";
    return Refusal.of(status, subject + safe + ".");
  }

  /**
   * The header field for a caller who may do too little, or whom nobody has authenticated.
   *
   * @param caller as a gate let it through; null where there is none
   */
  static HttpField challenge(@Nullable Admitted caller, Request request, Challenge challenge) {
    Bearers bearer = caller == null ? new Bearers() : caller.gate().bearer(request);
    // Who sent no credentials is not told that they are wrong (RFC 6750, section 3.1).
    if (challenge.status() == Challenge.FORBIDDEN) {
      bearer.with("error", Bearers.INSUFFICIENT_SCOPE);
    }
    return new HttpField(HttpHeader.WWW_AUTHENTICATE, bearer.scopes(challenge.scopes()).toString());
  }

  private Bearers bearer(Request request) {
    Bearers bearer = new Bearers();
    return door.authenticator().authorizationServers().isEmpty()
        ? bearer
        : bearer.with("resource_metadata", url.metadata(request));
  }

  private static void put(HttpFields.Mutable fields, Bearers bearer) {
    fields.put(HttpHeader.WWW_AUTHENTICATE, bearer.toString());
  }
}
