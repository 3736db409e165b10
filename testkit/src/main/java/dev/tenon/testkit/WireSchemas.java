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

  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("initialize", "InitializeResult"),
          Map.entry("ping", "EmptyResult"),
          Map.entry("logging/setLevel", "EmptyResult"),
          Map.entry("server/discover", "DiscoverResult"),
          Map.entry("tools/list", "ListToolsResult"),
          Map.entry("tools/call", "CallToolResult"),
          Map.entry("resources/list", "ListResourcesResult"),
          Map.entry("resources/templates/list", "ListResourceTemplatesResult"),
          Map.entry("resources/read", "ReadResourceResult"),
          Map.entry("prompts/list", "ListPromptsResult"),
          Map.entry("prompts/get", "GetPromptResult"),
          Map.entry("completion/complete", "CompleteResult"));

  private static final Map<String, String> ASKING =
      Map.of(
          "tools/call", "InputRequiredResult",
          "resources/read", "InputRequiredResult",
          "prompts/get", "InputRequiredResult");

  private static final Map<String, String> NOTIFICATIONS =
      Map.of(
          "notifications/progress", "ProgressNotification",
          "notifications/message", "LoggingMessageNotification");

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
    if (message.has("method")) {
      String name = NOTIFICATIONS.get(message.get("method").asString());
      require(name != null && !message.has("id"), "no notification of a server", message);
      fits(revision, String.valueOf(name), message, message);
    } else if (message.has("error")) {
      error(revision, message);
    } else {
      boolean byKind = revision.isAtLeast(ProtocolRevision.V2025_11_25);
      fits(revision, byKind ? "JSONRPCResultResponse" : "JSONRPCResponse", message, message);
      boolean asks = "input_required".equals(message.get("result").path("resultType").asString(""));
      String name = method == null ? null : asks ? ASKING.get(method) : RESULTS.get(method);
      require(name != null, "no result belongs to " + method, message);
      fits(revision, String.valueOf(name), message.get("result"), message);
    }
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
    } else {
      require(
          (code >= -32603 && code <= -32600)
              || code == -32700
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
    String location =
        PLACE
            + revision.version()
            + (draft7 ? ".json#/definitions/" : ".json#/$defs/")
            + definition;
    Schema schema =
        compiled.computeIfAbsent(location, at -> registry.getSchema(SchemaLocation.of(at)));
    List<Error> errors = schema.validate(part);
    if (!errors.isEmpty()) {
      throw new AssertionError(
          "no " + definition + " of " + revision.version() + ": " + errors + " in " + whole);
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
