package dev.tenon.runtime.protocol.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A reader that has read many messages reads the next one as a new reader does. */
final class ReusedReaderTest {
  @Test
  void aReusedReaderAnswersAsANewOne() {
    MessageReader used = new MessageReader(6);
    String[] args = {
      "{}",
      "{\"a\":1}",
      "{\"a\":[[[1]]]}",
      "{\"\\u0061\":\"\\u00e9\",\"b\":-12.5e3}",
      "{\"k\":{\"k\":{\"k\":1}}}",
      "{\"k\":{\"k\":{\"k\":{\"k\":1}}}}",
      "{\"a\":1,\"a\":2}",
      "{\"a\":\"" + "y".repeat(5000) + "\"}",
      "{\"a\":}",
      "[1,2]",
      "\"x\"",
      "12345678901234567890",
      "null",
      "{\"" + "n".repeat(9000) + "\":1}",
      "{\"" + "n".repeat(11000) + "\":1}",
      "{\n\"a\"\n:\n1\n}",
      "{\"a\":1}}",
      "{\"a\":1",
      "1.5",
      "2.0",
      "true"
    };
    String[] frames = {"", "\uFEFF", " \n", "   "};
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String a = args[random.nextInt(args.length)];
      String b = args[random.nextInt(args.length)];
      String json =
          frames[random.nextInt(frames.length)]
              + "{\"jsonrpc\":\"2.0\",\"id\":"
              + (random.nextBoolean() ? "\"i\"" : "7")
              + ",\"method\":\""
              + (random.nextBoolean() ? "tools/call" : "ping")
              + "\",\"params\":{\"name\":\"t\",\"arguments\":"
              + a
              + ",\"_meta\":{\"progressToken\":"
              + b
              + "}}}"
              + (random.nextInt(10) == 0 ? " x" : " ");
      if (random.nextInt(6) == 0) {
        json = "[" + json.strip().replace("\uFEFF", "") + "," + a + "]";
      }
      int pad = random.nextInt(4);
      byte[] bytes = utf8("#".repeat(pad) + json + "#");
      assertThat(read(used, bytes, pad, bytes.length - pad - 1))
          .as(json)
          .isEqualTo(read(new MessageReader(6), bytes, pad, bytes.length - pad - 1));
    }
  }

  private static String read(MessageReader reader, byte[] bytes, int offset, int length) {
    StringBuilder out = new StringBuilder();
    try {
      if (MessageReader.isArray(bytes, offset, length)) {
        for (BatchElement e : reader.readBatch(bytes, offset, length)) {
          if (e.message() != null) {
            show(e.message(), out);
          } else {
            out.append(Objects.requireNonNull(e.refusal()).error().message()).append('|');
          }
        }
      } else {
        show(reader.read(bytes, offset, length), out);
      }
    } catch (RpcException e) {
      out.append(e.error().code()).append(e.error().message()).append(e.id());
    }
    return out.toString();
  }

  private static void show(Message m, StringBuilder out) {
    out.append(m.kind()).append(m.id()).append(m.method());
    Members p = m.params();
    out.append(p.text("name")).append(p.has("arguments")).append(m.meta().id("progressToken"));
    if (p.isObject("arguments")) {
      out.append(p.raw("arguments"));
      JsonParser in = p.lastParser("arguments");
      for (JsonToken t = in.currentToken(); t != null; t = in.nextToken()) {
        out.append(t).append(in.getString());
        if (t.isNumeric()) {
          out.append(in.getNumberValue());
        }
        out.append(in.streamReadContext().pathAsPointer());
      }
      p.release();
      p.release();
    } else if (p.isArray("arguments")) {
      out.append(p.raw("arguments"));
    }
    p.release();
    out.append('|');
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
