package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Bearer;
import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.auth.Credentials;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.StillTicker;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server asks of callers before it reads what they want. */
@Timeout(30)
class GateTest extends HttpServerTest {
  private static final String PAGE = "https://app.example";
  private static final Scopes SCOPES =
      new Scopes(
          List.of("orders:read", "orders:write", "offline_access"),
          Map.of("orders:write", Set.of("orders:read")));

  /** Says of each token what its text tells. */
  private final Authenticator script =
      new Authenticator() {
        @Override
        public Authentication authenticate(Credentials credentials) throws Exception {
          asked.incrementAndGet();
          if (!(Bearer.of(credentials) instanceof Bearer.Token token)) {
            return new Authentication.Absent();
          }
          return switch (token.value()) {
            case "ada" -> new Authentication.Known(ADA);
            case "bad" -> new Authentication.Invalid("a \"b\"\r\nSet-Cookie: c\\d é");
            case "odd" -> new Authentication.Malformed("two kinds at once");
            case "down" -> new Authentication.Unavailable("the issuer does not answer");
            case "nobody" -> new Authentication.Known(Principal.NOBODY);
            default -> throw new IllegalStateException("a fault of the authenticator");
          };
        }

        @Override
        public List<String> authorizationServers() {
          return servers;
        }
      };

  private static final Principal ADA = Principal.of("ada").scopes("orders:write", "x");
  private final AtomicInteger asked = new AtomicInteger();
  private final List<Principal> callers = new ArrayList<>();
  private List<String> servers = List.of("https://login.example");

  @BeforeEach
  void start() throws Exception {
    endpoint
        .on(
            "who",
            (body, exchange) -> {
              callers.add(exchange.principal());
              exchange.respond(200, null, FakeHttpEndpoint.json("{}"));
            })
        .on(
            "more",
            (body, exchange) ->
                exchange.challenge(
                    new Challenge(403, List.of("orders:write", "offline_access")),
                    FakeHttpEndpoint.json("{\"forbidden\":true}")))
        .on(
            "log-in",
            (body, exchange) ->
                exchange.challenge(
                    new Challenge(401, List.of("orders:read")), FakeHttpEndpoint.json("{}")))
        .on(
            "late",
            (body, exchange) -> {
              exchange.notify(FakeHttpEndpoint.json("{\"n\":1}"));
              exchange.challenge(
                  new Challenge(403, List.of("x")), FakeHttpEndpoint.json("{\"n\":2}"));
            });
    start(false, "");
  }

  private void start(boolean anonymous, String resource) throws Exception {
    stop();
    Door door = new Door(script, SCOPES, anonymous, resource, "Orders \"of\" a shop");
    start(
        allowing(List.of(PAGE), List.of()),
        new HttpSecurity(Map.of("/mcp", door), null, new StillTicker()));
  }

  private HttpResponse<String> post(String body, String token) throws Exception {
    return send(posting(body).header("Authorization", "Bearer " + token));
  }

  private static String challenge(HttpResponse<String> answer) {
    return answer.headers().firstValue("www-authenticate").orElse("none");
  }

  private String metadata() {
    return "resource_metadata=\"http://127.0.0.1:"
        + port()
        + "/.well-known/oauth-protected-resource/mcp\"";
  }

  @Test
  @Tag("B9.2")
  @Tag("B9.3")
  @Tag("B9.5")
  void whoBringsNoTokenIsToldWhereToGetOneAndForWhichScopes() throws Exception {
    HttpResponse<String> answer = post("who");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(challenge(answer)).isEqualTo("Bearer " + metadata() + ", scope=\"orders:read\"");
    assertThat(answer.body()).startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,");
    assertThat(endpoint.calls).hasValue(0);
  }

  @Test
  @Tag("B9.4")
  void streamsAndEndsOfSessionsAreAskedForWithATokenToo() throws Exception {
    assertThat(send(request().header("Accept", "text/event-stream").GET()).statusCode())
        .isEqualTo(401);
    assertThat(send(request().DELETE()).statusCode()).isEqualTo(401);
    assertThat(send(request().header("Authorization", "Bearer ada").DELETE()).statusCode())
        .isEqualTo(204);
  }

  @Test
  @Tag("B9.9")
  void theEngineLearnsWhoCallsWithAllThatTheScopesCover() throws Exception {
    HttpResponse<String> answer = post("who", "ada");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(callers).containsExactly(ADA.scopes("orders:read"));
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
  }

  @Test
  @Tag("B9.5")
  void whatDoesNotHoldIsRefusedAndTheReasonCannotAddHeaders() throws Exception {
    HttpResponse<String> answer = post("who", "bad");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(challenge(answer))
        .isEqualTo(
            "Bearer "
                + metadata()
                + ", error=\"invalid_token\", error_description=\"a 'b'??Set-Cookie: c?d ?\","
                + " scope=\"orders:read\"");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(endpoint.calls).hasValue(0);
  }

