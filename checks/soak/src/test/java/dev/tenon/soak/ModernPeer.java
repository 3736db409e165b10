package dev.tenon.soak;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.fault.RawAnswer;
import dev.tenon.testkit.fault.RawConnection;
import dev.tenon.testkit.process.ServerProcess;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client of 2026-07-28: no session, questions that come with the answer, subscriptions, tasks.
 */
final class ModernPeer extends Peer {
  private static final String META = "io.modelcontextprotocol/";
  private static final String TASKS = META + "tasks";
  private static final String WATCHED = "test://watched-resource";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int INVALID_PARAMS = -32602;

  private @Nullable McpTestClient client;
  private @Nullable McpTestClient taskClient;
  private boolean knowsTasks;

  ModernPeer(ServerProcess server, int number, long seed, long end, Tally tally) {
    super(server, number, seed, end, tally);
  }

  @Override
  String era() {
    return "modern";
  }

  @Override
  void begin() {
    client = connect(ProtocolRevision.MODERN, "elicitation", "sampling");
    taskClient = connect(ProtocolRevision.MODERN, "elicitation", "sampling", "extensions." + TASKS);
  }

  @Override
  void leave() {}

  @Override
  void step() throws IOException, InterruptedException {
    switch (random.nextInt(17)) {
      case 0, 1, 2 -> greet();
      case 3 -> progress();
      case 4, 5 -> beAsked();
      case 6 -> beAskedTwice();
      case 7 -> beAskedAndLeave();
      case 8 -> forge();
      case 9 -> cancel();
      case 10, 11 -> listen();
      case 12 -> breakOff();
      case 13 -> writeHalf();
      case 14 -> poll();
      case 15 -> answerTask();
      default -> cancelTask();
    }
  }

  @Override
  McpTestClient client() {
    return Objects.requireNonNull(knowsTasks ? taskClient : client, "not begun");
  }

  private void beAsked() throws IOException {
    String nonce = nonce();
    JsonNode response =
        answer(firstRound("test_input_required_result_elicitation"), object().put("name", nonce));
    check(text(response).equals("Hello, " + nonce + "!"), "not " + nonce, response);
    tally.count("modern elicitation");
  }

  private void beAskedTwice() throws IOException {
    String nonce = nonce();
    Round second =
        new Round(
            "test_input_required_result_multi_round",
            answer(
                firstRound("test_input_required_result_multi_round"), object().put("name", nonce)));
    JsonNode response = answer(second, object().put("color", "red"));
    check(text(response).startsWith(nonce + " likes"), "not " + nonce, response);
    tally.count("modern elicitation in two rounds");
  }

  private void beAskedAndLeave() throws IOException {
    Round unused = firstRound("test_input_required_result_elicitation");
    tally.count("modern question without answer");
  }

  /** The state of one tool's question is no good for another's. */
  private void forge() throws IOException {
    Round round = firstRound("test_input_required_result_request_state");
    Round foreign = new Round("test_input_required_result_multi_round", round.response());
    JsonNode response = answer(foreign, object().put("name", nonce()));
    check(response.at("/error/code").asInt(0) == INVALID_PARAMS, "not refused", response);
    tally.count("modern foreign state");
  }

  /** The first answer of a tool that asks, and the tool. */
  private record Round(String tool, JsonNode response) {}

  private Round firstRound(String tool) throws IOException {
    return new Round(tool, call(tool, object()));
  }

  /** Answers the one question of a round and returns what comes next. */
  private JsonNode answer(Round round, ObjectNode content) throws IOException {
    JsonNode result = round.response().path("result");
    check(
        result.path("resultType").asString("").equals("input_required"),
        "no question",
        round.response());
    ObjectNode params = toolParams(round.tool(), object());
    if (result.has("requestState")) {
      params.set("requestState", result.get("requestState"));
    }
    params.set("inputResponses", responses(result, content));
    return ask("tools/call", params);
  }

  /** Gives all questions of a result the same answer. */
  private static ObjectNode responses(JsonNode result, ObjectNode content) {
    ObjectNode responses = object();
    for (String key : result.path("inputRequests").propertyNames()) {
      responses.putObject(key).put("action", "accept").set("content", content);
    }
    return responses;
  }

