package dev.tenon.runtime.policy.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Priority;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.call.StubContext;
import dev.tenon.runtime.concurrent.StillTicker;
import dev.tenon.runtime.observe.Measurements;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which features share places, and what those are told that get none. */
final class BulkheadsTest {
  private final StillTicker ticker = new StillTicker();
  private final Measurements measurements = new Measurements();
  private final Bulkheads bulkheads = new Bulkheads(ticker, measurements);
  private final Handler method = call -> Outcome.ToolResult.text("done");

  private Interceptor bulkhead(String tool, BulkheadPolicy policy) {
    return bulkheads.interceptor(served(tool), policy, false);
  }

  private static Served served(String tool) {
    Served.Methods none =
        new Served.Methods() {
          @Override
          public Handler own() {
            throw new UnsupportedOperationException();
          }

          @Override
          public Handler numbered(int feature) {
            throw new UnsupportedOperationException();
          }
        };
    return new Served(
        new Feature(Feature.Kind.TOOL, tool), tool, none, List.of(), true, true, null);
  }

  private static BulkheadPolicy policy(String name, int concurrency, int queue) {
    return new BulkheadPolicy(name, concurrency, queue, Duration.ofSeconds(2), Priority.NORMAL);
  }

  /** Whether a call of {@code other} gets a place while one of {@code tool} runs. */
  private boolean runsBeside(Interceptor tool, Interceptor other) throws Exception {
    Call call = StubContext.PLAIN.call("any");
    Outcome[] inner = new Outcome[1];
    Outcome unused =
        tool.intercept(
            call,
            running -> {
              inner[0] = other.intercept(call, method);
              return inner[0];
            });
    return inner[0] instanceof Outcome.ToolResult;
  }

  @Test
  void aFeatureHasPlacesOfItsOwnUnlessTheyHaveAName() throws Exception {
    Interceptor one = bulkhead("one", policy("", 1, 0));
    Interceptor two = bulkhead("two", policy("", 1, 0));
    Interceptor read = bulkhead("read", policy("db", 1, 0));
    Interceptor write = bulkhead("write", policy("db", 1, 0));

    assertThat(runsBeside(one, two)).isTrue();
    assertThat(runsBeside(one, one)).isFalse();
    assertThat(runsBeside(read, write)).isFalse();
    assertThat(runsBeside(read, one)).isTrue();
  }

  @Test
  void theServersOwnIsOneForAll() throws Exception {
    BulkheadPolicy policy = policy("", 1, 0);
    Interceptor one = bulkheads.interceptor(served("one"), policy, true);
    Interceptor two = bulkheads.interceptor(served("two"), policy, true);

    assertThat(runsBeside(one, two)).isFalse();
  }

  @Test
  void thoseThatShareMayDifferInUrgencyButNotInNumbers() {
    bulkhead("read", policy("db", 4, 8));
    bulkhead("urgent", new BulkheadPolicy("db", 4, 8, Duration.ofSeconds(2), Priority.CRITICAL));

    assertThatThrownBy(() -> bulkhead("write", policy("db", 5, 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The bulkhead \"db\" has concurrency 4, queue 8 and max-wait PT2S at the tool \"read\","
                + " but concurrency 5, queue 8 and max-wait PT2S at the tool \"write\"; those that"
                + " share one must say the same.");
    assertThatThrownBy(() -> bulkhead("write", policy("db", 4, 9)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aToolThatIsReplacedMayChangeWhatNobodyElseHas() throws Exception {
    bulkhead("read", policy("db", 1, 0));

    Interceptor replaced = bulkhead("read", policy("db", 2, 0));

    assertThat(runsBeside(replaced, replaced)).isTrue();
  }

  @Test
  void aFullQueueIsAnsweredAtOnceWithAGuessWhenToComeBack() throws Exception {
    Interceptor bulkhead = bulkhead("search", policy("", 1, 0));
    Call call = StubContext.PLAIN.call("search");

    assertThat(refusal(bulkhead, call).message())
        .isEqualTo(
            "The tool \"search\" has too much to do: 1 call runs already. The call was not begun.");
    assertThat(refusal(bulkhead, call).retryAfter())
        .as("while nothing is known")
        .isEqualTo(Duration.ofSeconds(1));
    for (int i = 0; i < 40; i++) {
      Outcome unused = bulkhead.intercept(call, taking(Duration.ofMillis(300)));
    }
    assertThat(refusal(bulkhead, call).code()).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(refusal(bulkhead, call).retryAfter())
        .isBetween(Duration.ofMillis(250), Duration.ofMillis(300));
    for (int i = 0; i < 40; i++) {
      Outcome unused = bulkhead.intercept(call, taking(Duration.ofHours(1)));
    }
    assertThat(refusal(bulkhead, call).retryAfter())
        .as("a guess that is not beyond a minute")
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(
            measurements.all().stream()
                .filter(one -> "full".equals(one.attributes().get("reason")))
                .findFirst()
                .orElseThrow()
                .value())
        .isEqualTo(5);
  }

  @Test
  void aCallThatCannotBeFinishedInTimeIsNotEvenPutIntoTheLine() throws Exception {
    Interceptor bulkhead = bulkhead("search", policy("", 1, 10));
    for (int i = 0; i < 10; i++) {
      Outcome unused =
          bulkhead.intercept(StubContext.PLAIN.call("search"), taking(Duration.ofSeconds(1)));
    }

    Deadline near = Deadline.after(Duration.ofMillis(900).toNanos(), ticker);
    Outcome.Failure failure = refusal(bulkhead, StubContext.PLAIN.until(near).call("search"));

    assertThat(failure.code()).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(failure.message())
        .isEqualTo(
            "The tool \"search\" has too much to do to finish this call before its deadline. It was"
                + " not begun.");
    assertThat(bulkhead.intercept(StubContext.PLAIN.until(near).call("search"), method))
        .as("with a place free it is tried")
        .isInstanceOf(Outcome.ToolResult.class);
  }

  private Handler taking(Duration time) {
    return call -> {
      ticker.advance(time);
      return Outcome.ToolResult.empty();
    };
  }

  private static Outcome.Failure refusal(Interceptor bulkhead, Call call) throws Exception {
    Outcome[] inner = new Outcome[1];
    Outcome unused =
        bulkhead.intercept(
            StubContext.PLAIN.call("search"),
            running -> {
              inner[0] = bulkhead.intercept(call, next -> Outcome.ToolResult.empty());
              return inner[0];
            });
    return (Outcome.Failure) inner[0];
  }
}