  @Test
  @Tag("B9.5")
  void whatCannotBeUnderstoodIsABadRequest() throws Exception {
    HttpResponse<String> answer = post("who", "odd");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(challenge(answer))
        .contains("error=\"invalid_request\"", "error_description=\"two kinds at once\"");
  }

  @Test
  void whoCannotBeKnownNowMayComeAgain() throws Exception {
    HttpResponse<String> answer = post("who", "down");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("retry-after")).contains("5");
    assertThat(answer.body()).contains("-32603", "the issuer does not answer");
  }

  @Test
  void aFaultOfTheAuthenticatorLetsNobodyIn() throws Exception {
    List<String> logged =
        logged(() -> {
          assertThat(post("who", "fault").statusCode()).isEqualTo(503);
          assertThat(post("who", "nobody").statusCode()).isEqualTo(503);
        });

    assertThat(callers).isEmpty();
    assertThat(logged).hasSize(2).noneMatch(line -> line.contains("Bearer"));
  }

  @Test
  @Tag("B9.6")
  void aTokenInTheUrlIsRefusedAlsoBesideAGoodOneAndNeverLogged() throws Exception {
    List<String> logged =
        logged(() -> {
          for (String query :
              List.of("?access_token=ada", "?a=b&access_token=ada", "?access_token")) {
            RawClient.Answer answer =
                connect()
                    .send(
                        raw("who")
                            .replace("/mcp ", "/mcp" + query + " ")
                            .replace("Host:", "Authorization: Bearer ada\r\nHost:"))
                    .answer();

            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.headers().get("www-authenticate")).contains("invalid_request");
          }
        });

    assertThat(asked).hasValue(0);
    assertThat(logged).isEmpty();
  }

  @Test
  void twoAuthorizationHeadersAreOneTooMany() throws Exception {
    HttpResponse<String> answer =
        send(
            posting("who")
                .header("Authorization", "Bearer ada")
                .header("Authorization", "Bearer bob"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(asked).hasValue(0);
  }

  @Test
  void withAnonymousCallersOnlyWrongTokensAreRefused() throws Exception {
    start(true, "");

    assertThat(post("who").statusCode()).isEqualTo(200);
    assertThat(post("who", "bad").statusCode()).isEqualTo(401);
    assertThat(callers).containsExactly(Principal.NOBODY);
  }

  @Test
  @Tag("B9.7")
  @Tag("B9.8")
  @Tag("B9.10")
  void aCallThatNeedsMoreIsToldAllThatItNeeds() throws Exception {
    HttpResponse<String> answer = post("more", "ada");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(challenge(answer))
        .isEqualTo(
            "Bearer " + metadata() + ", error=\"insufficient_scope\", scope=\"orders:write\"");
    assertThat(answer.body()).isEqualTo("{\"forbidden\":true}");
  }

  @Test
  void aCallThatNeedsSomebodyIsToldSo() throws Exception {
    HttpResponse<String> answer = post("log-in", "ada");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(challenge(answer)).isEqualTo("Bearer " + metadata() + ", scope=\"orders:read\"");
  }

  @Test
  void aChallengeAfterANotificationIsTheLastEvent() throws Exception {
    HttpResponse<String> answer = post("late", "ada");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("{\"n\":1}", "{\"n\":2}");
    assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
  }

  @Test
  void aServerWithoutAuthenticatorChallengesToo() throws Exception {
    stop();
    start(SETTINGS);

    HttpResponse<String> answer = post("more");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(challenge(answer))
        .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"orders:write\"");
  }

  @Test
  void strangersAreSentAwayBeforeAnybodyAsksWhoTheyAre() throws Exception {
    HttpResponse<String> origin =
        send(
            posting("who")
                .header("Origin", "https://evil.example")
                .header("Authorization", "Bearer ada"));
    RawClient.Answer host =
        connect()
            .send(raw("who").replace("Host: localhost", "Authorization: Bearer ada\r\nHost: evil"))
            .answer();

    assertThat(origin.statusCode()).isEqualTo(403);
    assertThat(host.status()).isEqualTo(403);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aPageMayAskWithoutATokenWhetherItMayBringOneAndReadTheChallenge() throws Exception {
    HttpResponse<String> preflight =
        send(
            request()
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization"));
    HttpResponse<String> refused = send(posting("who").header("Origin", PAGE));

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("access-control-allow-headers").orElse(""))
        .contains("Authorization");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("access-control-allow-origin")).contains(PAGE);
    assertThat(refused.headers().firstValue("access-control-expose-headers").orElse(""))
        .contains("WWW-Authenticate");
  }

  @Test
  void theBodyOfARefusedRequestIsNotWaitedFor() throws Exception {
    String begun = raw("who").replace("Content-Length: 3", "Content-Length: 90000");

    try (RawClient raw = connect().send(begun)) {
      assertThat(raw.answer().status()).isEqualTo(401);
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  private interface Action {
    void run() throws Exception;
  }

  private static List<String> logged(Action action) throws Exception {
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      action.run();
    } finally {
      root.removeHandler(handler);
    }
    return lines;
  }
}