  /** In this era whoever closes the connection cancels the call. */
  private void cancel() throws IOException, InterruptedException {
    String nonce = nonce();
    try (RawConnection connection = connect()) {
      startWaiting(connection, nextId(), nonce);
    }
    JsonNode response = call("test_was_cancelled", object().put("label", nonce));
    check(text(response).equals("true"), "still runs: " + nonce, response);
    tally.count("modern cancellation");
  }

  private void listen() throws IOException {
    int id = nextId();
    ObjectNode params = object();
    ObjectNode wanted = params.putObject("notifications");
    wanted.put("toolsListChanged", true).putArray("resourceSubscriptions").add(WATCHED);
    try (RawConnection connection = connect()) {
      RawAnswer stream = send(connection, id, "subscriptions/listen", params);
      JsonNode first = notification(stream, id);
      check(
          first.path("method").asString("").equals("notifications/subscriptions/acknowledged"),
          "not acknowledged",
          first);
      boolean isTools = random.nextBoolean();
      String unused =
          text(
              call(
                  isTools ? "test_trigger_tool_change" : "test_trigger_resource_update", object()));
      String method =
          isTools ? "notifications/tools/list_changed" : "notifications/resources/updated";
      long start = System.nanoTime();
      JsonNode message = notification(stream, id);
      while (!message.path("method").asString("").equals(method)) {
        check(System.nanoTime() - start < PATIENCE_NANOS, "the change is lost; last", message);
        message = notification(stream, id);
      }
    }
    tally.count("modern subscription");
  }

  private static JsonNode notification(RawAnswer stream, int id) throws IOException {
    JsonNode message = stream.next();
    if (message == null) {
      throw new AssertionError("the subscription ended; status " + stream.status());
    }
    JsonNode subscription = message.path("params").path("_meta").path(META + "subscriptionId");
    check(subscription.asInt(-1) == id, "crossed: " + id + " got", message);
    return message;
  }

  private void poll() throws IOException, InterruptedException {
    String nonce = nonce();
    ObjectNode arguments = object().put("label", nonce).put("seconds", 0.2);
    JsonNode task = await(create("slow_compute", arguments), "completed");
    check(task.at("/result/content/0/text").asString("").startsWith(nonce), "not " + nonce, task);
    tally.count("modern task");
  }

  private void answerTask() throws IOException, InterruptedException {
    String nonce = nonce();
    String id = create("confirm_delete", object().put("filename", nonce));
    JsonNode asking = await(id, "input_required");
    ObjectNode params = object().put("taskId", id);
    params.set("inputResponses", responses(asking, object().put("confirm", true)));
    JsonNode unused = askAboutTask("tasks/update", params);
    JsonNode task = await(id, "completed");
    check(task.at("/result/content/0/text").asString("").equals("Deleted " + nonce), nonce, task);
    tally.count("modern task with a question");
  }

  private void cancelTask() throws IOException, InterruptedException {
    ObjectNode arguments = object().put("label", nonce()).put("seconds", 60);
    String id = create("slow_compute", arguments);
    JsonNode unused = askAboutTask("tasks/cancel", object().put("taskId", id));
    JsonNode unusedToo = await(id, "cancelled");
    tally.count("modern cancelled task");
  }

  private String create(String tool, ObjectNode arguments) throws IOException {
    JsonNode response = askAboutTasks("tools/call", toolParams(tool, arguments));
    check(response.at("/result/resultType").asString("").equals("task"), "no task", response);
    return response.at("/result/taskId").asString();
  }

  private JsonNode await(String id, String status) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (true) {
      JsonNode task = askAboutTask("tasks/get", object().put("taskId", id)).path("result");
      check(task.path("taskId").asString("").equals(id), "crossed: " + id, task);
      if (task.path("status").asString("").equals(status)) {
        return task;
      }
      check(System.nanoTime() - start < PATIENCE_NANOS, "never " + status, task);
      Thread.sleep(50);
    }
  }

  private JsonNode askAboutTask(String method, ObjectNode params) throws IOException {
    JsonNode response = askAboutTasks(method, params);
    check(response.has("result"), "refused", response);
    return response;
  }

  private JsonNode askAboutTasks(String method, ObjectNode params) throws IOException {
    knowsTasks = true;
    try {
      return ask(method, params);
    } finally {
      knowsTasks = false;
    }
  }
}
