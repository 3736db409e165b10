package dev.tenon.runtime.policy.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cache against a map that forgets by the same words. */
class CacheModelTest {
  private static final long TTL = 1000;
  private static final long STALE = 500;

  private final List<Principal> people =
      List.of(
          Principal.NOBODY,
          Principal.of("ann"),
          Principal.of("ann").scopes("admin"),
          Principal.of("ann").tenant("acme"),
          Principal.of("bob").tenant("acme"),
          Principal.of("acme"));

  private final Map<String, Entry> model = new HashMap<>();
  private int runs;
  private int errors;

  /** What the method returned, when, and for which value of {@code id}. */
  private record Entry(String text, long atMillis, @Nullable Integer id) {}

  private static String partition(CacheScope scope, Principal who) {
    return switch (scope) {
      case PUBLIC -> "";
      case TENANT -> who.tenant().isEmpty() ? "caller " + who : "tenant " + who.tenant();
      case USER -> "caller " + who;
    };
  }

  @ParameterizedTest
  @CsvSource({"1,PUBLIC", "2,TENANT", "3,USER", "4,USER"})
  void answersAsASimpleModelDoes(long seed, CacheScope scope) throws Exception {
    Random random = new Random(seed);
    Kept kept =
        new Kept(
            Kept.policy(scope, Duration.ofMillis(TTL), Duration.ofMillis(STALE), "id", "unit"),
            null,
            Runnable::run,
            this::method);
    long millis = 0;
    for (int step = 0; step < 10_000; step++) {
      int what = random.nextInt(100);
      if (what < 30) {
        int by = random.nextInt(200);
        kept.clock.advance(Duration.ofMillis(by));
        millis += by;
      } else if (what < 32) {
        kept.evictions.evict(random.nextBoolean() ? "find" : "another");
        // Half of them concern another feature; told apart by what is left.
        if (kept.count("tenon.cache.evictions", "asked") > evicted) {
          evicted++;
          model.clear();
        }
      } else if (what < 35) {
        int id = 1 + random.nextInt(4);
        String args = "{\"id\":" + (random.nextBoolean() ? id + ".0" : "" + id) + "}";
        Call writer = kept.call(people.get(random.nextInt(people.size())), args);
        kept.evictions.evict("find", CacheLabels.of(writer.source(), List.of("id")));
        evicted++;
        model.values().removeIf(entry -> entry.id() == null || entry.id() == id);
      } else {
        Principal who = people.get(random.nextInt(people.size()));
        @Nullable Integer id = random.nextInt(5) == 0 ? null : 1 + random.nextInt(4);
        String unit = random.nextBoolean() ? "m" : "\u00e9";
        String key = partition(scope, who) + "|" + id + "|" + unit;
        fails = random.nextInt(10) == 0;
        Entry known = model.get(key);
        long age = known == null ? Long.MAX_VALUE : millis - known.atMillis();
        int before = runs;
        Outcome.ToolResult result =
            (Outcome.ToolResult) kept.handler.handle(kept.call(who, json(random, id, unit)));
        String as = "step " + step + " " + key + " aged " + age;
        if (age < TTL) {
          assertThat(result.text()).as(as).isEqualTo(Objects.requireNonNull(known).text());
          assertThat(runs).as(as).isEqualTo(before);
        } else if (age < TTL + STALE) {
          // The old one, while a new one is made, which here is at once.
          assertThat(result.text()).as(as).isEqualTo(Objects.requireNonNull(known).text());
          assertThat(runs).as(as).isEqualTo(before + 1);
          if (!fails) {
            model.put(key, new Entry("result " + runs, millis, id));
          }
        } else {
          assertThat(runs).as(as).isEqualTo(before + 1);
          assertThat(result.text()).as(as).isEqualTo("result " + runs);
          assertThat(result.isError()).isEqualTo(fails);
          model.remove(key);
          if (!fails) {
            model.put(key, new Entry("result " + runs, millis, id));
          }
        }
      }
    }
    assertThat(kept.requests("hit")).isGreaterThan(500);
    assertThat(kept.requests("stale")).isGreaterThan(50);
    assertThat(kept.requests("miss")).isGreaterThan(500);
    assertThat(errors).isGreaterThan(50);
  }

  private boolean fails;
  private long evicted;

  private Outcome method(Call call) {
    runs++;
    errors += fails ? 1 : 0;
    return new Outcome.ToolResult("result " + runs, null, null, fails, null);
  }

  /** The same arguments in another writing each time, and one that does not count. */
  private static String json(Random random, @Nullable Integer id, String unit) {
    String number =
        id == null ? "" : List.of("" + id, id + ".0", id + "0e-1").get(random.nextInt(3));
    String text = unit.equals("m") ? "m" : random.nextBoolean() ? "\u00e9" : "\\u00e9";
    String one = id == null ? "" : "\"id\":" + number + ",";
    String two = "\"unit\" : \"" + text + "\"";
    String other = ",\"verbose\":" + random.nextBoolean();
    return random.nextBoolean()
        ? "{" + one + two + other + "}"
        : "{" + two + (one.isEmpty() ? "" : "," + one.substring(0, one.length() - 1)) + "}";
  }
}
