package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.protocol.ProtocolRevision;
import org.jspecify.annotations.Nullable;
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
    String rest = ",\"resultType\":\"complete\",\"ttlMs\":0,\"cacheScope\":\"private\"}";

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
  void anErrorThatNothingDefinesIsFound(ProtocolRevision revision) {
    assertThatThrownBy(() ->
            check(
                revision,
                null,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32001,\"message\":\"m\"}}"))
        .hasMessageContaining("nothing defines");
  }

  @Test
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

  @EveryRevision
  void aRequestOfTheServerIsFound(ProtocolRevision revision) {
    assertThatThrownBy(
            () -> check(revision, null, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"roots/list\"}"))
        .isInstanceOf(AssertionError.class);
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
