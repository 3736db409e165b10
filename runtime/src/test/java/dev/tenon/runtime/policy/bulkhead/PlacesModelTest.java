package dev.tenon.runtime.policy.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Priority;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.concurrent.StillTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The places beside a model that keeps one list, looks through all of it each time, and knows whose
 * turn it is by when each caller had the last one.
 */
@SuppressWarnings({"NullAway", "EnumOrdinal"}) // The model holds what it is asked for.
final class PlacesModelTest {
  private static final int STEPS = 10_000;
  private static final int CONCURRENCY = 3;
  private static final int QUEUE = 12;
  private static final int CALLERS = 4;
  private static final int RECENT = 32;
  private static final int KNOWN = 5;

  private final StillTicker ticker = new StillTicker();
  private final Places places = new Places(CONCURRENCY, QUEUE, 1);
  private final Map<Priority, Member> members = new EnumMap<>(Priority.class);

  private final List<Modelled> calls = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final Map<Priority, Integer> passedOver = new EnumMap<>(Priority.class);

  /** When a caller of a priority last came to the end of those who take turns. */
  private final Map<String, Integer> lastTurn = new HashMap<>();

  private int turns;

  /** A call as the model sees it, and what the places made of it. */
  private static final class Modelled {
    private final Priority priority;
    private final String caller;
    private final Deadline deadline;
    private final @Nullable Waiter real;
    private final long begin;
    private Turn turn;

    Modelled(
        Priority priority,
        String caller,
        Deadline deadline,
        @Nullable Waiter real,
        long begin,
        Turn turn) {
      this.priority = priority;
      this.caller = caller;
      this.deadline = deadline;
      this.real = real;
      this.begin = begin;
      this.turn = turn;
    }

    String line() {
      return priority + " " + caller;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 7, 1969})
  void behavesAsTheModel(long seed) {
    Random random = new Random(seed);
    for (Priority priority : Priority.values()) {
      members.put(priority, new Member(priority));
      passedOver.put(priority, 0);
    }
    Map<Turn, Integer> seen = new EnumMap<>(Turn.class);
    for (int step = 0; step < STEPS; step++) {
      // Busy and quiet hours.
      int arrivals = step / 500 % 2 == 0 ? 6 : 3;
      int what = random.nextInt(10);
      if (what < arrivals) {
        arrive(random, seen);
      } else if (what < 8) {
        leave(random);
      } else if (what < 9) {
        giveUp(random);
      } else {
        ticker.advance(Duration.ofMillis(random.nextInt(20)));
      }
      compare(step, seen);
    }
    assertThat(seen.keySet()).as("all of it happened").contains(Turn.values());
  }

  private void arrive(Random random, Map<Turn, Integer> seen) {
    Priority priority = Priority.values()[random.nextInt(4)];
    String caller = "caller " + random.nextInt(CALLERS);
    Deadline deadline =
        random.nextBoolean()
            ? Deadline.NONE
            : Deadline.after(Duration.ofMillis(random.nextInt(120)).toNanos(), ticker);
    Member member = members.get(priority);
    if (count(Turn.RUNS) < CONCURRENCY && random.nextBoolean()) {
      assertThat(places.tryEnter(member)).isTrue();
      calls.add(new Modelled(priority, caller, deadline, null, ticker.nanoTime(), Turn.RUNS));
      return;
    }
    Turn expected = expected(priority, caller, deadline);
    Waiter waiter = places.join(member, new Caller(caller, ""), deadline);
    assertThat(waiter.turn()).isEqualTo(expected);
    if (expected == Turn.WAITS && count(priority, Turn.WAITS) == 0) {
      passedOver.put(priority, 0);
    }
    Modelled call = new Modelled(priority, caller, deadline, waiter, ticker.nanoTime(), expected);
    if (expected == Turn.WAITS && !waits(call.line())) {
      lastTurn.put(call.line(), turns++);
    }
    if (expected == Turn.WAITS || expected == Turn.RUNS) {
      calls.add(call);
    } else {
      seen.merge(expected, 1, Integer::sum);
    }
  }

  private Turn expected(Priority priority, String caller, Deadline deadline) {
    if (count(Turn.RUNS) < CONCURRENCY) {
      return Turn.RUNS;
    }
    if (count(Turn.WAITS) >= QUEUE) {
      return Turn.FULL;
    }
    long own = 0;
    long others = 0;
    long moreUrgent = 0;
    List<String> lines = new ArrayList<>();
    for (Modelled call : calls) {
      if (call.turn != Turn.WAITS) {
        continue;
      }
      if (call.priority.compareTo(priority) < 0) {
        moreUrgent++;
      } else if (call.priority == priority && call.caller.equals(caller)) {
        own++;
      } else if (call.priority == priority && !lines.contains(call.line())) {
        lines.add(call.line());
        others++;
      }
    }
    long before = own + others + Math.min(moreUrgent, 8 * (own + others + 1));
    return hopeless(deadline, before) ? Turn.NO_TIME : Turn.WAITS;
  }

