package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.json.RawJson;
import java.util.Map;

/** Asks a client of 2025-11-25 what its task asks, while it waits for the task's result. */
public interface TaskQuestions {
  /**
   * Asks and waits for all answers.
   *
   * @param taskId the task
   * @param requests JSON objects with {@code method} and {@code params}, by their keys
   * @return the answers, by the same keys
   * @throws dev.tenon.runtime.ask.UnansweredException if there is no answer
   * @throws InterruptedException if this thread is interrupted meanwhile
   */
  Map<String, RawJson> ask(String taskId, Map<String, RawJson> requests)
      throws InterruptedException;
}
