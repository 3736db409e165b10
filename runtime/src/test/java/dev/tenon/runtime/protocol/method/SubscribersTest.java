package dev.tenon.runtime.protocol.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.StepTicker;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.ListKind;
import dev.tenon.runtime.registry.Registry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Streams end by the time of day, which people set and which is far away at times. */
final class SubscribersTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final StepTicker ticker = new StepTicker();

  /** How wrong the clock on the wall was. */
  private Duration setBy = Duration.ZERO;

  private final Ticker wall =
      new Ticker() {
        @Override
        public long nanoTime() {
          return ticker.nanoTime();
        }

        @Override
        public Instant now() {
          return ticker.now().plus(setBy);
        }

        @Override
        public Scheduled after(Duration delay, Runnable action) {
          return ticker.after(delay, action);
        }
      };

  private final Subscribers subscribers =
      new Subscribers(
          3,
          Duration.ofDays(1),
          Duration.ZERO,
          wall,
          new Catalog(Registry.builder().build()),
          served -> Chain.of(call -> Outcome.ToolResult.empty()));
  private final Stream stream = new Stream();

  private static final class Stream implements Subscriber {
    private int ends;

    @Override
    public void listChanged(ListKind kind) {}

    @Override
    public void resourceUpdated(String uri, Access access) {}

    @Override
    public String about() {
      return "a stream";
    }

    @Override
    public void keepAlive() {}

    @Override
    public void end() {
      ends++;
    }
  }

  private void open(Instant until) {
    assertThat(subscribers.addStream(stream)).isTrue();
    subscribers.endAt(stream, until);
  }

  @Test
  void aStreamEndsOnceAndNotBefore() {
    open(ticker.now().plus(HOUR.multipliedBy(5)));

    ticker.advance(HOUR.multipliedBy(2));
    ticker.advance(HOUR.multipliedBy(3).minusNanos(1));
    assertThat(stream.ends).isZero();
    ticker.advance(Duration.ofNanos(1));
    ticker.advance(HOUR.multipliedBy(9));

    assertThat(stream.ends).isEqualTo(1);
  }

  @Test
  void anEndThatIsFurtherAwayThanNanosecondsCountIsWaitedFor() {
    open(Instant.MAX);
    ticker.advance(HOUR);
    ticker.advance(HOUR);

    assertThat(stream.ends).isZero();
    assertThat(ticker.scheduled()).as("it is kept alive, and it will end").isEqualTo(2);
  }

  @Test
  void anEndThatIsOverIsAtOnce() {
    open(ticker.now().minusSeconds(1));
    ticker.advance(Duration.ZERO);

    assertThat(stream.ends).isEqualTo(1);
  }

  @Test
  void aClockThatIsSetIsBelieved() {
    open(ticker.now().plus(Duration.ofMinutes(30)));
    setBy = Duration.ofMinutes(-10);
    ticker.advance(Duration.ofMinutes(30));
    assertThat(stream.ends).as("it was fast").isZero();
    ticker.advance(Duration.ofMinutes(10));
    assertThat(stream.ends).isEqualTo(1);

    subscribers.endAt(stream, wall.now().plus(HOUR.multipliedBy(20)));
    setBy = HOUR.multipliedBy(20);
    ticker.advance(HOUR);
    assertThat(stream.ends).as("it was slow, which is seen within the hour").isEqualTo(2);
  }

  @Test
  void whatIsOverOrEndsLaterOrNeverIsNotEnded() {
    open(ticker.now().plusSeconds(1));
    subscribers.endAt(stream, ticker.now().plusSeconds(3));
    ticker.advance(Duration.ofSeconds(2));
    assertThat(stream.ends).isZero();

    subscribers.endAt(stream, null);
    ticker.advance(Duration.ofSeconds(2));
    assertThat(stream.ends).isZero();

    subscribers.endAt(stream, ticker.now().plusSeconds(1));
    subscribers.remove(stream);
    subscribers.endAt(stream, ticker.now().plusSeconds(1));
    ticker.advance(Duration.ofSeconds(2));
    assertThat(stream.ends).isZero();
    assertThat(ticker.scheduled()).isZero();
  }
}
