package dev.tenon.runtime.protocol.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
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
  void whatHasReadOneMessageReadsTheNext() throws RpcException {
    MessageParsers parsers = new MessageParsers(3);
    byte[] first = bytes(" [\"a\",{\"b\":\"c\"}]");
    MessageParser in = readAll(parsers.message(first, 0, first.length));
    in.release();

    byte[] second = bytes("xx\uFEFF{\"d\": [1]}xx");
    MessageParser again = parsers.message(second, 2, second.length - 4);
    assertThat(again).isSameAs(in);
    assertThat(again.currentToken()).isNull();
    assertThat(again.nextToken()).isEqualTo(JsonToken.START_OBJECT);
    assertThat(again.start()).isEqualTo(5);
    assertThat(again.streamReadContext().pathAsPointer()).hasToString("");
    assertThat(again.nextName()).isEqualTo("d");
    assertThat(again.nextToken()).isEqualTo(JsonToken.START_ARRAY);
    assertThat(again.start()).isEqualTo(11);
    assertThat(again.currentTokenLocation().getLineNr()).isEqualTo(1);
    again.skipChildren();
    assertThat(again.end()).isEqualTo(14);
    assertThat(again.nextToken()).isEqualTo(JsonToken.END_OBJECT);
    assertThat(again.nextToken()).isNull();
  }

  @Test
  void noTwoHaveTheSameParserAtATime() {
    MessageParsers parsers = new MessageParsers(3);
    byte[] empty = bytes("{}");
    MessageParser one = parsers.message(empty, 0, 2);
    MessageParser two = parsers.message(empty, 0, 2);
    assertThat(one).isNotSameAs(two);
    readAll(one);
    one.close();
    assertThat(parsers.message(empty, 0, 2)).as("closing gives nothing back").isNotSameAs(one);
    one.release();
    assertThat(parsers.message(empty, 0, 2)).isSameAs(one);
    assertThat(parsers.message(empty, 0, 2)).isNotSameAs(one);
  }

  /** What has failed, or was left in the middle, is in nobody knows what state. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "[1,2", "{\"a\" 1}", "{\"a\":[[[[1]]]]}", "\"abc", "tru"})
  void whatHasFailedReadsNoOther(String broken) {
    MessageParsers parsers = new MessageParsers(3);
    byte[] bytes = bytes(broken);
    MessageParser in = parsers.message(bytes, 0, bytes.length);
    assertThatThrownBy(() -> readAll(in)).isInstanceOf(JacksonException.class);
    in.release();

    assertThat(in.isClosed()).isTrue();
    assertThat(parsers.message(bytes, 0, bytes.length)).isNotSameAs(in);
  }

  @Test
  void whatWasLeftInTheMiddleReadsNoOther() {
    MessageParsers parsers = new MessageParsers(3);
    byte[] bytes = bytes("{\"a\":[1,\"x\"]}");
    for (int tokens = 1; tokens < 6; tokens++) {
      MessageParser in = parsers.message(bytes, 0, bytes.length);
      for (int i = 0; i < tokens; i++) {
        in.nextToken();
      }
      in.release();
      assertThat(in.isClosed()).isTrue();
    }
  }

  /** Names are kept for the next message, so that a client must not make them many. */
  @Test
  void whatHasReadVeryManyNamesReadsNoOther() {
    MessageParsers parsers = new MessageParsers(3);
    StringBuilder names = new StringBuilder("{\"n\":0");
    for (int i = 0; i < 600; i++) {
      names.append(",\"name").append(i).append("\":").append(i);
    }
    byte[] bytes = bytes(names + "}");
    MessageParser in = readAll(parsers.message(bytes, 0, bytes.length));
    in.release();

    assertThat(in.isClosed()).isTrue();
  }

  /** What one client sent is not kept alive, let alone shown, by what serves the next. */
  @Test
  void nothingIsLeftOfTheMessageBefore() throws Exception {
    MessageParsers parsers = new MessageParsers(3);
    byte[] bytes = bytes("[\"" + "s".repeat(100_000) + "\"]");
    WeakReference<byte[]> message = new WeakReference<>(bytes);
    MessageParser in = readAll(parsers.message(bytes, 0, bytes.length));
    in.release();
    bytes = null;
    for (int i = 0; i < 100 && message.get() != null; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(message.get()).isNull();
    assertThat(in.isClosed()).isFalse();
    assertThat(in.getString()).isNull();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageParser readAll(MessageParser in) {
    for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        assertThat(in.getString()).isNotNull();
      }
    }
    return in;
  }
}
