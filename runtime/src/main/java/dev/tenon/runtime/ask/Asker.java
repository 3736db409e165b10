package dev.tenon.runtime.ask;

/** The call that asks. Its time stands still while it waits for answers. */
public interface Asker {
  /**
   * Stops the time of the call, until {@link #resume}.
   *
   * @throws InterruptedException if nobody waits for the call any more
   */
  void pause() throws InterruptedException;

  /** Lets the time go on. */
  void resume();
}
