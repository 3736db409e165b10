package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request, and whether its answer is one that a server may give. */
final class FuzzedExchange implements HttpExchange, EventStream {
  private static final JsonMapper JSON = new JsonMapper();

  /** What a bad request may come to; 503 is for sessions beyond their bound. */
  private static final Set<Integer> STATUSES = Set.of(200, 202, 400, 404, 405, 503);

  private static final int INTERNAL = -32603;

  private final Map<String, List<String>> headers;
  private final List<byte[]> messages = new ArrayList<>();
  private int ends;
  private int status;

  FuzzedExchange(Map<String, List<String>> headers) {
    this.headers = headers;
  }

  /** Names of headers do not know case. */
  static Map<String, List<String>> headers() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  /** That there is one answer, that it is JSON, and that nothing in the server has failed. */
  void check() {
    assertThat(ends).as("ends of the exchange").isEqualTo(1);
    assertThat(STATUSES).contains(status);
    for (byte[] message : messages) {
      JsonNode json = JSON.readTree(message);
      String text = json.toString();
      assertThat(json.path("error").path("code").asInt(0)).as(text).isNotEqualTo(INTERNAL);
      assertThat(text).doesNotContain("correlation id");
    }
  }

  /** The last message, which is the answer. */
  JsonNode answer() {
    assertThat(messages).isNotEmpty();
    return JSON.readTree(messages.get(messages.size() - 1));
  }

  @Override
  public List<String> headers(String name) {
    return headers.getOrDefault(name, List.of());
  }

  @Override
  public String path() {
    return "/mcp";
  }

  @Override
  public @Nullable String query(String name) {
    return null;
  }

  @Override
  public void notify(byte[] message) {
    messages.add(message);
  }

  @Override
  public boolean event(ServerSentEvent event) {
    return send(event);
  }

  @Override
  public EventStream stream(Runnable whenClosed) {
    respondEmpty(200);
    whenClosed.run();
    return this;
  }

  @Override
  public boolean send(ServerSentEvent event) {
    if (event.data().length > 0) {
      messages.add(event.data());
    }
    return true;
  }

  @Override
  public void keepAlive() {}

  @Override
  public void respond(int code, @Nullable String sessionId, byte[] json) {
    messages.add(json);
    respondEmpty(code);
  }

  @Override
  public void respondEmpty(int code) {
    ends++;
    status = code;
  }

  @Override
  public void end() {
    if (ends == 0) {
      respondEmpty(200);
    }
  }

  @Override
  public void onDisconnect(Runnable action) {}
}
