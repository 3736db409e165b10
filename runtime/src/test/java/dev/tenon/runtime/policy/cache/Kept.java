package dev.tenon.runtime.policy.cache;

import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.StepTicker;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.observe.Measurements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One cached tool, {@code find}, and another that evicts it, without a server around them. */
final class Kept {
  final StepTicker clock = new StepTicker();
  final Measurements measurements = new Measurements();
  final Evictions evictions = new Evictions();
  final Feature feature = new Feature(Feature.Kind.TOOL, "find");
  final Caches caches;
  final Handler handler;

  Kept(CachedPolicy policy, @Nullable CacheStore store, Executor background, Handler method) {
    this.caches =
        new Caches(
            clock,
            measurements,
            background,
            evictions,
            "server\n1\ndigest",
            store,
            1 << 20,
            Duration.ofMillis(250));
    this.handler = around(policy, method);
  }

  /** The chain of the tool, as if it were offered anew. */
  Handler around(CachedPolicy policy, Handler method) {
    Served served =
        new Served(feature, feature.name(), new NoMethods(), List.of(), true, true, null);
    Interceptor keeping = caches.keeping(served, policy, Duration.ofSeconds(10).toNanos(), null);
    return Interceptor.compose(List.of(keeping), method);
  }

  private record NoMethods() implements Served.Methods {
    @Override
    public Handler own() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Handler numbered(int number) {
      throw new UnsupportedOperationException();
    }
  }

  static CachedPolicy policy(CacheScope scope, Duration ttl, Duration stale, String... key) {
    return new CachedPolicy(ttl, List.of(key), scope, 1000, 1000, stale);
  }

  /** A call with these arguments, as JSON. */
  Call call(Principal principal, String json) {
    return call(new TestContext(principal, Deadline.NONE), json);
  }

  Call call(TestContext context, String json) {
    RawJson arguments = RawJson.of(json);
    return new Call(feature, json, context, () -> Instant.EPOCH, new Source(arguments), null, null);
  }

  private record Source(RawJson arguments) implements CallSource {}

  String text(Call call) throws Exception {
    String text = ((Outcome.ToolResult) handler.handle(call)).text();
    return Objects.requireNonNull(text);
  }

  /** What was counted under this name with this attribute. */
  long count(String name, String attribute) {
    long sum = 0;
    for (Measurement one : measurements.all()) {
      if (one.name().equals(name)
          && (attribute.isEmpty() || one.attributes().containsValue(attribute))) {
        sum += one.value();
      }
    }
    return sum;
  }

  long requests(String result) {
    return count("tenon.cache.requests", result);
  }
}
