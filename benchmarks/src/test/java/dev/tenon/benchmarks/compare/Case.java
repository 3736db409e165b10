package dev.tenon.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is called, and what has to come of it. */
enum Case {
  ECHO("echo", "echo", "{\"text\":\"hello world, this is a benchmark\"}"),
  ADD("add", "add", "{\"a\":2,\"b\":40}"),
  SEARCH(
      "search",
      "search",
      """
      {"query":"alpha beta","filter":{"category":"B","tags":["x","y","z"],"minScore":0.25},\
      "limit":100}\
      """),
  /** Asked of a server with 200 tools. */
  LIST("list of 200 tools", "", ""),
  /** Answered by a stream with ten notifications of progress before the result. */
  PROGRESS("10 progress notifications", "count", "{}"),
  /** A question to the user, and the answer; both requests are one call. */
  ASK("asking the user", "book", "{}"),
  ECHO_1000("echo, many connections", "echo", ECHO.arguments);

  /** Stands in a request where its id has to. */
  static final String ID = "@ID@";

  static final int TOOLS = 200;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int STEPS = 10;

  final String title;
  final String tool;
  private final String arguments;

  Case(String title, String tool, String arguments) {
    this.title = title;
    this.tool = tool;
    this.arguments = arguments;
  }

  /** The name that a property selects it by, such as {@code echo_1000}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String method() {
    return this == LIST ? "tools/list" : "tools/call";
  }

  /** The request, with {@link #ID} for the id. */
  String request(Era era) {
    return request(era, "");
  }

  /** The same with more members of {@code params}, which begin with a comma. */
  String request(Era era, String more) {
    String meta = era.meta(this == PROGRESS ? ID : "");
    String params =
        this == LIST
            ? meta.isEmpty() ? "" : meta.substring(1)
            : "\"name\":\"" + tool + "\",\"arguments\":" + arguments + more + meta;
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + ID
        + ",\"method\":\""
        + method()
        + "\",\"params\":{"
        + params
        + "}}";
  }

  /** Fails unless {@code answer} is what it has to be. */
  void check(Http.Answer answer) {
    assertThat(answer.head().status()).as(answer.body()).isEqualTo(200);
    List<JsonNode> messages = messages(answer);
    checkResult(messages.get(messages.size() - 1).path("result"));
    if (this == PROGRESS) {
      assertThat(messages)
          .filteredOn(one -> one.path("method").asString("").equals("notifications/progress"))
          .hasSize(STEPS);
    }
  }

  /** Fails unless {@code result} is what it has to be. */
  void checkResult(JsonNode result) {
    assertThat(result.path("isError").asBoolean(false)).as(result.toString()).isFalse();
    String text = result.path("content").path(0).path("text").asString("");
    JsonNode structured = result.path("structuredContent");
    switch (this) {
      case ECHO, ECHO_1000 -> assertThat(text).isEqualTo("hello world, this is a benchmark");
      case ADD -> {
        assertThat(structured).isEqualTo(JSON.readTree("{\"sum\":42}"));
        assertThat(JSON.readTree(text)).isEqualTo(structured);
      }
      case SEARCH -> {
        assertThat(structured.path("items")).hasSize(20);
        assertThat(structured.path("items").path(0))
            .isEqualTo(
                JSON.readTree(
                    """
                    {"id":"item-1","title":"Result 1 for alpha beta","score":0.28125,"category":"B"}
                    """));
        assertThat(JSON.readTree(text)).isEqualTo(structured);
      }
      case LIST -> assertThat(result.path("tools")).hasSize(TOOLS);
      case PROGRESS -> assertThat(text).isEqualTo("counted");
      case ASK -> assertThat(text).isEqualTo("row 7");
    }
  }

  /** The messages of a body or of the events in it. */
  static List<JsonNode> messages(Http.Answer answer) {
    List<JsonNode> messages = new ArrayList<>();
    if (answer.head().streams()) {
      answer.body().lines().forEach(line -> message(line).ifPresent(messages::add));
    } else if (!answer.body().isBlank()) {
      messages.add(JSON.readTree(answer.body()));
    }
    assertThat(messages).as(answer.toString()).isNotEmpty();
    return messages;
  }

  /** The message in a line of a stream of events, if there is one. */
  static Optional<JsonNode> message(String line) {
    String data = line.startsWith("data:") ? line.substring("data:".length()).strip() : "";
    return data.startsWith("{") ? Optional.of(JSON.readTree(data)) : Optional.empty();
  }
}
