package dev.tenon.runtime.protocol.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class MessageReaderTest {
  private final MessageReader reader = new MessageReader(10);

  private Message read(String json) throws RpcException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return reader.read(bytes, 0, bytes.length);
  }

  private static String request(String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":" + params + "}";
  }

  @Test
  void aMessageWithAnIdIsARequestAndOneWithoutANotification() throws RpcException {
    Message request = read("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"m\"}");
    assertThat(request.kind()).isEqualTo(Message.Kind.REQUEST);
    assertThat(request.id()).isEqualTo(new RequestId("a", true));
    assertThat(request.hasParams()).isFalse();

    Message notification = read("{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":{}}");
    assertThat(notification.kind()).isEqualTo(Message.Kind.NOTIFICATION);
    assertThat(notification.id()).isNull();
    assertThat(notification.hasParams()).isTrue();

    Message response = read("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"method\":\"m\"}}");
    assertThat(response.kind()).isEqualTo(Message.Kind.RESPONSE);
    assertThat(response.method()).isEmpty();
  }

  @Test
  void aNumberAndATextAreDifferentIds() throws RpcException {
    assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}").id())
        .isNotEqualTo(read("{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"m\"}").id());
  }

  @Test
  void placesAreRightAfterCharactersOfManyBytesAndWithinALargerArray() throws RpcException {
    byte[] bytes =
        ("garbage é"
                + request("{\"x\":\"é☃😀\",\"arguments\": { \"a\" : [\"☃\"] } ,\"name\":\"ä\"}"))
            .getBytes(StandardCharsets.UTF_8);
    int offset = "garbage é".getBytes(StandardCharsets.UTF_8).length;
    Message message = reader.read(bytes, offset, bytes.length - offset);

    assertThat(message.params().raw("arguments")).hasToString("{ \"a\" : [\"☃\"] }");
    assertThat(message.params().text("name")).isEqualTo("ä");
    try (JsonParser in = message.params().parser("arguments")) {
      assertThat(in.currentToken()).isEqualTo(JsonToken.START_OBJECT);
    }
  }

  @Test
  void membersTellTypesApart() throws RpcException {
    Members params =
        read(request(
                """
                {"name":"n","arguments":{},"uri":null,"cursor":1.5,"ref":[],"level":true,
                 "requestId":9007199254740993}\
                """))
            .params();

    assertThat(params.text("name")).isEqualTo("n");
    assertThat(params.text("arguments")).isNull();
    assertThat(params.isObject("arguments")).isTrue();
    assertThat(params.isArray("ref")).isTrue();
    assertThat(params.isObject("ref")).isFalse();
    assertThat(params.has("uri")).isTrue();
    assertThat(params.hasValue("uri")).isFalse();
    assertThat(params.hasValue("cursor")).isTrue();
    assertThat(params.id("cursor")).isNull();
    assertThat(params.id("level")).isNull();
    assertThat(params.id("requestId")).isEqualTo(new RequestId("9007199254740993", false));
    assertThat(params.has("absent")).isFalse();
    assertThatThrownBy(() -> params.parser("name")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void membersWithinMembersHaveTheirPlacesToo() throws RpcException {
    Members params =
        read(request("{\"é\":1,\"context\":{\"☃\":2,\"arguments\":{\"a\":\"☃\",\"b\":\"\"}}}"))
            .params();
    Members context = params.members("context", Set.of("arguments"));

    assertThat(context.texts("arguments")).isEqualTo(Map.of("a", "☃", "b", ""));
    assertThat(context.texts("absent")).isEmpty();
    assertThat(params.members("absent", Set.of("x")).has("x")).isFalse();
    assertThat(
            read(request("{\"context\":{\"arguments\":{\"a\":1}}}"))
                .params()
                .members("context", Set.of("arguments"))
                .texts("arguments"))
        .isNull();
  }

  @Test
  void metaIsReadApart() throws RpcException {
    Message message =
        read(request("{\"_meta\":{\"progressToken\":7,\"name\":\"x\"},\"progressToken\":8}"));
    assertThat(message.hasMeta()).isTrue();
    assertThat(message.metaIsObject()).isTrue();
    assertThat(message.meta().id("progressToken")).isEqualTo(new RequestId("7", false));
    assertThat(message.meta().has("name")).isFalse();
    assertThat(message.params().has("progressToken")).isFalse();

    Message odd = read(request("{\"_meta\":[]}"));
    assertThat(odd.hasMeta()).isTrue();
    assertThat(odd.metaIsObject()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[[[[[[[[1]]]]]]]]]", "{\"a\":[{\"b\":[{\"c\":[{\"d\":[1]}]}]}]}"})
  void theBoundOfTheNestingIsThatOfTheReader(String nine) throws RpcException {
    assertThat(
            read("{\"x\":" + nine.replace("[1]", "1") + ",\"jsonrpc\":\"2.0\",\"method\":\"m\"}"))
        .isNotNull();
    assertThatThrownBy(() ->
            read(
                "{\"x\":"
                    + nine.replace("[1]", "[[[1]]]")
                    + ",\"jsonrpc\":\"2.0\",\"method\":\"m\"}"))
        .isInstanceOfSatisfying(
            RpcException.class,
            e -> {
              assertThat(e.error().code()).isEqualTo(RpcError.PARSE_ERROR);
              assertThat(e.error().message()).contains("10 levels");
            });
  }

  @Test
  void anExceptionIsNoFaultAndHasNoStackTrace() {
    assertThatThrownBy(() -> read("[]"))
        .isInstanceOfSatisfying(RpcException.class, e -> assertThat(e.getStackTrace()).isEmpty());
  }
}
