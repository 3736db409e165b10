package dev.tenon.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Speaks to one server, each time over a new connection. */
final class Client {
  /** Ids have nine digits, so that all answers to a case are equally long. */
  private static final long FIRST_ID = 100_000_000;

  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{"elicitation":{}},"clientInfo":{"name":"bench","version":"1"}}}\
      """;
  private static final String INITIALIZED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

  private final Era era;
  private final int port;
  private long nextId = FIRST_ID;

  Client(Era era, int port) {
    this.era = era;
    this.port = port;
  }

  Era era() {
    return era;
  }

  int port() {
    return port;
  }

  /** An id that no request had; those up to {@code count} more are used by the caller. */
  long ids(long count) {
    long first = nextId;
    nextId += count;
    return first;
  }

  /** Opens a session where the era has sessions. */
  Era.Session open() throws IOException {
    if (era == Era.MODERN) {
      return Era.Session.NONE;
    }
    Http.Answer answer = post(era.headers("initialize", "", Era.Session.NONE), INITIALIZE);
    assertThat(answer.head().status()).as(answer.body()).isEqualTo(200);
    JsonNode result = Case.messages(answer).get(0).path("result");
    Era.Session session =
        new Era.Session(
            result.path("protocolVersion").asString(""), answer.head().header("mcp-session-id"));
    Http.Answer silent = post(era.headers("notifications/initialized", "", session), INITIALIZED);
    assertThat(silent.head().status()).isBetween(200, 202);
    return session;
  }

  /** Makes one call; returns its answer, which is checked. */
  Http.Answer call(Case what, Era.Session session) throws IOException {
    Http.Answer answer = ask(what, session);
    what.check(answer);
    return answer;
  }

  /** Makes one call; returns its answer, whatever it is. */
  Http.Answer ask(Case what, Era.Session session) throws IOException {
    return post(
        era.headers(what.method(), what.tool, session),
        what.request(era).replace(Case.ID, String.valueOf(ids(1))));
  }

  private Http.Answer post(Map<String, String> headers, String body) throws IOException {
    try (Http http = new Http(port)) {
      return http.post(headers, body);
    }
  }
}
