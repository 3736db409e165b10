package dev.tenon.testkit;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A method that ignores interrupts until a test releases it, and then says more than it may. */
final class Stubborn {
  final Semaphore begun = new Semaphore(0);
  final Semaphore interrupted = new Semaphore(0);
  final CountDownLatch release = new CountDownLatch(1);
  final Semaphore over = new Semaphore(0);

  Outcome run(Call call) {
    begun.release();
    boolean waiting = true;
    while (waiting) {
      try {
        release.await();
        waiting = false;
      } catch (InterruptedException e) {
        interrupted.release();
      }
    }
    call.context().progress().report(1);
    call.context().log(LogLevel.EMERGENCY, "too late");
    over.release();
    return Outcome.ToolResult.text("too late");
  }

  static void await(Semaphore what) throws InterruptedException {
    await(what, 1);
  }

  static void await(Semaphore what, int times) throws InterruptedException {
    if (!what.tryAcquire(times, 10, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not come to that within ten seconds");
    }
  }
}
