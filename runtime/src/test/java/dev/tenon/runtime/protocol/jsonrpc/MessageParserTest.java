package dev.tenon.runtime.protocol.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class MessageParserTest {
  private final MessageReader reader = new MessageReader(10);

  private Members call(String method, String before) throws RpcException {
    String json =
        before
            + "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
            + method
            + "\",\"params\":{\"name\":\"é☃😀\",\"arguments\": {\"a\":[\"☃\",{\"b\":-1.5}]} ,"
            + "\"_meta\":{\"more\":[[{}]]}}} ";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Message message = reader.read(bytes, 0, bytes.length);
    assertThat(message.method()).isEqualTo(method);
    return message.params();
  }

  /** Nothing that was read before shows: neither the place nor the rest of the message. */
  private static void readArguments(JsonParser in) {
    assertThat(in.currentToken()).isEqualTo(JsonToken.START_OBJECT);
    assertThat(in.streamReadContext().getNestingDepth()).isEqualTo(1);
    assertThat(in.nextName()).isEqualTo("a");
    assertThat(in.nextToken()).isEqualTo(JsonToken.START_ARRAY);
    assertThat(in.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
    assertThat(in.getString()).isEqualTo("☃");
    assertThat(in.nextToken()).isEqualTo(JsonToken.START_OBJECT);
    assertThat(in.nextName()).isEqualTo("b");
    assertThat(in.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_FLOAT);
    assertThat(in.getDoubleValue()).isEqualTo(-1.5);
    assertThat(in.streamReadContext().pathAsPointer()).hasToString("/a/1/b");
    assertThat(in.nextToken()).isEqualTo(JsonToken.END_OBJECT);
    assertThat(in.nextToken()).isEqualTo(JsonToken.END_ARRAY);
    assertThat(in.nextToken()).isEqualTo(JsonToken.END_OBJECT);
    assertThat(in.nextToken()).isNull();
    assertThat(in.isClosed()).isTrue();
  }

  @Test
  void whatHasReadTheMessageReadsTheArgumentsOfACallAgain() throws RpcException {
    Members params = call("tools/call", "");
    assertThat(params.isKept()).isTrue();
    readArguments(params.lastParser("arguments"));

    assertThat(params.isKept()).isFalse();
    readArguments(params.lastParser("arguments"));
  }

  @Test
  void whoReadsTheArgumentsBeforeLeavesItToTheLast() throws RpcException {
    Members params = call("tools/call", "");
    JsonParser before = params.parser("arguments");
    JsonParser last = params.lastParser("arguments");

    readArguments(before);
    readArguments(last);
  }

  @Test
  void whatNobodyReadsAgainIsGivenBack() throws RpcException {
    Members params = call("tools/call", "");
    params.release();
    assertThat(params.isKept()).isFalse();
    readArguments(params.lastParser("arguments"));

    assertThat(call("tools/calm", "").isKept()).isFalse();
  }

  @Test
  void aByteOrderMarkSaysNothing() throws RpcException {
    Members params = call("tools/call", "\uFEFF");
    assertThat(params.raw("arguments")).hasToString("{\"a\":[\"☃\",{\"b\":-1.5}]}");
    readArguments(params.parser("arguments"));
    readArguments(params.lastParser("arguments"));
  }

  @Test
  void aParserThatWasGivenBackIsClosed() {
    byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
    MessageParser in = new MessageParsers(3).parser(bytes, 0, bytes.length);
    in.hold();
    while (in.nextToken() != null) {
      assertThat(in.isClosed()).isFalse();
    }
    assertThat(in.isClosed()).isFalse();

    in.release();
    assertThat(in.isClosed()).isTrue();
  }
}
