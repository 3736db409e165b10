package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonDigest;
import dev.tenon.runtime.json.RawJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What evictions tell results by: a label for each argument, and one for the URI of a resource.
 * They stand for values and do not say them.
 */
final class CacheLabels {
  /** The label of the URI; no argument has an empty name. */
  private static final String URI = "";

  private static final int LONGEST_NUMBER = 40;

  private CacheLabels() {}

  /**
   * Those of a call.
   *
   * @param names the arguments that count; empty for all
   */
  static Map<String, String> of(CallSource source, List<String> names) {
    Map<String, String> labels = of(source.arguments(), names);
    String uri = source.uri();
    if (uri != null) {
      labels.put(URI, label(URI, utf8(uri)));
    }
    return labels;
  }

  /** Those of all results for this URI. */
  static Map<String, String> ofUri(String uri) {
    return Map.of(URI, label(URI, utf8(uri)));
  }

  private static Map<String, String> of(@Nullable RawJson arguments, List<String> names) {
    Map<String, String> labels = new HashMap<>();
    if (arguments == null) {
      return labels;
    }
    try (JsonParser in = Json.trusted(arguments.utf8(), 0, arguments.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        if (names.isEmpty() || names.contains(name)) {
          labels.put(name, label(name, value(in)));
        } else {
          in.skipChildren();
        }
      }
    }
    return labels;
  }

  /** Whether something with the labels {@code of} has no other value than {@code wanted}. */
  static boolean match(Map<String, String> wanted, Map<String, String> of) {
    for (Map.Entry<String, String> one : wanted.entrySet()) {
      String other = of.get(one.getKey());
      if (other != null && !other.equals(one.getValue())) {
        return false;
      }
    }
    return true;
  }

  /**
   * A number and a text that is written like one are the same here: the variables of a template are
   * texts, and the tool that changes what they name may take a number.
   */
  private static byte[] value(JsonParser in) {
    return switch (in.currentToken()) {
      case VALUE_STRING -> utf8(text(in.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> utf8(text(in.getString()));
      default -> JsonDigest.canonical(in);
    };
  }

  private static String text(String written) {
    if (written.length() <= LONGEST_NUMBER) {
      try {
        return new BigDecimal(written).stripTrailingZeros().toString();
      } catch (NumberFormatException | ArithmeticException e) {
        return written;
      }
    }
    return written;
  }

  private static String label(String name, byte[] value) {
    byte[] hash = JsonDigest.ofParts(utf8(name), value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
