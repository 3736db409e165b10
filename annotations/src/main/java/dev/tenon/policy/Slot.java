package dev.tenon.policy;

/** Where an interceptor runs. */
public enum Slot {
  /**
   * Once for each call, its arguments decoded: around the cache, the queue, the breaker and all
   * attempts. It sees answers from the cache too.
   */
  CALL,
  /** Around each attempt to run the method, just before it. */
  ATTEMPT
}
