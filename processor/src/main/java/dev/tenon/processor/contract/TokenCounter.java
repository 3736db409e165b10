package dev.tenon.processor.contract;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.tenon.contract.ContractDocument;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Estimates how many tokens a text costs, by the tokens of one family of models: others cut texts
 * otherwise, and the encodings of many are not public.
 */
final class TokenCounter {
  /** The encoding that is counted with, named wherever a number is shown. */
  static final String ENCODING = "o200k_base";

  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final ExecutorService work = Executors.newSingleThreadExecutor(this::thread);
  private final Future<Encoding> encoding = work.submit(TokenCounter::load);

  private TokenCounter() {}

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "tenon-token-counter");
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  /**
   * Begins to load the encoding, which takes a third of a second or more, in a thread of its own:
   * the compiler meanwhile goes on.
   */
  static TokenCounter start() {
    return new TokenCounter();
  }

  private static Encoding load() {
    return Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }

  /** Begins to count what is in {@code contract}, in the same thread. */
  Future<TokenCosts> begin(ContractDocument contract) {
    return work.submit(() -> TokenCosts.of(contract, this));
  }

  /** The estimated tokens of {@code text}; waits until the encoding is there. */
  int count(String text) {
    return await(encoding).countTokensOrdinary(text);
  }

  /** Waits for what was begun. */
  static <T> T await(Future<T> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while tokens were counted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the tokens cannot be counted", e.getCause());
    }
  }

  /** Waits until its thread is over, so that none is left behind when the compiler has ended. */
  void end() {
    work.shutdown();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
