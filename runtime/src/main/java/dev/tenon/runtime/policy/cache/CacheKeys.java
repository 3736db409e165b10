package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonDigest;
import dev.tenon.runtime.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What a result is kept under: who may have it, and for which arguments. */
final class CacheKeys {
  private final String group;
  private final CachedPolicy policy;
  private final @Nullable HiddenArguments hidden;

  /**
   * @param server stands for the server and what it was compiled with
   * @param feature whose results are kept
   * @param policy which arguments count, and who shares
   * @param hidden the arguments that must not be seen; null when there are none
   */
  CacheKeys(String server, Feature feature, CachedPolicy policy, @Nullable HiddenArguments hidden) {
    byte[] hash =
        JsonDigest.ofParts(utf8(server), utf8(feature.kind().name()), utf8(feature.name()));
    this.group = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    this.policy = policy;
    this.hidden = hidden;
  }

  /** What all results of the feature have in common. */
  String group() {
    return group;
  }

  /** The key of a call. */
  CacheStore.Key key(Call call) {
    Parts parts = new Parts();
    partition(call.context().principal(), parts);
    CallSource source = call.source();
    String uri = source.uri();
    if (uri != null) {
      // The contents of a resource name the URI as it was written, so all of it counts.
      parts.add(uri);
    } else {
      arguments(source.arguments(), parts);
    }
    byte[] whole = parts.toByteArray();
    return new CacheStore.Key(group, hidden == null ? whole : hidden.digest(whole));
  }

  /** What evictions tell the result of a call by. */
  Map<String, String> labels(CallSource source) {
    Map<String, String> labels = CacheLabels.of(source, policy.key());
    return hidden == null ? labels : hidden.shown(labels);
  }

  /** Each with its length before it, so that no two lists run together to the same bytes. */
  private static final class Parts extends ByteArrayOutputStream {
    Parts() {
      super(128);
    }

    void add(String text) {
      add(utf8(text));
    }

    void add(byte[] part) {
      length(part.length);
      write(part, 0, part.length);
    }

    void length(int length) {
      write(length >> 24);
      write(length >> 16);
      write(length >> 8);
      write(length);
    }
  }

  /** Who may have the result: all that a method can see of a caller makes a difference. */
  private void partition(Principal principal, Parts parts) {
    switch (policy.scope()) {
      case PUBLIC -> parts.write('p');
      case TENANT -> {
        if (principal.tenant().isEmpty()) {
          caller(principal, parts);
        } else {
          parts.write('t');
          parts.add(principal.tenant());
        }
      }
      case USER -> caller(principal, parts);
    }
  }

  private static void caller(Principal principal, Parts parts) {
    if (!principal.isKnown()) {
      parts.write('n');
      return;
    }
    parts.write('u');
    parts.add(principal.name());
    parts.add(principal.tenant());
    all(principal.scopes(), parts);
    all(principal.roles(), parts);
  }

  private static void all(Set<String> texts, Parts parts) {
    // How many there are is told, so that none of them is taken for what follows.
    parts.length(texts.size());
    if (!texts.isEmpty()) {
      for (String text : new TreeSet<>(texts)) {
        parts.add(text);
      }
    }
  }

  private void arguments(@Nullable RawJson arguments, Parts parts) {
    if (arguments == null) {
      if (policy.key().isEmpty()) {
        parts.add("{}");
      }
      return;
    }
    try (JsonParser in = Json.trusted(arguments.utf8(), 0, arguments.length())) {
      in.nextToken();
      if (policy.key().isEmpty()) {
        parts.add(JsonDigest.canonical(in));
        return;
      }
      Map<String, byte[]> selected = new TreeMap<>();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        if (policy.key().contains(name)) {
          selected.put(name, JsonDigest.canonical(in));
        } else {
          in.skipChildren();
        }
      }
      for (Map.Entry<String, byte[]> one : selected.entrySet()) {
        parts.add(one.getKey());
        parts.add(one.getValue());
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
