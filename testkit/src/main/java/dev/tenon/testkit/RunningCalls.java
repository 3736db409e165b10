package dev.tenon.testkit;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.method.ActiveCall;
import java.time.Duration;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sees every call come and go: those that still run, and those whose method was interrupted and
 * went on as if nothing had happened. Thread-safe.
 */
final class RunningCalls implements Interceptor {
  /** How the runtime calls the threads of tasks, which are told of by themselves. */
  private static final String TASK_THREAD = "tenon-task";

  /** How many calls are watched for progress after their end. */
  private static final int WATCHED = 1000;

  private final Set<Run> running = ConcurrentHashMap.newKeySet();
  private final Set<String> deaf = ConcurrentHashMap.newKeySet();

  /** The newest calls, which may still report progress although they are over. */
  private final Deque<Call> newest = new ConcurrentLinkedDeque<>();

  private final AtomicLong count = new AtomicLong();

  private final Set<Thread> interrupted = ConcurrentHashMap.newKeySet();

  RunningCalls() {}

  /** A call on its thread. A class and not a record: two calls are never the same. */
  private static final class Run {
    private final Call call;
    private final Thread thread = Thread.currentThread();
    private final long beginNanos = System.nanoTime();

    Run(Call call) {
      this.call = call;
    }

    boolean isTask() {
      return thread.getName().startsWith(TASK_THREAD);
    }
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    Run run = new Run(call);
    running.add(run);
    newest.add(call);
    if (count.incrementAndGet() > WATCHED) {
      newest.poll();
    }
    try {
      Outcome outcome = next.handle(call);
      // A cancellation sets both at once, so one that is seen without its interrupt was heard.
      if (call.context().isCancelled()
          && !Thread.currentThread().isInterrupted()
          && outcome instanceof Outcome.Success) {
        deaf.add(describe(call));
      }
      return outcome;
    } finally {
      running.remove(run);
    }
  }

  private static String describe(Call call) {
    return switch (call.feature().kind()) {
          case TOOL -> "tools/call of \"";
          case RESOURCE -> "resources/read of \"";
          case PROMPT -> "prompts/get of \"";
          case COMPLETION -> "completion/complete for \"";
        }
        + call.feature().name()
        + "\" ("
        + call.context().protocolVersion()
        + ")";
  }

  /** Whether no call runs, those of tasks aside. */
  boolean isQuiet() {
    return running.stream().allMatch(Run::isTask);
  }

  /** Whether this thread runs a call, or ran one until it was interrupted. */
  boolean isOn(Thread thread) {
    return interrupted.contains(thread)
        || running.stream().anyMatch(run -> run.thread.equals(thread));
  }

  /** Says which calls still run. */
  void report(LeftBehind left) {
    for (Run run : running) {
      if (!run.isTask()) {
        Duration time = Duration.ofNanos(System.nanoTime() - run.beginNanos);
        left.add(
            Leak.CALL,
            describe(run.call)
                + (run.call.context().isCancelled() ? " was cancelled and" : "")
                + " still runs after "
                + String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                + ", on the thread "
                + run.thread.getName()
                + ":"
                + LeftBehind.stack(run.thread));
      }
    }
  }

  /** Says which methods swallowed an interrupt. */
  void reportDeaf(LeftBehind left) {
    for (String call : deaf) {
      left.add(
          Leak.INTERRUPT,
          call
              + " was cancelled, but its method caught the interrupt and returned a result that"
              + " nobody gets: let the InterruptedException go, or call"
              + " Thread.currentThread().interrupt() and return.");
    }
  }

  /** Says which progress was reported that no client is told of. */
  void reportLost(LeftBehind left) {
    for (Call call : newest) {
      String lost = call.context() instanceof ActiveCall active ? active.lostProgress() : null;
      if (lost != null) {
        left.add(
            Leak.PROGRESS,
            describe(call) + " reported " + lost + ": the client is not told of it.");
      }
    }
  }

  /** Interrupts what still runs, so that it does not go on into the next test. */
  void interrupt() {
    for (Run run : running) {
      interrupted.add(run.thread);
      run.thread.interrupt();
    }
  }
}
