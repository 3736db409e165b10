package dev.tenon.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The official JSON Schema of each revision, and which of its definitions a message of the server
 * must fit. Thread-safe.
 */
final class WireSchemas {
  /** The schemas; each definition is compiled when it is first needed. */
  static final WireSchemas OFFICIAL = new WireSchemas();

  private static final String PLACE = "https://tenon.dev/testkit/schema/";

  /** Where the messages of the Tasks extension are defined; its text has no schema of its own. */
  private static final String TASKS = "tasks.json#/$defs/";

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** The code with which 2025-11-25 says that a page must be opened first. */
  private static final int PAGE_REQUIRED = -32042;

  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("initialize", "InitializeResult"),
          Map.entry("ping", "EmptyResult"),
          Map.entry("logging/setLevel", "EmptyResult"),
          Map.entry("resources/subscribe", "EmptyResult"),
          Map.entry("resources/unsubscribe", "EmptyResult"),
          Map.entry("server/discover", "DiscoverResult"),
          Map.entry("tools/list", "ListToolsResult"),
          Map.entry("tools/call", "CallToolResult"),
          Map.entry("resources/list", "ListResourcesResult"),
          Map.entry("resources/templates/list", "ListResourceTemplatesResult"),
          Map.entry("resources/read", "ReadResourceResult"),
          Map.entry("prompts/list", "ListPromptsResult"),
          Map.entry("prompts/get", "GetPromptResult"),
          Map.entry("completion/complete", "CompleteResult"));

  private static final Map<String, String> MODERN_RESULTS =
      Map.of(
          "subscriptions/listen", "SubscriptionsListenResult",
          "tasks/update", "EmptyResult",
          "tasks/cancel", "EmptyResult");

  /** Of the experimental tasks of 2025-11-25. */
  private static final Map<String, String> LEGACY_RESULTS =
      Map.of(
          "tasks/get", "GetTaskResult",
          "tasks/cancel", "CancelTaskResult",
          "tasks/list", "ListTasksResult",
          "tasks/result", "CallToolResult");

  private static final Map<String, String> NOTIFICATIONS =
      Map.of(
          "notifications/progress", "ProgressNotification",
          "notifications/message", "LoggingMessageNotification",
          "notifications/cancelled", "CancelledNotification",
          "notifications/tools/list_changed", "ToolListChangedNotification",
          "notifications/prompts/list_changed", "PromptListChangedNotification",
          "notifications/resources/list_changed", "ResourceListChangedNotification",
          "notifications/resources/updated", "ResourceUpdatedNotification");

  private static final Map<String, String> LEGACY_NOTIFICATIONS =
      Map.of(
          "notifications/elicitation/complete", "ElicitationCompleteNotification",
          "notifications/tasks/status", "TaskStatusNotification");

  private static final Map<String, String> SERVER_REQUESTS =
      Map.of(
          "ping", "PingRequest",
          "elicitation/create", "ElicitRequest",
          "sampling/createMessage", "CreateMessageRequest",
          "roots/list", "ListRootsRequest");

  /** The requests that 2026-07-28 may answer with questions. */
  private static final Set<String> MAY_ASK = Set.of("tools/call", "prompts/get", "resources/read");

  private static final Map<Integer, String> MODERN_ERRORS =
      Map.of(
          -32020, "HeaderMismatchError",
          -32021, "MissingRequiredClientCapabilityError",
          -32022, "UnsupportedProtocolVersionError");

  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(WireSchemas::load));

  private WireSchemas() {}

  /**
   * Checks a message of the server.
   *
   * @param revision the revision in which it was sent
   * @param method the method of the request that it answers; null when nothing readable was asked
   * @throws AssertionError if the revision does not know such a message; says why
   */
  void check(ProtocolRevision revision, @Nullable String method, JsonNode message) {
    if (message.has("method") && message.has("id")) {
      request(revision, message);
    } else if (message.has("method")) {
      notification(revision, message);
    } else if (message.has("error")) {
      error(revision, message);
    } else {
      boolean byKind = revision.isAtLeast(ProtocolRevision.V2025_11_25);
      fits(revision, byKind ? "JSONRPCResultResponse" : "JSONRPCResponse", message, message);
      JsonNode result = message.get("result");
      if (revision.isModern()) {
        modernResult(String.valueOf(method), result, message);
      } else {
        legacyResult(revision, String.valueOf(method), result, message);
      }
    }
  }

  private void request(ProtocolRevision revision, JsonNode message) {
    String name = SERVER_REQUESTS.get(message.get("method").asString());
    require(!revision.isModern() && name != null, "no request of a server", message);
    boolean asks = message.get("method").asString().equals("elicitation/create");
    require(
        !asks || revision.isAtLeast(ProtocolRevision.V2025_06_18),
        "elicitation before 2025-06-18",
        message);
    fits(revision, "JSONRPCRequest", message, message);
    fits(revision, String.valueOf(name), message, message);
    if (!revision.isAtLeast(ProtocolRevision.V2025_11_25)) {
      require(message.path("params").path("url").isMissingNode(), "a page to open", message);
    }
  }

  private void notification(ProtocolRevision revision, JsonNode message) {
    String method = message.get("method").asString();
    String name = NOTIFICATIONS.get(method);
    if (name == null && revision.isModern()) {
      if (method.equals("notifications/tasks")) {
        fits(TASKS, "TaskNotification", message, message);
        return;
      }
      name =
          method.equals("notifications/subscriptions/acknowledged")
              ? "SubscriptionsAcknowledgedNotification"
              : null;
    } else if (name == null && revision == ProtocolRevision.V2025_11_25) {
      name = LEGACY_NOTIFICATIONS.get(method);
    }
    require(name != null, "no notification of a server", message);
    // A server of that revision sends no requests that it could take back.
    require(
        !revision.isModern() || !method.equals("notifications/cancelled"),
        "a cancellation by the server",
        message);
    fits(revision, String.valueOf(name), message, message);
  }

  private void modernResult(String method, JsonNode result, JsonNode message) {
    String type = result.path("resultType").asString("");
    if (type.equals("input_required")) {
      require(MAY_ASK.contains(method), method + " may not ask", message);
      fits(ProtocolRevision.MODERN, "InputRequiredResult", result, message);
      require(
          !result.path("inputRequests").isEmpty() || result.has("requestState"),
          "neither a question nor a state",
          message);
      for (JsonNode question : result.path("inputRequests")) {
        require(!question.has("id"), "a question with an id", message);
      }
      require(!result.has("ttlMs") && !result.has("cacheScope"), "a question to keep", message);
    } else if (type.equals("task")) {
      require(method.equals("tools/call"), method + " makes no task", message);
      fits(TASKS, "CreateTaskResult", result, message);
    } else {
      require(
          type.equals("complete"), "resultType is neither complete nor another known one", message);
      if (method.equals("tasks/get")) {
        fits(TASKS, "GetTaskResult", result, message);
        return;
      }
      String name = RESULTS.getOrDefault(method, MODERN_RESULTS.get(method));
      require(name != null, "no result belongs to " + method, message);
      fits(ProtocolRevision.MODERN, String.valueOf(name), result, message);
      toolSchemas(method, result, message);
    }
  }

  /** The protocol's own schema says little of what a tool's schemas must be. */
  private void toolSchemas(String method, JsonNode result, JsonNode message) {
    if (method.equals("tools/list")) {
      for (JsonNode tool : result.get("tools")) {
        for (String name : new String[] {"inputSchema", "outputSchema"}) {
          if (tool.has(name)) {
            isSchema(tool.get(name), message);
          }
        }
      }
    }
  }

  private void isSchema(JsonNode schema, JsonNode whole) {
    String dialect = schema.path("$schema").asString(DIALECT);
    if (dialect.equals(DIALECT)) {
      fits(
          compiled.computeIfAbsent(DIALECT, at -> registry.getSchema(SchemaLocation.of(at))),
          "JSON Schema",
          schema,
          whole);
    }
  }

  private void legacyResult(
      ProtocolRevision revision, String method, JsonNode result, JsonNode message) {
    String name = RESULTS.get(method);
    if (revision == ProtocolRevision.V2025_11_25) {
      name = LEGACY_RESULTS.getOrDefault(method, name);
      if (method.equals("tools/call") && result.has("task") && !result.has("content")) {
        name = "CreateTaskResult";
      }
    }
    require(name != null, "no result belongs to " + method, message);
    fits(revision, String.valueOf(name), result, message);
    toolSchemas(method, result, message);
    require(
        !result.has("resultType") && !result.has("ttlMs") && !result.has("cacheScope"),
        "members of 2026-07-28",
        message);
  }

  private void error(ProtocolRevision revision, JsonNode message) {
    // The older schemas had no word for the error of a message whose id could not be read.
    ProtocolRevision known = message.has("id") ? revision : ProtocolRevision.MODERN;
    boolean byKind = known.isAtLeast(ProtocolRevision.V2025_11_25);
    fits(known, byKind ? "JSONRPCErrorResponse" : "JSONRPCError", message, message);
    int code = message.get("error").get("code").asInt();
    String name = MODERN_ERRORS.get(code);
    if (name != null) {
      require(revision.isModern(), "an error code of another era", message);
      fits(revision, name, message, message);
    } else if (code == PAGE_REQUIRED && revision == ProtocolRevision.V2025_11_25) {
      fits(revision, "URLElicitationRequiredError", message, message);
    } else {
      require(
          (code >= -32603 && code <= -32600)
              || code == -32700
              || code < -32768
              || code > -32000
              || (code == -32002 && !revision.isModern()),
          "an error code that nothing defines",
          message);
    }
  }

  private static void require(boolean condition, String otherwise, JsonNode message) {
    if (!condition) {
      throw new AssertionError(otherwise + ": " + message);
    }
  }

  private void fits(ProtocolRevision revision, String definition, JsonNode part, JsonNode whole) {
    boolean draft7 = !revision.isAtLeast(ProtocolRevision.V2025_11_25);
    String keyword = draft7 ? ".json#/definitions/" : ".json#/$defs/";
    fits(revision.version() + keyword, definition, part, whole);
  }

  private void fits(String definitions, String definition, JsonNode part, JsonNode whole) {
    Schema schema =
        compiled.computeIfAbsent(
            PLACE + definitions + definition, at -> registry.getSchema(SchemaLocation.of(at)));
    fits(schema, definitions + definition, part, whole);
  }

  private static void fits(Schema schema, String name, JsonNode part, JsonNode whole) {
    List<Error> errors = schema.validate(part);
    if (!errors.isEmpty()) {
      throw new AssertionError("no " + name + ": " + errors + " in " + whole);
    }
  }

  private static @Nullable String load(String iri) {
    if (!iri.startsWith(PLACE)) {
      return null;
    }
    String file = "schema/" + iri.substring(PLACE.length());
    try (InputStream in = WireSchemas.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
