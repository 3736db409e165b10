package dev.tenon.fuzz;

/** What takes bytes from anybody. */
interface Target {
  /** Feeds it one input; throws whatever is wrong, an {@link AssertionError} or any other. */
  void run(byte[] input) throws Exception;
}
