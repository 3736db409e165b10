package dev.tenon.runtime.policy.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Priority;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.StubContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who goes first. */
@SuppressWarnings("NullAway") // The model holds what it is asked for.
final class LineTest {
  private final Line line = new Line();

  private Waiter waiting(Priority priority, Caller caller) {
    Waiter waiter = new Waiter(new Member(priority), caller, Deadline.NONE);
    line.add(waiter);
    return waiter;
  }

  private Waiter waiting(Priority priority, String caller) {
    return waiting(priority, new Caller(caller, ""));
  }

  private Waiter take() {
    Waiter next = line.poll();
    assertThat(next).isNotNull();
    line.served(next);
    return next;
  }

  @Test
  void theMostUrgentGoFirstAndAmongEqualsTheFirst() {
    Waiter batch = waiting(Priority.BATCH, "anna");
    Waiter normal = waiting(Priority.NORMAL, "anna");
    Waiter later = waiting(Priority.NORMAL, "anna");
    Waiter critical = waiting(Priority.CRITICAL, "anna");
    Waiter high = waiting(Priority.HIGH, "anna");

    assertThat(List.of(take(), take(), take(), take(), take()))
        .containsExactly(critical, high, normal, later, batch);
    assertThat(line.poll()).isNull();
  }

  @Test
  void aCallerWithAHundredCallsDoesNotKeepOneWithASingleCallWaiting() {
    for (int i = 0; i < 100; i++) {
      waiting(Priority.NORMAL, "anna");
    }
    Waiter single = waiting(Priority.NORMAL, "ben");

    take();
    assertThat(take()).isSameAs(single);
    assertThat(line.size()).isEqualTo(99);
  }

  @Test
  void callersWhomNobodyKnowsAreToldApartByTheirAddress() {
    Caller here = Caller.of(StubContext.PLAIN.from("192.0.2.1"));
    Caller there = Caller.of(StubContext.PLAIN.from("192.0.2.2"));
    for (int i = 0; i < 100; i++) {
      waiting(Priority.NORMAL, here);
    }
    Waiter single = waiting(Priority.NORMAL, there);

    take();
    assertThat(take()).isSameAs(single);
    assertThat(Caller.of(StubContext.of("192.0.2.1"))).isNotEqualTo(here);
    assertThat(Caller.of(StubContext.of("anna").from("192.0.2.1")))
        .as("somebody known is the same everywhere")
        .isEqualTo(Caller.of(StubContext.of("anna").from("192.0.2.2")));
  }

  @Test
  void aLesserPriorityIsPassedOverSoOftenAndNoMore() {
    for (Priority priority : Priority.values()) {
      for (int i = 0; i < 1_000; i++) {
        waiting(priority, "anna");
      }
    }
    List<Priority> order = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      order.add(take().member().priority());
    }

    for (Priority priority : Priority.values()) {
      assertThat(longestGap(order, priority)).as(priority.name()).isBetween(1, 10);
    }
    assertThat(order.stream().filter(priority -> priority == Priority.CRITICAL).count())
        .as("the urgent still get most")
        .isGreaterThan(130);
  }

  private static int longestGap(List<Priority> order, Priority priority) {
    int longest = 0;
    int gap = 0;
    for (Priority next : order) {
      gap = next == priority ? 0 : gap + 1;
      longest = Math.max(longest, gap);
    }
    return longest;
  }

  @Test
  void whoLeavesIsGoneAndChangesNobodyElsesTurn() {
    Waiter first = waiting(Priority.NORMAL, "anna");
    Waiter second = waiting(Priority.NORMAL, "ben");
    Waiter third = waiting(Priority.NORMAL, "anna");
    line.remove(second);
    line.remove(second);

    assertThat(line.size()).isEqualTo(2);
    assertThat(List.of(take(), take())).containsExactly(first, third);
    assertThat(line.poll()).isNull();
  }
}
