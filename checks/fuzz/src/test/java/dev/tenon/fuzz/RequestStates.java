package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** States of calls that wait for answers: none but those that the server sealed is opened. */
final class RequestStates implements Target {
  private static final String CALL = "\"name\":\"buy\",\"arguments\":{\"what\":\"tea\"}";

  private final FuzzedServer server = new FuzzedServer();
  private final String given;
  private final String answers;

  RequestStates() {
    JsonNode asked = server.ask("tools/call", "buy", CALL).answer().path("result");
    given = asked.path("requestState").asString();
    String key = asked.path("inputRequests").propertyNames().iterator().next();
    answers =
        ",\"inputResponses\":{\""
            + key
            + "\":{\"action\":\"accept\",\"content\":{\"agreed\":true}}}";
    assertThat(bought(given)).isTrue();
  }

  private boolean bought(String state) {
    String json = FuzzedServer.quoted(state);
    JsonNode result =
        server
            .ask("tools/call", "buy", CALL + answers + ",\"requestState\":" + json)
            .answer()
            .path("result");
    return result.toString().contains("bought tea");
  }

  @Override
  public void run(byte[] input) {
    String state = Edits.of(given, input);
    if (!state.equals(given)) {
      assertThat(bought(state)).as(state).isFalse();
    }
  }
}
