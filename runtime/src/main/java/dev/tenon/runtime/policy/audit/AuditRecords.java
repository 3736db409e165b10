package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.HiddenPlaces;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonDigest;
import dev.tenon.runtime.json.RawJson;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Says in records what happened to calls. Thread-safe. */
final class AuditRecords {
  private final AuditKeys keys;
  private final String contract;
  private final int valueLength;
  private final InstantSource clock;

  AuditRecords(AuditKeys keys, String contract, int valueLength, InstantSource clock) {
    this.keys = keys;
    this.contract = contract;
    this.valueLength = valueLength;
    this.clock = clock;
  }

  /** A method is about to run. */
  String intent(
      String id,
      Feature feature,
      CallContext context,
      CallSource source,
      List<String> selected,
      HiddenPlaces hidden) {
    AuditLine line = line("intent").add("call", id);
    caller(line, feature, context);
    line.add("protocol", context.protocolVersion()).add("contract", contract);
    line.add("trace", context.trace().traceId());
    if (source.isContinuation()) {
      line.flag("continuation");
    }
    RawJson arguments = source.arguments();
    if (arguments != null) {
      RawJson shown = hidden.masked(arguments);
      line.add("arguments", keys.digest(canonical(shown)));
      select(line, shown, selected);
    }
    return line.toString();
  }

  /** It has run. */
  String outcome(String id, Feature feature, String code, long nanos, boolean isLate) {
    AuditLine line = line("outcome").add("call", id);
    line.add("feature", name(feature)).add("code", code).add("micros", nanos / 1_000);
    if (isLate) {
      line.flag("late");
    }
    return line.toString();
  }

  /** A call was turned away. */
  String refused(Feature feature, CallContext context, String code, String reason) {
    AuditLine line = line("refused");
    caller(line, feature, context);
    line.add("protocol", context.protocolVersion()).add("trace", context.trace().traceId());
    return line.add("code", code).add("reason", clip(reason)).toString();
  }

  private AuditLine line(String kind) {
    return new AuditLine().add("time", clock.instant().toString()).add("kind", kind);
  }

  private void caller(AuditLine line, Feature feature, CallContext context) {
    Principal principal = context.principal();
    line.add("principal", clip(principal.name())).add("tenant", clip(principal.tenant()));
    line.add("client", context.clientAddress()).add("feature", name(feature));
  }

  private static String name(Feature feature) {
    return feature.kind().name().toLowerCase(Locale.ROOT) + " " + feature.name();
  }

  private static byte[] canonical(RawJson json) {
    try (JsonParser in = Json.trusted(json.utf8(), 0, json.length())) {
      in.nextToken();
      return JsonDigest.canonical(in);
    }
  }

  private void select(AuditLine line, RawJson arguments, List<String> selected) {
    if (selected.isEmpty()) {
      return;
    }
    line.begin("selected");
    try (JsonParser in = Json.trusted(arguments.utf8(), 0, arguments.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        String value = selected.contains(name) ? value(in, arguments) : null;
        if (value == null) {
          in.skipChildren();
        } else {
          line.put(name, clip(value));
        }
      }
    }
    line.end();
  }

  /** A text as it is, anything else as JSON. Leaves the parser at its end. */
  private static @Nullable String value(JsonParser in, RawJson arguments) {
    return switch (in.currentToken()) {
      case START_OBJECT, START_ARRAY -> {
        int from = (int) in.currentTokenLocation().getByteOffset();
        in.skipChildren();
        int to = (int) in.currentLocation().getByteOffset();
        yield RawJson.copyOf(arguments.utf8(), from, to - from).getValue();
      }
      default -> in.getString();
    };
  }

  private String clip(String text) {
    return text.length() <= valueLength ? text : text.substring(0, valueLength) + "…";
  }
}
