package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A feature keeps its chain as long as nothing changes of what the chain is made of. */
class ServedTest {
  private static final Feature SEARCH = new Feature(Feature.Kind.TOOL, "search");
  private static final Served.Methods METHODS = new OneMethod();
  private static final RawJson SCHEMA = RawJson.of("{}");
  private static final Policy SLOW = new TimeoutPolicy(Duration.ofSeconds(1));

  @Test
  void theSameFeatureIsEqual() {
    Served served = served(new Feature(Feature.Kind.TOOL, "search"), RawJson.of("{}"));

    assertThat(served).isEqualTo(served(SEARCH, SCHEMA)).hasSameHashCodeAs(served(SEARCH, SCHEMA));
  }

  @Test
  void whateverDiffersMakesItAnother() {
    Served served = served(SEARCH, SCHEMA);

    assertThat(served).isNotEqualTo(served(new Feature(Feature.Kind.TOOL, "find"), SCHEMA));
    assertThat(served).isNotEqualTo(served(new Feature(Feature.Kind.PROMPT, "search"), SCHEMA));
    assertThat(served).isNotEqualTo(served(SEARCH, RawJson.of("true")));
    assertThat(served).isNotEqualTo(served(SEARCH, null));
    assertThat(served)
        .isNotEqualTo(new Served(SEARCH, "other", METHODS, List.of(), true, false, SCHEMA))
        .isNotEqualTo(new Served(SEARCH, "search", new OneMethod(), List.of(), true, false, SCHEMA))
        .isNotEqualTo(new Served(SEARCH, "search", METHODS, List.of(SLOW), true, false, SCHEMA))
        .isNotEqualTo(new Served(SEARCH, "search", METHODS, List.of(), false, false, SCHEMA))
        .isNotEqualTo(new Served(SEARCH, "search", METHODS, List.of(), true, true, SCHEMA));
  }

  private static Served served(Feature feature, @Nullable RawJson schema) {
    return new Served(feature, "search", METHODS, List.of(), true, false, schema);
  }

  /** Equal to itself only. */
  private static final class OneMethod implements Served.Methods {
    @Override
    public Handler own() {
      return numbered(0);
    }

    @Override
    public Handler numbered(int feature) {
      throw new UnsupportedOperationException();
    }
  }
}
