package dev.tenon.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a check changes its mind. */
final class HysteresisTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void itTakesSoManyResultsInARow(long seed) {
    Random random = new Random(seed);
    int unhealthyAfter = 1 + random.nextInt(4);
    int healthyAfter = 1 + random.nextInt(4);
    Hysteresis hysteresis = new Hysteresis(unhealthyAfter, healthyAfter);
    List<Boolean> seen = new ArrayList<>();
    boolean healthy = true;
    int changes = 0;

    for (int step = 0; step < 10_000; step++) {
      boolean success = random.nextInt(3) == 0 ? !healthy : healthy == random.nextBoolean();
      seen.add(success);
      int needed = healthy ? unhealthyAfter : healthyAfter;
      boolean changed =
          seen.size() >= needed
              && seen.subList(seen.size() - needed, seen.size())
                  .equals(Collections.nCopies(needed, !healthy));
      if (changed) {
        healthy = !healthy;
        seen.clear();
        changes++;
      }

      assertThat(hysteresis.record(success)).as("step " + step).isEqualTo(changed);
      assertThat(hysteresis.isHealthy()).as("step " + step).isEqualTo(healthy);
      assertThat(hysteresis.missing()).isBetween(1, Math.max(unhealthyAfter, healthyAfter));
    }
    assertThat(changes).as("or nothing was tried").isGreaterThan(100);
  }
}
