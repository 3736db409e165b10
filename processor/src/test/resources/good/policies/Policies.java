package good.policies;

import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.policy.Backoff;
import dev.tenon.policy.Budget;
import dev.tenon.policy.Bulkhead;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Cached;
import dev.tenon.policy.CircuitBreaker;
import dev.tenon.policy.Evicts;
import dev.tenon.policy.Fallback;
import dev.tenon.policy.HealthCheck;
import dev.tenon.policy.IdempotencyKey;
import dev.tenon.policy.Intercepted;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.policy.RateLimit;
import dev.tenon.policy.Retry;
import dev.tenon.policy.Timeout;
import dev.tenon.policy.WhenUnhealthy;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Every policy there is. */
@McpServer(version = "1.0.0")
@Timeout("10s")
@RateLimit(permits = 1_000, by = LimitBy.GLOBAL)
@Retry
public final class Policies {
  private boolean isDown;

  /** A book. */
  public record Book(String title, int pages) {}

  /**
   * Finds books.
   *
   * @param title a part of the title
   * @param most how many at the most
   */
  @McpTool(readOnly = true)
  @Careful
  @Cached(
      ttl = "5m",
      key = {"title"},
      scope = CacheScope.TENANT,
      maxEntries = 500,
      maxEntryBytes = 65_536,
      staleWhileRevalidate = "PT30S")
  @Budget(tokens = 2_000, keep = "title", keepRest = "1h")
  @Retry(
      maxAttempts = 4,
      backoff = Backoff.LINEAR,
      delay = "100ms",
      maxDelay = "250ms",
      jitter = Jitter.EQUAL,
      on = {IOException.class, IllegalStateException.class},
      abortOn = java.io.FileNotFoundException.class,
      budgetPercent = 10)
  @Fallback("known")
  @Bulkhead(concurrency = 4, queue = 8, maxWait = "500ms", priority = Priority.HIGH, name = "books")
  @CircuitBreaker(
      failureRate = 40,
      slowCall = "1s",
      slowRate = 80,
      window = 50,
      minCalls = 5,
      open = "1m",
      halfOpen = 2,
      counts = IOException.class,
      ignores = java.io.FileNotFoundException.class,
      name = "books")
  @Intercepted(Tenants.class)
  public List<Book> find(String title, int most) throws IOException {
    if (isDown) {
      throw new IOException(title + most);
    }
    return List.of();
  }

  /** Stands in for {@code find}. */
  List<Book> known(String title, int most, Throwable cause) {
    return List.of(new Book(title + cause.getMessage(), most));
  }

  /**
   * Adds a book.
   *
   * @param title its title
   * @param request tells one wish from the next
   */
  @McpTool(destructive = false)
  @Evicts(value = "find", key = "title")
  @Evicts("books://all")
  @Intercepted(Audit.class)
  public void add(String title, @IdempotencyKey(ttl = "30m", maxEntries = 100) UUID request) {
    if (request == null) {
      throw new IllegalArgumentException(title);
    }
  }

  /** All books. */
  @McpResource("books://all")
  @Cached(ttl = "1h", scope = CacheScope.PUBLIC)
  @Fallback("none")
  public String all() {
    return "";
  }

  /** Stands in for {@code all}. */
  static String none() {
    return "no books";
  }

  /**
   * Asks for advice.
   *
   * @param title what is to be read
   */
  @McpPrompt
  @Timeout("500ms")
  @RateLimit(permits = 10, per = "1s", burst = 20, by = LimitBy.CLIENT)
  @RateLimit(permits = 5, per = "1s")
  @Fallback("short1")
  public String advice(String title) {
    return title;
  }

  /** Stands in for {@code advice}. */
  String short1(String title) throws IOException {
    if (title.isEmpty()) {
      throw new IOException("there is no title");
    }
    return title;
  }

  /** Whether the books can be reached. */
  @HealthCheck(
      tool = {"find", "add"},
      every = "10s",
      timeout = "500ms",
      unhealthyAfter = 2,
      healthyAfter = 1,
      whenUnhealthy = WhenUnhealthy.FAIL_FAST)
  boolean isUp() {
    return !isDown;
  }

  /** Goes wrong when there are no books. */
  @HealthCheck(tool = "find")
  static void reach() throws IOException {
    if (Policies.class.getSimpleName().isEmpty()) {
      throw new IOException("there is no class");
    }
  }
}
