package dev.tenon.runtime.transport.http;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Waits for one read or write of Jetty. The wait ignores interrupts, because half a message cannot
 * be taken back and Jetty ends the wait itself when the connection was silent for too long.
 */
final class Completion implements Callback, Invocable.Task {
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable Throwable failure;

  /** Keeps the selector from needing a thread of the pool, all of which may be waiting here. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public void run() {
    done.countDown();
  }

  @Override
  public void succeeded() {
    done.countDown();
  }

  @Override
  public void failed(Throwable cause) {
    failure = cause;
    done.countDown();
  }

  /** Returns when the operation has succeeded. */
  void await() throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          done.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    Throwable cause = failure;
    if (cause != null) {
      throw cause instanceof IOException io ? io : new IOException(cause);
    }
  }
}
