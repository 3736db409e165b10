package dev.tenon.processor.contract;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Estimates how many tokens a text costs, by the tokens of one family of models: others cut texts
 * otherwise, and the encodings of many are not public.
 */
final class TokenCounter {
  /** The encoding that is counted with, named wherever a number is shown. */
  static final String ENCODING = "o200k_base";

  private final FutureTask<Encoding> encoding = new FutureTask<>(TokenCounter::load);
  private final Thread loader = new Thread(encoding, "tenon-token-counter");

  private TokenCounter() {}

  /**
   * Begins to load the encoding, which takes a third of a second or more, in a thread of its own:
   * the compiler meanwhile goes on.
   */
  static TokenCounter start() {
    TokenCounter counter = new TokenCounter();
    counter.loader.setDaemon(true);
    counter.loader.start();
    return counter;
  }

  private static Encoding load() {
    return Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }

  /** The estimated tokens of {@code text}; waits until the encoding is there. */
  int count(String text) {
    try {
      return encoding.get().countTokensOrdinary(text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the encoding of tokens was loaded", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the encoding of tokens cannot be loaded", e.getCause());
    }
  }

  /** Waits until its thread is over, so that none is left behind when the compiler has ended. */
  void end() {
    try {
      loader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
