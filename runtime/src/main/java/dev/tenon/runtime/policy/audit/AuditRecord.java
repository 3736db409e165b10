package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A line of a log, read back.
 *
 * @param seq its number
 * @param line its bytes, without the end of the line
 * @param texts its members that are texts or numbers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AuditRecord(long seq, byte[] line, Map<String, String> texts) {
  private static final Json JSON = new Json(3);
  private static final String MAC = ",\"mac\":\"";
  private static final String SIGNATURE = ",\"signature\":\"";

  /** Reads a line; null when it is none of a log. */
  static @Nullable AuditRecord parse(byte[] line) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser in = JSON.untrusted(line, 0, line.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken token = in.nextToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
          texts.put(name, in.getString());
        } else {
          in.skipChildren();
        }
      }
      if (in.nextToken() != null) {
        return null;
      }
      long seq = Long.parseLong(texts.getOrDefault("seq", ""));
      boolean isOne =
          texts.keySet().containsAll(List.of("boot", "kind", "prev", "mac")) && seq >= 0;
      AuditRecord record = new AuditRecord(seq, line, Map.copyOf(texts));
      return isOne && record.isWhole() ? record : null;
    } catch (JacksonException | NumberFormatException e) {
      return null;
    }
  }

  /** Whether nothing but a signature stands behind the authentication code. */
  private boolean isWhole() {
    String signature = text("signature");
    String end =
        MAC + text("mac") + (signature.isEmpty() ? "" : "\"" + SIGNATURE + signature) + "\"}";
    return new String(line, StandardCharsets.ISO_8859_1)
        .equals(new String(authenticated(), StandardCharsets.ISO_8859_1) + end);
  }

  /** Whether it stands for all that is before it. */
  boolean isCheckpoint() {
    return kind().equals("checkpoint") || kind().equals("stop");
  }

  /** A member; empty when there is none. */
  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  String kind() {
    return text("kind");
  }

  /** The process that wrote it. */
  String boot() {
    return text("boot");
  }

  /** What the authentication code is of; empty when it does not stand where it must. */
  byte[] authenticated() {
    return before(MAC);
  }

  /** What the signature is of; empty when there is none. */
  byte[] signed() {
    return before(SIGNATURE);
  }

  /** Quotes within a text are escaped, so that this stands nowhere else. */
  private byte[] before(String name) {
    int at = new String(line, StandardCharsets.ISO_8859_1).lastIndexOf(name);
    return at < 0 ? new byte[0] : Arrays.copyOf(line, at);
  }

  /** What it is in sentences, such as {@code intent of tool delete}. */
  String label() {
    String feature = text("feature");
    return feature.isEmpty() ? kind() : kind() + " of " + feature;
  }
}
