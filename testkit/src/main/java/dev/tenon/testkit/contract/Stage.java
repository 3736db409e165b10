package dev.tenon.testkit.contract;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.arguments.ArgumentGenerator;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server, a client of one revision, and what else a test of a contract needs.
 *
 * @param server the server
 * @param client the client
 * @param stores what the server keeps
 * @param settings how much is tried, and with what
 */
record Stage(Server server, McpTestClient client, Stores stores, Settings settings) {
  /** Numbers stay as they are written. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * How much is tried, and with what.
   *
   * @param seed what chance comes from
   * @param documents how many arguments are tried, besides the edges
   * @param texts more texts to try
   */
  record Settings(long seed, int documents, List<String> texts) {
    /** Makes arguments for {@code tool}, the same each time. */
    ArgumentGenerator arguments(ToolEntry tool) {
      return ArgumentGenerator.of(tool.inputSchema().getValue(), seed).knowing(texts);
    }
  }

  /** The same with a client of somebody else. */
  Stage as(Principal principal) {
    McpTestClient other =
        TestServer.of(server).client(revision(), ClientOptions.NONE.as(principal));
    return new Stage(server, other, stores, settings);
  }

  ProtocolRevision revision() {
    return client.revision();
  }

  /** Makes arguments for {@code tool}, the same in each revision. */
  ArgumentGenerator arguments(ToolEntry tool) {
    return settings.arguments(tool);
  }

  Answered call(ToolEntry tool, String arguments) {
    return call(client, tool, arguments);
  }

  static Answered call(McpTestClient client, ToolEntry tool, String arguments) {
    JsonNode tree = JSON.readTree(arguments);
    return new Answered(client.callTool(tool.name(), tree));
  }

  /** What ends a sentence about arguments that were made by chance. */
  String origin() {
    return "\n(seed " + settings.seed() + ")";
  }

  /**
   * What a call came to.
   *
   * @param reply the answer as it came
   */
  record Answered(Reply reply) {
    private static final int MISSING_CAPABILITY = -32021;

    /** The error of the protocol, or a missing node. */
    JsonNode error() {
      JsonNode message = reply.message();
      return message == null ? JSON.missingNode() : message.path("error");
    }

    JsonNode result() {
      JsonNode message = reply.message();
      return message == null ? JSON.missingNode() : message.path("result");
    }

    /** What kind of error it is, such as {@code internal}; empty if it is none, or has no kind. */
    String code() {
      String ofTool = result().path("_meta").path("dev.tenon/error").path("code").asString("");
      return ofTool.isEmpty() ? error().path("data").path("code").asString("") : ofTool;
    }

    JsonNode violations() {
      return result().path("_meta").path("dev.tenon/error").path("violations");
    }

    /** Whether the client cannot do what the call needs, so that nothing is known of the rest. */
    boolean isBeyondTheClient() {
      return error().path("code").asInt(0) == MISSING_CAPABILITY
          || error().path("message").asString("").contains("needs the client capabilit");
    }

    /** Whether the method ran to its end and did not fail. */
    boolean isComplete() {
      return result().isObject()
          && !result().path("isError").asBoolean(false)
          && !result().has("task")
          && result().path("resultType").asString("complete").equals("complete");
    }

    /** Whether the caller was not let in, or is not shown such a tool. */
    boolean isRefused() {
      return reply.status() == 401
          || reply.status() == 403
          || code().equals("forbidden")
          || error().path("message").asString("").startsWith("There is no tool");
    }

    JsonNode structured() {
      return result().path("structuredContent");
    }

    /** The answer as a sentence shows it. */
    String shown() {
      String text = String.valueOf(reply.message());
      return "HTTP status " + reply.status() + ": " + Stores.clipped(text);
    }
  }
}
