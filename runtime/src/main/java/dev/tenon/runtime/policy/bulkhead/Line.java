package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.policy.Priority;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls that wait for a place. The most urgent go first, but a priority that was passed over {@link
 * #PATIENCE} times goes next; within a priority callers take turns, one call each. Not thread-safe.
 */
final class Line {
  /** How often others may go before calls of a lesser priority. */
  static final int PATIENCE = 8;

  private final List<Level> levels = new ArrayList<>();
  private int size;

  /** The calls of one priority; those whose turn is next first, each caller with its own line. */
  private static final class Level {
    private final Map<Caller, Set<Waiter>> callers = new LinkedHashMap<>();
    private int size;
    private int passedOver;
  }

  Line() {
    for (int i = 0; i < Priority.values().length; i++) {
      levels.add(new Level());
    }
  }

  /** How many wait. */
  int size() {
    return size;
  }

  /** Puts a call at the end of those of its caller. */
  void add(Waiter waiter) {
    Level level = level(waiter);
    if (level.size == 0) {
      level.passedOver = 0;
    }
    level.callers.computeIfAbsent(waiter.caller(), first -> new LinkedHashSet<>()).add(waiter);
    level.size++;
    size++;
  }

  /** Takes a call out that waits no more. */
  void remove(Waiter waiter) {
    Level level = level(waiter);
    Set<Waiter> own = level.callers.get(waiter.caller());
    if (own != null && own.remove(waiter)) {
      if (own.isEmpty()) {
        level.callers.remove(waiter.caller());
      }
      level.size--;
      size--;
    }
  }

  /** Takes the call out whose turn it is; null when nobody waits. */
  @Nullable Waiter poll() {
    Level level = next();
    if (level == null) {
      return null;
    }
    Iterator<Map.Entry<Caller, Set<Waiter>>> callers = level.callers.entrySet().iterator();
    Map.Entry<Caller, Set<Waiter>> turn = callers.next();
    Caller caller = turn.getKey();
    Set<Waiter> own = turn.getValue();
    callers.remove();
    Iterator<Waiter> calls = own.iterator();
    Waiter first = calls.next();
    calls.remove();
    if (!own.isEmpty()) {
      level.callers.put(caller, own);
    }
    level.size--;
    size--;
    return first;
  }

  private @Nullable Level next() {
    Level urgent = null;
    Level due = null;
    for (Level level : levels) {
      if (level.size > 0) {
        urgent = urgent == null ? level : urgent;
        if (level.passedOver >= PATIENCE && (due == null || level.passedOver > due.passedOver)) {
          due = level;
        }
      }
    }
    return due == null ? urgent : due;
  }

  /** Says that a call, which was {@linkplain #poll taken out}, got a place. */
  void served(Waiter waiter) {
    Level served = level(waiter);
    for (Level level : levels) {
      if (level == served) {
        level.passedOver = 0;
      } else if (level.size > 0) {
        level.passedOver++;
      }
    }
  }

  /** How many calls will go before {@code waiter}, which is not in the line, at the least. */
  long ahead(Waiter waiter) {
    Level level = level(waiter);
    Set<Waiter> own = level.callers.get(waiter.caller());
    int before = own == null ? 0 : own.size();
    int others = level.callers.size() - (own == null ? 0 : 1);
    long turns = (long) before + others;
    long moreUrgent = 0;
    for (Level other : levels) {
      if (other == level) {
        break;
      }
      moreUrgent += other.size;
    }
    return turns + Math.min(moreUrgent, PATIENCE * (turns + 1));
  }

  @SuppressWarnings("EnumOrdinal") // There is a level for each, in their order.
  private Level level(Waiter waiter) {
    return levels.get(waiter.member().priority().ordinal());
  }
}
