package dev.tenon.runtime.ask;

import dev.tenon.runtime.json.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the questions of one call reach its client, which each era does in its own way. Used by the
 * thread that runs the method.
 */
public interface Asking {
  /** The answer that came under {@code key}, not yet checked; null when there is none. */
  @Nullable RawJson answer(String key);

  /** Drops the answer under {@code key}, which does not fit its question. */
  void reject(String key);

  /**
   * Puts questions that have no answer. Returns when all have one.
   *
   * @throws InputRequiredSignal if the answers come with another request
   * @throws RuntimeException if the client cannot be asked, or does not answer in time
   * @throws InterruptedException if the call is cancelled meanwhile
   */
  void put(List<Question<?>> open) throws InterruptedException;

  /** Says which call asks, once and before it does. */
  default void asker(Asker asker) {}

  /**
   * Reads what the client brought from earlier rounds, before the method begins.
   *
   * @return what is wrong with it, as a sentence for the client; null when nothing is
   */
  default @Nullable String begin() {
    return null;
  }

  /**
   * The questions that {@link #put} has thrown a signal for. A method that catches the signal does
   * not call them back.
   */
  default List<Question<?>> asked() {
    return List.of();
  }

  /**
   * What the client brings back with the answers to {@code questions}.
   *
   * @return null when it brings back nothing
   * @throws StateTooLargeException if it would be longer than the server allows
   */
  default @Nullable String seal(List<Question<?>> questions) {
    return null;
  }

  /** The value of a step that ran in an earlier round, or null. */
  @Nullable RawJson kept(String key);

  /** Keeps the value of a step for later rounds. */
  void keep(String key, RawJson value);
}
