package dev.tenon.testkit;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Bytes that are no JSON: each gets an error, and the server goes on, over HTTP and on a channel.
 */
@McpTest(allowing = Leak.CONNECTION)
class MalformedJsonTest {
  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private List<Wire> wires(ProtocolRevision revision) {
    return List.of(Wire.http(server, revision), Wire.channel(server, revision));
  }

  /** Replaces the text of a correct call, so that all around it is as it should be. */
  private static byte[] spoilt(ProtocolRevision revision, byte[] value) {
    String[] around = Wire.echo(revision, "1", "@").split("@", -1);
    byte[] head = around[0].getBytes(UTF_8);
    byte[] tail = around[1].getBytes(UTF_8);
    byte[] whole = new byte[head.length + value.length + tail.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(value, 0, whole, head.length, value.length);
    System.arraycopy(tail, 0, whole, head.length + value.length, tail.length);
    return whole;
  }

  private static void refused(JsonNode answer, String what) {
    assertThat(answer.path("error").path("code").asInt()).as(what + " " + answer).isEqualTo(-32700);
    assertThat(answer.has("id")).as(what).isFalse();
    assertThat(answer.get("error").get("message").asString())
        .as("tells nothing of the parser")
        .doesNotContain("jackson")
        .doesNotContain("Unexpected")
        .doesNotContain("StreamRead");
  }

  private static void stillServes(Wire wire, ProtocolRevision revision) {
    JsonNode answer = wire.ask(Wire.echo(revision, "2", "\"still here\"").getBytes(UTF_8));
    assertThat(answer.get("result").get("content").get(0).get("text").asString())
        .isEqualTo("still here");
  }

  @EveryRevision
  @Tag("A1.11")
  @Tag("C1.3")
  void bodiesThatAreNoJson(ProtocolRevision revision) {
    String good = Wire.echo(revision, "1", "\"x\"");
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("empty", "");
    bodies.put("white space", " \t\r\n ");
    bodies.put("trailing garbage", good + "x");
    bodies.put("two messages", good + good);
    bodies.put("a bracket too many", good + "}");
    bodies.put("a comma at the end", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",}");
    bodies.put("a comma too many", "{\"jsonrpc\":\"2.0\",,\"id\":1,\"method\":\"ping\"}");
    bodies.put("no quotes", "{jsonrpc:\"2.0\",\"id\":1,\"method\":\"ping\"}");
    bodies.put("single quotes", good.replace('"', '\''));
    bodies.put("a comment", good.replaceFirst("\\{", "{/* hi */"));
    bodies.put("a line comment", good.replaceFirst("\\{", "{// hi\n"));
    bodies.put("no JSON at all", "GET / HTTP/1.1");
    bodies.put("a word", "nul");
    bodies.put("an open array", "[1,2");
    bodies.put("an array and more", "[] []");
    bodies.put("a number and more", "1 2");
    bodies.put("a BOM of another order", "\uFFFE" + good);
    for (Wire wire : wires(revision)) {
      bodies.forEach((what, body) -> refused(wire.ask(body.getBytes(UTF_8)), what));
      stillServes(wire, revision);
    }
  }

  @EveryRevision
  void valuesThatAreNoJson(ProtocolRevision revision) {
    List<String> values =
        List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "+1",
            "01",
            ".5",
            "5.",
            "1e",
            "0x10",
            "-",
            "True",
            "undefined",
            "'x'",
            "\"\\x41\"",
            "\"\\u12\"",
            "\"\\u12G4\"",
            "\"a\nb\"",
            "\"a\tb\"",
            "\"a\u0000b\"",
            "\"open",
            "[1,]",
            "[,1]",
            "{\"a\"}",
            "{\"a\":}",
            "{1:2}",
            "\"a\" \"b\"");
    for (Wire wire : wires(revision)) {
      for (String value : values) {
        refused(wire.ask(spoilt(revision, value.getBytes(UTF_8))), value);
      }
      stillServes(wire, revision);
    }
  }

  @EveryRevision
  void aMessageThatIsCutOffAnywhereIsRefused(ProtocolRevision revision) {
    byte[] good = Wire.echo(revision, "1", "\"ä\\u0041\"").getBytes(UTF_8);
    for (Wire wire : wires(revision)) {
      for (int length = 0; length < good.length; length += 1 + length / 40) {
        refused(wire.ask(java.util.Arrays.copyOf(good, length)), length + " bytes");
      }
      stillServes(wire, revision);
    }
  }

