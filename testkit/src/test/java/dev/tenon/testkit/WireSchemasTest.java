package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.protocol.ProtocolRevision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A check that passes everything would be worse than none. */
class WireSchemasTest {
  private static void check(ProtocolRevision revision, @Nullable String method, String message) {
    WireSchemas.OFFICIAL.check(revision, method, JsonMapper.shared().readTree(message));
  }

  private static String result(String result) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + result + "}";
  }

  @EveryRevision
  void aToolWithoutAnInputSchemaIsFound(ProtocolRevision revision) {
    String rest =
        revision.isModern()
            ? ",\"resultType\":\"complete\",\"ttlMs\":0,\"cacheScope\":\"private\"}"
            : "}";

    assertThatThrownBy(
            () -> check(revision, "tools/list", result("{\"tools\":[{\"name\":\"t\"}]" + rest)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("inputSchema");
    assertThatCode(() -> check(revision, "tools/list", result("{\"tools\":[]" + rest)))
        .doesNotThrowAnyException();
  }

  @EveryRevision
  void aResultWithoutItsListIsFound(ProtocolRevision revision) {
    assertThatThrownBy(() ->
            check(
                revision,
                "prompts/list",
                result("{\"resultType\":\"complete\",\"ttlMs\":0,\"cacheScope\":\"public\"}")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("prompts");
  }

  @Test
  void aModernResultWithoutItsTypeOrItsHintsIsFound() {
    assertThatThrownBy(
            () -> check(ProtocolRevision.MODERN, "tools/call", result("{\"content\":[]}")))
        .hasMessageContaining("resultType");
    assertThatThrownBy(() ->
            check(
                ProtocolRevision.MODERN,
                "tools/list",
                result("{\"tools\":[],\"resultType\":\"complete\"}")))
        .hasMessageContaining("ttlMs");
  }

  @EveryRevision
  @Tag("A1.12")
  @Tag("A1.13")
  @Tag("A1.15")
  void anErrorThatNothingDefinesIsFound(ProtocolRevision revision) {
    assertThatThrownBy(() ->
            check(
                revision,
                null,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32001,\"message\":\"m\"}}"))
        .hasMessageContaining("nothing defines");
  }

  @EveryRevision
  @Tag("A3.4")
  @Tag("B1.4")
  void aToolWhoseSchemaIsNoneIsFound(ProtocolRevision revision) {
    String tools =
        "{\"tools\":[{\"name\":\"t\",\"inputSchema\":{\"type\":\"object\",\"properties\":{\"a\":%s}}}]"
            + (revision.isModern()
                ? ",\"resultType\":\"complete\",\"ttlMs\":0,\"cacheScope\":\"private\"}"
                : "}");

    assertThatCode(
            () -> check(revision, "tools/list", result(tools.formatted("{\"type\":\"string\"}"))))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> check(revision, "tools/list", result(tools.formatted("{\"type\":\"text\"}"))))
        .hasMessageContaining("no JSON Schema");
    assertThatThrownBy(() ->
            check(
                revision,
                "tools/list",
                result(tools.replace("\"object\"", "\"string\"").formatted("{}"))))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  @Tag("A8.4")
  void aCancellationByAModernServerIsFound() {
    String message =
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}";

    assertThatThrownBy(() -> check(ProtocolRevision.MODERN, null, message))
        .hasMessageContaining("a cancellation");
    assertThatCode(() -> check(ProtocolRevision.LATEST_LEGACY, null, message))
        .doesNotThrowAnyException();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void membersOfTheModernRevisionAreFoundInOlderOnes(ProtocolRevision revision) {
    for (String member : new String[] {"resultType", "cacheScope", "ttlMs"}) {
      assertThatThrownBy(() ->
              check(
                  revision, "tools/list", result("{\"tools\":[],\"" + member + "\":\"complete\"}")))
          .as(member)
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void questionsAreFoundWhereNothingMayBeAskedAndWhenTheyAskNothing() {
    String state = "{\"resultType\":\"input_required\",\"requestState\":\"s\"}";

    assertThatCode(() -> check(ProtocolRevision.MODERN, "tools/call", result(state)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> check(ProtocolRevision.MODERN, "tools/list", result(state)))
        .hasMessageContaining("may not ask");
    assertThatThrownBy(() ->
            check(
                ProtocolRevision.MODERN,
                "tools/call",
                result("{\"resultType\":\"input_required\"}")))
        .hasMessageContaining("neither a question nor a state");
    assertThatThrownBy(() ->
            check(
                ProtocolRevision.MODERN,
                "tools/call",
                result(
                    "{\"resultType\":\"input_required\",\"inputRequests\":{\"k\":"
                        + "{\"method\":\"tools/list\",\"params\":{}}}}")))
        .hasMessageContaining("InputRequiredResult");
  }

  @Test
  void aTaskWithoutWhatItsStatusPromisesIsFound() {
    String task =
        "{\"resultType\":\"complete\",\"taskId\":\"t\",\"createdAt\":\"2026-07-28T12:00:00Z\","
            + "\"lastUpdatedAt\":\"2026-07-28T12:00:00Z\",\"ttlMs\":1,\"status\":\"%s\"}";

    assertThatCode(
            () -> check(ProtocolRevision.MODERN, "tasks/get", result(task.formatted("working"))))
        .doesNotThrowAnyException();
    for (String status : new String[] {"completed", "failed", "input_required", "done"}) {
      assertThatThrownBy(
              () -> check(ProtocolRevision.MODERN, "tasks/get", result(task.formatted(status))))
          .hasMessageContaining("GetTaskResult");
    }
  }

  @Test
  @Tag("A1.12")
  @Tag("A1.14")
  void errorsOfTheOtherEraAreFound() {
    assertThatThrownBy(() ->
            check(
                ProtocolRevision.MODERN,
                null,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32002,\"message\":\"m\"}}"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() ->
            check(
                ProtocolRevision.LATEST_LEGACY,
                null,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32020,\"message\":\"m\"}}"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  @Tag("A1.8")
  @Tag("A5.9")
  @Tag("A6.3")
  void aRequestOfAModernServerIsFound() {
    assertThatThrownBy(() ->
            check(
                ProtocolRevision.MODERN,
                null,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"roots/list\"}"))
        .isInstanceOf(AssertionError.class);
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void aRequestOfALegacyServerMustBeOneThatItsRevisionKnows(ProtocolRevision revision) {
    String roots = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"roots/list\"}";

    assertThatCode(() -> check(revision, null, roots)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(revision, null, roots.replace("roots/", "tools/")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> check(revision, null, roots.replace("roots/list", "sampling/createMessage")))
        .hasMessageContaining("CreateMessageRequest");
  }

  @EveryRevision
  void aProgressNotificationWithoutItsTokenIsFound(ProtocolRevision revision) {
    assertThatThrownBy(() ->
            check(
                revision,
                null,
                """
                {"jsonrpc":"2.0","method":"notifications/progress","params":{"progress":1}}
                """))
        .hasMessageContaining("progressToken");
  }

  @EveryRevision
  void anIdThatIsNullIsFound(ProtocolRevision revision) {
    assertThatThrownBy(() ->
            check(
                revision,
                null,
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"m\"}}"))
        .isInstanceOf(AssertionError.class);
  }
}
