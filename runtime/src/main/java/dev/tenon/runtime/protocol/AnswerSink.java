package dev.tenon.runtime.protocol;

import org.jspecify.annotations.Nullable;

/** Where the answers of requests on a channel go. Thread-safe. */
interface AnswerSink {
  /** Takes the answer to one request; null when it has none, because it was cancelled. */
  void answer(byte @Nullable [] answer);
}