  @EveryRevision
  @Tag("A1.1")
  void textThatIsNotUtf8IsRefused(ProtocolRevision revision) {
    List<int[]> texts = new ArrayList<>();
    texts.add(new int[] {0xFF}); // no lead byte
    texts.add(new int[] {0x80}); // a continuation alone
    texts.add(new int[] {0xC3}); // cut off
    texts.add(new int[] {0xE2, 0x82});
    texts.add(new int[] {0xF0, 0x9F, 0x98});
    texts.add(new int[] {0xC3, 0x28}); // no continuation
    texts.add(new int[] {0xC0, 0xAF}); // an overlong slash
    texts.add(new int[] {0xC1, 0x81});
    texts.add(new int[] {0xE0, 0x80, 0xAF});
    texts.add(new int[] {0xF0, 0x80, 0x80, 0xAF});
    texts.add(new int[] {0xED, 0xA0, 0x80}); // half of a surrogate pair
    texts.add(new int[] {0xED, 0xBF, 0xBF});
    texts.add(new int[] {0xF4, 0x90, 0x80, 0x80}); // above U+10FFFF
    texts.add(new int[] {0xF8, 0x88, 0x80, 0x80, 0x80});
    for (Wire wire : wires(revision)) {
      for (int[] text : texts) {
        byte[] value = new byte[text.length + 2];
        value[0] = '"';
        for (int i = 0; i < text.length; i++) {
          value[i + 1] = (byte) text[i];
        }
        value[text.length + 1] = '"';
        refused(wire.ask(spoilt(revision, value)), java.util.Arrays.toString(text));
      }
      stillServes(wire, revision);
    }
  }

  @EveryRevision
  void otherEncodingsOfUnicodeAreRefused(ProtocolRevision revision) {
    String good = Wire.echo(revision, "1", "\"x\"");
    List<Charset> others =
        List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"));
    for (Wire wire : wires(revision)) {
      for (Charset other : others) {
        refused(wire.ask(good.getBytes(other)), other + "");
        refused(wire.ask(("\uFEFF" + good).getBytes(other)), other + " with BOM");
      }
      stillServes(wire, revision);
    }
  }

  @EveryRevision
  void aByteOrderMarkOfUtf8DoesNotShiftWhatIsRead(ProtocolRevision revision) {
    for (Wire wire : wires(revision)) {
      JsonNode answer = wire.ask(("\uFEFF" + Wire.echo(revision, "1", "\"é☃\"")).getBytes(UTF_8));

      assertThat(answer.get("result").get("content").get(0).get("text").asString()).isEqualTo("é☃");
    }
  }

  @EveryRevision
  void aPropertyThatStandsTwiceIsRefusedAtEveryLevel(ProtocolRevision revision) {
    String good = Wire.echo(revision, "1", "\"x\"");
    List<String> bodies = new ArrayList<>();
    bodies.add(good.replaceFirst("\\{", "{\"jsonrpc\":\"2.0\","));
    bodies.add(good.replaceFirst("\\{", "{\"id\":2,"));
    bodies.add(good.replaceFirst("\\{", "{\"method\":\"tools/call\","));
    bodies.add(good.replaceFirst("\\{", "{\"params\":{},"));
    bodies.add(good.replaceFirst("\\{", "{\"x\":1,\"x\":1,"));
    bodies.add(good.replaceFirst("\"params\":\\{", "\"params\":{\"name\":\"fail\","));
    bodies.add(good.replaceFirst("\"params\":\\{", "\"params\":{\"arguments\":{},"));
    bodies.add(good.replaceFirst("\"text\":", "\"text\":\"y\",\"text\":"));
    bodies.add(good.replaceFirst("\"text\":", "\"t\\\\u0065xt\":\"y\",\"text\":"));
    bodies.add(good.replaceFirst("\"text\":\"x\"", "\"text\":{\"a\":[{\"b\":1,\"b\":2}]}"));
    bodies.add(good.replaceFirst("\"params\":\\{", "\"params\":{\"_meta\":{\"a\":1,\"a\":1},"));
    bodies.add(good.replaceFirst("\"params\":\\{", "\"params\":{\"unknown\":{\"a\":1,\"a\":1},"));
    for (Wire wire : wires(revision)) {
      for (String body : bodies) {
        JsonNode answer = wire.ask(body.getBytes(UTF_8));
        refused(answer, body);
        assertThat(answer.get("error").get("message").asString()).as(body).contains("twice");
      }
      stillServes(wire, revision);
    }
  }

  @EveryRevision
  void nestingIsBoundedAndTheBoundItselfIsServed(ProtocolRevision revision) {
    // The message, its params and its arguments are three levels of the 64.
    for (Wire wire : wires(revision)) {
      for (String[] pair : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
        String deepest = pair[0].repeat(61) + "1" + pair[1].repeat(61);
        String tooDeep = pair[0].repeat(62) + "1" + pair[1].repeat(62);

        JsonNode served = wire.ask(Wire.echo(revision, "1", deepest).getBytes(UTF_8));
        assertThat(served.get("result").get("isError").asBoolean()).isTrue();
        JsonNode refused = wire.ask(Wire.echo(revision, "1", tooDeep).getBytes(UTF_8));
        refused(refused, "64 levels");
        assertThat(refused.get("error").get("message").asString()).contains("64 levels");
        refused(
            wire.ask(Wire.echo(revision, "1", pair[0].repeat(1_000_000)).getBytes(UTF_8)),
            "a million levels");
      }
      stillServes(wire, revision);
    }
  }

  @Test
  void theErrorSaysWhere() {
    Reply reply = Post.of("{\"jsonrpc\":\"2.0\",  oops}").to(server);

    assertThat(reply.error().get("message").asString()).contains("near byte 1");
  }

  @Test
  @Tag("A5-status")
  void overHttpTheStatusIs400() {
    for (String body : List.of("", "{", "[", "x", "\u0000")) {
      assertThat(Post.of(body).to(server).status()).as(body).isEqualTo(400);
    }
  }
}
