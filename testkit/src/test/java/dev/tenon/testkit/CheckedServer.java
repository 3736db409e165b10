package dev.tenon.testkit;

import dev.tenon.policy.WhenUnhealthy;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.HealthEntry;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server with the tools {@code find}, {@code save} and {@code free}, and health checks. */
final class CheckedServer implements Features {
  static final Duration EVERY = Duration.ofSeconds(10);
  static final Duration TIMEOUT = Duration.ofSeconds(2);

  private static final RawJson NOTHING =
      RawJson.of("{\"type\":\"object\",\"additionalProperties\":false}");

  /** How often any check has begun. */
  final AtomicInteger runs = new AtomicInteger();

  private final List<HealthEntry> entries = new ArrayList<>();
  private final List<Callable<Boolean>> checks = new ArrayList<>();

  /** Adds a check that is unhealthy after two failures and healthy after three successes. */
  CheckedServer check(String name, WhenUnhealthy when, Callable<Boolean> healthy, String... tools) {
    entries.add(
        new HealthEntry(name, List.of(tools), EVERY, TIMEOUT, 2, 3, when, this, checks.size()));
    checks.add(healthy);
    return this;
  }

  Server server() {
    return Server.builder(ServerInfo.of("checked", "1")).features(this).build();
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    for (String tool : List.of("find", "save", "free")) {
      registry.add(
          new ToolEntry(
              Presentation.of(tool, null, "The tool " + tool + "."),
              Hints.NONE,
              NOTHING,
              null,
              false,
              List.of(),
              this,
              -1));
    }
    entries.forEach(registry::add);
  }

  @Override
  public @Nullable Object decode(int feature, JsonReader arguments) {
    return arguments.beginObject() && arguments.nextName() == null ? "nothing" : null;
  }

  @Override
  public @Nullable Object decode(int feature, TextArguments arguments) {
    return null;
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    if (feature < 0) {
      return Outcome.ToolResult.text("served");
    }
    runs.incrementAndGet();
    return checks.get(feature).call()
        ? Outcome.ToolResult.empty()
        : Outcome.Failure.of(ErrorCode.UNAVAILABLE, "it is down");
  }
}
