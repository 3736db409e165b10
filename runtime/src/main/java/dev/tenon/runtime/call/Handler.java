package dev.tenon.runtime.call;

/** Serves calls: the end of a chain, where generated code runs the annotated method. */
@FunctionalInterface
public interface Handler {
  /**
   * Serves the call.
   *
   * @throws Exception whatever the annotated method throws; what it means is decided outside
   */
  Outcome handle(Call call) throws Exception;
}
