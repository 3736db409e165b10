package dev.tenon.runtime.call;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Waits for the result of a method that returned a {@link CompletionStage}. */
public final class Await {
  private Await() {}

  /**
   * Waits until {@code stage} is complete.
   *
   * @throws InterruptedException if the call is cancelled or its time is over meanwhile; the stage
   *     is cancelled too
   * @throws Exception what the stage failed with
   */
  public static <T> T result(CompletionStage<T> stage) throws Exception {
    var future = stage.toCompletableFuture();
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
