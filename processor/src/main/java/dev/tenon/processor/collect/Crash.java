package dev.tenon.processor.collect;

/** Says in one line what a fault of the processor was and where. */
final class Crash {
  private Crash() {}

  static String describe(RuntimeException fault) {
    StackTraceElement[] stack = fault.getStackTrace();
    return fault + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
