package dev.tenon.runtime.policy.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.MissingCapabilityException;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ProtocolException;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.json.Violation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which failures are worth another attempt. */
final class WorthTest {
  private static final Worth USUAL = new Worth(List.of(), List.of());

  private static Worth on(Class<? extends Throwable> type) {
    return new Worth(List.of(type), List.of());
  }

  @Test
  void whatUsuallyPassesIsWorthIt() {
    assertThat(USUAL.is(new IOException())).isTrue();
    assertThat(USUAL.is(new SocketTimeoutException())).isTrue();
    assertThat(USUAL.is(new TimeoutException())).isTrue();
    assertThat(USUAL.is(new ToolException(ErrorCode.UNAVAILABLE, "The bank is down."))).isTrue();
    assertThat(USUAL.is(new IllegalStateException())).isFalse();
    assertThat(USUAL.is(new ToolException(ErrorCode.CONFLICT, "There is one."))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void aFailureThatIsAValueIsJudgedAsTheException(ErrorCode code) {
    ToolException thrown = new ToolException(code, "x");
    Outcome.Failure value = Outcome.Failure.of(code, "x");

    assertThat(USUAL.is(thrown))
        .isEqualTo(USUAL.is(value))
        .isEqualTo(code.retryable() && code != ErrorCode.UNANSWERED);
    for (Class<? extends Throwable> type :
        List.<Class<? extends Throwable>>of(
            ToolException.class, RuntimeException.class, Exception.class, IOException.class)) {
      assertThat(on(type).is(thrown)).as(type.getName()).isEqualTo(on(type).is(value));
      Worth without = new Worth(List.of(), List.of(type));
      assertThat(without.is(thrown)).as(type.getName()).isEqualTo(without.is(value));
    }
  }

  @Test
  void whatIsNamedIsWorthItWithItsSubclassesAndNothingElse() {
    Worth named = on(IllegalStateException.class);

    assertThat(named.is(new IllegalStateException())).isTrue();
    assertThat(named.is(new java.util.concurrent.CancellationException())).isTrue();
    assertThat(named.is(new IOException())).isFalse();
    assertThat(named.is(Outcome.Failure.of(ErrorCode.UNAVAILABLE, "x"))).isFalse();
    assertThat(on(ToolException.class).is(new ToolException(ErrorCode.CONFLICT, "x"))).isTrue();
  }

  @Test
  void whatAbortsDoesSoWithItsSubclasses() {
    Worth worth = new Worth(List.of(IOException.class), List.of(FileNotFoundException.class));

    assertThat(worth.is(new IOException())).isTrue();
    assertThat(worth.is(new FileNotFoundException())).isFalse();
    assertThat(worth.is(new CompletionException(new FileNotFoundException()))).isFalse();
    assertThat(new Worth(List.of(), List.of(IOException.class)).is(new SocketTimeoutException()))
        .isFalse();
  }

  @Test
  void whatThreadsWrapIsUnwrapped() {
    Exception wrapped =
        new ExecutionException(new CompletionException(new ExecutionException(new IOException())));

    assertThat(USUAL.is(wrapped)).isTrue();
    assertThat(on(IOException.class).is(wrapped)).isTrue();
    assertThat(USUAL.is(new RuntimeException(new IOException()))).as("not by threads").isFalse();
    assertThat(USUAL.is(new CompletionException("no cause", null))).isFalse();
  }

  @Test
  void noSettingMakesSignalsInterruptsAndFaultsOfTheCallerWorthIt() {
    Worth all = on(Throwable.class);
    for (Exception never :
        List.of(
            new InterruptedException(),
            new ClosedByInterruptException(),
            new UnansweredException("x"),
            new MissingCapabilityException("sampling"),
            new ProtocolException(7, "x"),
            new ExecutionException(new StackOverflowError()),
            new CompletionException(new InterruptedException()),
            new ToolException(ErrorCode.INVALID_ARGUMENTS, "x"),
            new ToolException(ErrorCode.FORBIDDEN, "x"),
            new ToolException(ErrorCode.DECLINED, "x"),
            new ToolException(ErrorCode.UNANSWERED, "x"),
            new ToolException(ErrorCode.CANCELLED, "x"))) {
      assertThat(all.is(never)).as(never.toString()).isFalse();
    }
    Outcome.Failure violations =
        new Outcome.Failure(
            ErrorCode.UNAVAILABLE, "x", null, List.of(new Violation("a", "a number", "b")));
    assertThat(all.is(violations)).isFalse();
  }
}
