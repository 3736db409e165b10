package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

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
    String json = JsonNodeFactory.instance.stringNode(state).toString();
    JsonNode result =
        server
            .ask("tools/call", "buy", CALL + answers + ",\"requestState\":" + json)
            .answer()
            .path("result");
    return result.toString().contains("bought tea");
  }

  /** An input that begins with a space is a state, any other changes one. */
  @Override
  public void run(byte[] input) {
    String state =
        input.length > 1 && input[0] == ' '
            ? new String(input, 1, input.length - 1, StandardCharsets.UTF_8)
            : Edits.apply(given, input);
    if (!state.equals(given)) {
      assertThat(bought(state)).as(state).isFalse();
    }
  }
}
