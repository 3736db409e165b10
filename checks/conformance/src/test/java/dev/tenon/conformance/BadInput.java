package dev.tenon.conformance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Messages that are nearly right, always the same for the same seed. */
final class BadInput {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"bad\",\"version\":\"1\"},"
          + "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{},\"roots\":{}}}";

  /** Requests of 2026-07-28 that are in order; none takes long, whatever becomes of it. */
  static final List<String> MODERN =
      List.of(
          modern("server/discover", ""),
          modern("tools/list", "\"cursor\":\"bm90aGluZw\","),
          modern("tools/call", "\"name\":\"greet\",\"arguments\":{\"name\":\"Ada\"},"),
          modern(
              "tools/call",
              "\"name\":\"json_schema_2020_12_tool\",\"arguments\":{\"email\":\"a\","
                  + "\"address\":{\"street\":\"b\"}},"),
          modern(
              "tools/call",
              "\"name\":\"test_input_required_result_elicitation\",\"arguments\":{},"
                  + "\"requestState\":\"AAAA\",\"inputResponses\":{\"user_name\":"
                  + "{\"action\":\"accept\",\"content\":{\"name\":\"Ada\"}}},"),
          modern("resources/read", "\"uri\":\"test://template/a%20b/data\","),
          modern(
              "prompts/get",
              "\"name\":\"test_prompt_with_arguments\","
                  + "\"arguments\":{\"arg1\":\"a\",\"arg2\":\"b\"},"),
          modern(
              "completion/complete",
              "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"test_prompt_with_arguments\"},"
                  + "\"argument\":{\"name\":\"arg1\",\"value\":\"par\"},"),
          modern("tasks/get", "\"taskId\":\"none\","),
          modern("tasks/update", "\"taskId\":\"none\",\"inputResponses\":{\"a\":{}},"),
          modern("tasks/cancel", "\"taskId\":\"none\","));

  /** Messages of 2025-11-25 that are in order, within a session. */
  static final List<String> LEGACY =
      List.of(
          legacy(
              "initialize",
              "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                  + "\"clientInfo\":{\"name\":\"bad\",\"version\":\"1\"}"),
          legacy("ping", ""),
          legacy("tools/list", "\"cursor\":\"bm90aGluZw\""),
          legacy("tools/call", "\"name\":\"greet\",\"arguments\":{\"name\":\"Ada\"}"),
          legacy(
              "tools/call",
              "\"name\":\"slow_compute\",\"arguments\":{\"seconds\":0,"
                  + "\"label\":\"a\"},\"task\":{\"ttl\":1000}"),
          legacy("tasks/result", "\"taskId\":\"none\""),
          legacy("tasks/list", ""),
          legacy("resources/read", "\"uri\":\"test://static-text\""),
          legacy("resources/subscribe", "\"uri\":\"test://watched-resource\""),
          legacy("resources/unsubscribe", "\"uri\":\"test://watched-resource\""),
          legacy("logging/setLevel", "\"level\":\"error\""),
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
              + "{\"requestId\":7,\"reason\":\"why not\"}}",
          "{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{\"action\":\"accept\",\"content\":{}}}",
          "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{\"code\":-1,\"message\":\"no\"}}",
          "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"},"
              + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}]");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "0.1",
          "99999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "[]",
          "{}",
          "[[[]]]",
          "{\"a\":1,\"a\":2}",
          "[".repeat(200) + "]".repeat(200));

  /** What only the inside of a server says. */
  private static final Pattern INSIDE =
      Pattern.compile("Exception|dev\\.tenon\\.[a-z]+\\.|\\bjava\\.|jackson|jetty");

  private final Random random;

  BadInput(long seed) {
    random = new Random(seed);
  }

  /** The message with one to three things wrong. */
  byte[] spoil(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes = spoilOnce(bytes);
    }
    return bytes;
  }

  private byte[] spoilOnce(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> splice(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
      case 1 -> splice(bytes, at, to, new byte[0]);
      case 2 -> splice(bytes, to, to, slice(bytes, at, to));
      case 3 -> splice(bytes, at, bytes.length, new byte[] {'}'});
      default -> otherValue(bytes, at);
    };
  }

  /** Puts another value in the place of the next one, so that the message stays JSON. */
  private byte[] otherValue(byte[] bytes, int from) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int colon = text.indexOf(':', from);
    if (colon < 0) {
      return bytes;
    }
    int end = colon + 1;
    int depth = 0;
    boolean isQuoted = false;
    for (; end < text.length(); end++) {
      char next = text.charAt(end);
      if (next == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (next == '{' || next == '[')) {
        depth++;
      } else if (!isQuoted && depth == 0 && (next == ',' || next == '}' || next == ']')) {
        break;
      } else if (!isQuoted && (next == '}' || next == ']')) {
        depth--;
      }
    }
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return splice(bytes, colon + 1, end, value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] instead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(instead);
    out.write(bytes, to, bytes.length - to);
    return out.size() == 0 ? new byte[] {'0'} : out.toByteArray();
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    byte[] slice = new byte[to - from];
    System.arraycopy(bytes, from, slice, 0, slice.length);
    return slice;
  }

  /** Whether a text tells what only the inside of a server knows, such as an exception. */
  static boolean tellsTheInside(String text) {
    return INSIDE.matcher(text).find();
  }

  private static String modern(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"%s\",\"params\":{%s%s}}"
        .formatted(method, params, META);
  }

  private static String legacy(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"%s\",\"params\":{%s}}"
        .formatted(method, params);
  }
}
