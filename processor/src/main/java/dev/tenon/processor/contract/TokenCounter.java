package dev.tenon.processor.contract;

import com.knuddels.jtokkit.api.Encoding;
import dev.tenon.contract.ContractDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private final Future<TokenTable> table = work.submit(TokenTable::read);

  private TokenCounter() {}

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "tenon-token-counter");
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  /**
   * Begins to load the table of the encoding in a thread of its own: the compiler meanwhile goes
   * on.
   */
  static TokenCounter start() {
    return new TokenCounter();
  }

  /** Begins to count what is in {@code contract}, in the same thread. */
  Future<TokenCosts> begin(ContractDocument contract) {
    return work.submit(() -> TokenCosts.of(contract, this));
  }

  /** The estimated tokens of each of {@code texts}; waits until the table is there. */
  List<Integer> count(List<String> texts) {
    List<byte[]> bytes = new ArrayList<>();
    texts.forEach(text -> bytes.add(text.getBytes(StandardCharsets.UTF_8)));
    Encoding encoding = await(table).of(bytes);
    return texts.stream().map(encoding::countTokensOrdinary).toList();
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