  private boolean hopeless(Deadline deadline, long before) {
    if (!deadline.exists()) {
      return false;
    }
    if (deadline.isOver()) {
      return true;
    }
    if (times.size() < KNOWN) {
      return false;
    }
    List<Long> recent = times.subList(Math.max(0, times.size() - RECENT), times.size());
    double mean = recent.stream().mapToLong(time -> time).average().orElseThrow();
    long least = recent.stream().mapToLong(time -> time).min().orElseThrow();
    return before * mean / CONCURRENCY + least > deadline.remainingNanos();
  }

  private void leave(Random random) {
    List<Modelled> running = calls.stream().filter(call -> call.turn == Turn.RUNS).toList();
    if (running.isEmpty()) {
      return;
    }
    Modelled call = running.get(random.nextInt(running.size()));
    long took = random.nextInt(10) == 0 ? -1 : ticker.nanoTime() - call.begin;
    places.leave(members.get(call.priority), took);
    calls.remove(call);
    if (took >= 0) {
      times.add(took);
    }
    for (Modelled next = next(); next != null; next = next()) {
      serve(next);
    }
  }

  private void serve(Modelled next) {
    lastTurn.put(next.line(), turns++);
    if (hopeless(next.deadline, 0)) {
      next.turn = Turn.TOO_LATE;
      return;
    }
    next.turn = Turn.RUNS;
    for (Priority priority : Priority.values()) {
      if (priority == next.priority) {
        passedOver.put(priority, 0);
      } else if (count(priority, Turn.WAITS) > 0) {
        passedOver.merge(priority, 1, Integer::sum);
      }
    }
  }

  private @Nullable Modelled next() {
    if (count(Turn.RUNS) >= CONCURRENCY) {
      return null;
    }
    Priority level = null;
    for (Priority priority : Priority.values()) {
      if (count(priority, Turn.WAITS) == 0) {
        continue;
      }
      boolean due = passedOver.get(priority) >= 8;
      boolean beats =
          level == null
              || (due
                  && (passedOver.get(level) < 8
                      || passedOver.get(priority) > passedOver.get(level)));
      level = beats ? priority : level;
    }
    Modelled next = null;
    for (Modelled call : calls) {
      if (call.turn == Turn.WAITS
          && call.priority == level
          && (next == null || lastTurn.get(call.line()) < lastTurn.get(next.line()))) {
        next = call;
      }
    }
    return next;
  }

  private void giveUp(Random random) {
    List<Modelled> waiting = calls.stream().filter(call -> call.turn == Turn.WAITS).toList();
    if (!waiting.isEmpty()) {
      Modelled call = waiting.get(random.nextInt(waiting.size()));
      call.turn = random.nextBoolean() ? Turn.WAIT_OVER : Turn.LEFT;
      if (call.real != null) {
        places.giveUp(call.real, call.turn);
        places.giveUp(call.real, Turn.TOO_LATE);
      }
    }
  }

  private void compare(int step, Map<Turn, Integer> seen) {
    for (Modelled call : calls) {
      if (call.real != null) {
        assertThat(call.real.turn()).as("step %d, %s", step, call.line()).isEqualTo(call.turn);
        assertThat(call.real.signal().isGiven()).isEqualTo(call.turn != Turn.WAITS);
      }
    }
    for (Priority priority : Priority.values()) {
      Member member = members.get(priority);
      assertThat(places.running(member)).isEqualTo(count(priority, Turn.RUNS));
      assertThat(places.waiting(member)).isEqualTo(count(priority, Turn.WAITS));
    }
    calls.forEach(call -> seen.merge(call.turn, 1, Integer::sum));
    calls.removeIf(call -> call.turn != Turn.RUNS && call.turn != Turn.WAITS);
  }

  private boolean waits(String line) {
    return calls.stream().anyMatch(call -> call.turn == Turn.WAITS && call.line().equals(line));
  }

  private int count(Turn turn) {
    return (int) calls.stream().filter(call -> call.turn == turn).count();
  }

  private int count(Priority priority, Turn turn) {
    return (int)
        calls.stream().filter(call -> call.turn == turn && call.priority == priority).count();
  }
}
