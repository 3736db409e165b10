package dev.tenon.runtime.protocol;

import dev.tenon.runtime.protocol.legacy.LegacyBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Gathers the answers of a batch and sends them as one array when all are there. Thread-safe. */
final class BatchAnswers implements AnswerSink {
  private final Channel channel;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<byte[]> answers = new ArrayList<>();
  private int missing;

  /** Waits for {@code missing} answers, of which each may be none. */
  BatchAnswers(Channel channel, int missing) {
    this.channel = channel;
    this.missing = missing;
  }

  @Override
  public void answer(byte @Nullable [] answer) {
    lock.lock();
    try {
      if (answer != null) {
        answers.add(answer);
      }
      missing--;
      if (missing > 0 || answers.isEmpty()) {
        return;
      }
    } finally {
      lock.unlock();
    }
    channel.send(LegacyBatch.join(answers));
  }
}
