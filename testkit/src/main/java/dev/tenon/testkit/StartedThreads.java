package dev.tenon.testkit;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * The threads that were started since this was made, in the thread group of whoever made it. Those
 * that the JDK, JUnit and the runtime keep for later use are not meant. Thread-safe.
 */
final class StartedThreads {
  private static final List<String> KEPT_FOR_LATER =
      List.of("tenon-", "HttpClient-", "CompletableFutureDelayScheduler", "junit-", "surefire-");

  private final ThreadGroup group;
  private final Set<Thread> before;

  StartedThreads() {
    this.group = Thread.currentThread().getThreadGroup();
    this.before = now();
  }

  private Set<Thread> now() {
    Thread[] threads = new Thread[group.activeCount() + 16];
    int count = group.enumerate(threads, true);
    while (count == threads.length) {
      threads = new Thread[threads.length * 2];
      count = group.enumerate(threads, true);
    }
    Set<Thread> alive = Collections.newSetFromMap(new IdentityHashMap<>());
    alive.addAll(Arrays.asList(threads).subList(0, count));
    return alive;
  }

  /** Those that still run and are not on {@code calls}, which are told of by themselves. */
  List<Thread> stillRunning(RunningCalls calls) {
    return now().stream()
        .filter(thread -> !before.contains(thread) && thread.isAlive() && !isKept(thread))
        .filter(thread -> !calls.isOn(thread))
        .toList();
  }

  private static boolean isKept(Thread thread) {
    if (thread instanceof ForkJoinWorkerThread worker
        && ForkJoinPool.commonPool().equals(worker.getPool())) {
      return true;
    }
    return KEPT_FOR_LATER.stream().anyMatch(thread.getName()::startsWith);
  }

  /** Says which threads still run. */
  void report(RunningCalls calls, LeftBehind left) {
    for (Thread thread : stillRunning(calls)) {
      left.add(
          Leak.THREAD,
          "The thread "
              + thread.getName()
              + " was started during the test and still runs:"
              + LeftBehind.stack(thread));
    }
  }
}
