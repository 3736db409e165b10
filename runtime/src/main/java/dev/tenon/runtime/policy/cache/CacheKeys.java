package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonDigest;
import dev.tenon.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What a result is kept under: who may have it, and for which arguments. */
final class CacheKeys {
  private static final byte[] EVERYBODY = {'p'};
  private static final byte[] NOBODY = {'n'};
  private static final byte[] TENANT = {'t'};
  private static final byte[] CALLER = {'u'};

  private final String group;
  private final CachedPolicy policy;

  /**
   * @param server stands for the server and what it was compiled with
   * @param feature whose results are kept
   * @param policy which arguments count, and who shares
   */
  CacheKeys(String server, Feature feature, CachedPolicy policy) {
    byte[] hash =
        JsonDigest.ofParts(utf8(server), utf8(feature.kind().name()), utf8(feature.name()));
    this.group = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    this.policy = policy;
  }

  /** What all results of the feature have in common. */
  String group() {
    return group;
  }

  /** The key of a call. */
  CacheStore.Key key(Call call) {
    List<byte[]> parts = new ArrayList<>();
    partition(call.context().principal(), parts);
    CallSource source = call.source();
    String uri = source.uri();
    if (uri != null) {
      // The contents of a resource name the URI as it was written, so all of it counts.
      parts.add(utf8(uri));
    } else {
      arguments(source.arguments(), parts);
    }
    return CacheStore.Key.of(group, parts);
  }

  /** Who may have the result: all that a method can see of a caller makes a difference. */
  private void partition(Principal principal, List<byte[]> parts) {
    switch (policy.scope()) {
      case PUBLIC -> parts.add(EVERYBODY);
      case TENANT -> {
        if (principal.tenant().isEmpty()) {
          caller(principal, parts);
        } else {
          parts.add(TENANT);
          parts.add(utf8(principal.tenant()));
        }
      }
      case USER -> caller(principal, parts);
    }
  }

  private static void caller(Principal principal, List<byte[]> parts) {
    if (!principal.isKnown()) {
      parts.add(NOBODY);
      return;
    }
    parts.add(CALLER);
    parts.add(utf8(principal.name()));
    parts.add(utf8(principal.tenant()));
    // How many there are is told, so that no scope is taken for an argument.
    parts.add(
        new byte[] {(byte) (principal.scopes().size() >> 8), (byte) principal.scopes().size()});
    if (!principal.scopes().isEmpty()) {
      for (String scope : new TreeSet<>(principal.scopes())) {
        parts.add(utf8(scope));
      }
    }
  }

  private void arguments(@Nullable RawJson arguments, List<byte[]> parts) {
    if (arguments == null) {
      return;
    }
    Map<String, byte[]> selected = new TreeMap<>();
    try (JsonParser in = Json.trusted(arguments.utf8(), 0, arguments.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        if (policy.key().isEmpty() || policy.key().contains(name)) {
          selected.put(name, JsonDigest.canonical(in));
        } else {
          in.skipChildren();
        }
      }
    }
    for (Map.Entry<String, byte[]> one : selected.entrySet()) {
      parts.add(utf8(one.getKey()));
      parts.add(one.getValue());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
