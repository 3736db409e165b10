package good.orders;

import dev.tenon.McpArg;
import dev.tenon.McpCompletion;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Progress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Orders of a small shop. */
@McpServer(version = "1.0.0", instructions = "Ask for the customer number first.")
public final class Orders implements AutoCloseable {
  private final List<Order> book;

  Orders(List<Order> book) {
    this.book = book;
  }

  /**
   * An order.
   *
   * @param id its number
   * @param total what it costs
   */
  public record Order(
      long id, BigDecimal total, Instant placed, Optional<String> note, Set<Tone> tones, int[] parts) {}

  /** A page of something. */
  public record Page<T>(List<T> items, OptionalInt next, Map<Tone, Integer> counts) {}

  enum Tone {
    FORMAL,
    WARM
  }

  record Filter(Optional<Tone> tone, @Min(0) @McpArg(defaultValue = "0.5") double least) {}

  /**
   * Finds a customer's orders, the newest first.
   *
   * @param customer the customer's number
   * @param limit how many orders at the most
   */
  @McpTool(readOnly = true)
  public Page<Order> findOrders(
      @NotBlank String customer,
      @Min(1) @Max(500) @McpArg(defaultValue = "50") int limit,
      Optional<Filter> filter,
      List<@NotBlank String> tags,
      @McpArg(header = "Region") String region,
      CallContext call)
      throws IOException {
    return new Page<>(book, OptionalInt.of(limit), Map.of(Tone.WARM, tags.size()));
  }

  /** Cancels an order. */
  @McpTool(destructive = true, idempotent = true)
  public CompletionStage<String> cancel(UUID order, Progress progress) {
    return java.util.concurrent.CompletableFuture.completedFuture(order.toString());
  }

  /** Pings. */
  @McpTool
  static void ping() {}

  /**
   * One order.
   *
   * @param id the order's number
   */
  @McpResource("orders://{id}")
  public Optional<Order> order(long id) {
    return book.stream().filter(order -> order.id() == id).findFirst();
  }

  /** The opening hours. */
  @McpResource(value = "shop://hours", mimeType = "text/markdown")
  public String hours() {
    return "always";
  }

  /**
   * Writes an apology.
   *
   * @param customer whom to
   * @param tone how formal
   */
  @McpPrompt(title = "Apology")
  public String apology(String customer, Tone tone, Optional<Integer> words) {
    return "Write a " + tone + " apology to " + customer + ".";
  }

  @McpCompletion(prompt = "apology", argument = "customer")
  List<String> customers(String typed, Optional<String> tone) {
    return List.of(typed + tone.orElse(""));
  }

  @Override
  public void close() {}

  public static void main(String[] args) {
    OrdersMcp.run(args, new Orders(List.of()));
  }
}
