package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonDigest;
import dev.tenon.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a caller wants once, however often it calls.
 *
 * @param id stands for tool, caller and key, 64 characters
 * @param arguments stands for all other arguments, 64 characters
 */
record Wish(String id, String arguments) {
  /** The wish of a call; null when it has no key. */
  static @Nullable Wish of(Call call, String keyName) {
    RawJson json = call.source().arguments();
    if (json == null) {
      return null;
    }
    byte[] key = null;
    Map<String, byte[]> others = new TreeMap<>();
    try (JsonParser in = Json.trusted(json.utf8(), 0, json.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        boolean isNull = in.nextToken() == JsonToken.VALUE_NULL;
        byte[] value = JsonDigest.of(in);
        if (!name.equals(keyName)) {
          others.put(name, value);
        } else if (!isNull) {
          key = value;
        }
      }
    }
    return key == null ? null : new Wish(id(call, key), hex(others));
  }

  private static String id(Call call, byte[] key) {
    Principal principal = call.context().principal();
    return HexFormat.of()
        .formatHex(
            JsonDigest.ofParts(
                utf8(call.feature().kind().name()),
                utf8(call.feature().name()),
                utf8(principal.identity()),
                // Nobody must be given what another nobody wanted.
                utf8(principal.isKnown() ? "" : call.context().clientAddress()),
                key));
  }

  private static String hex(Map<String, byte[]> members) {
    List<byte[]> parts = new ArrayList<>(2 * members.size());
    for (Map.Entry<String, byte[]> member : members.entrySet()) {
      parts.add(utf8(member.getKey()));
      parts.add(member.getValue());
    }
    return HexFormat.of().formatHex(JsonDigest.ofParts(parts.toArray(new byte[0][])));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
