package dev.tenon.samples.orders;

import dev.tenon.Ask;
import dev.tenon.McpArg;
import dev.tenon.McpCompletion;
import dev.tenon.McpForm;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpTool;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds, places, ships and cancels orders. */
@OnDatabase
public final class OrderDesk {
  /** From this total on the user is asked before an order is placed, in euros. */
  private static final BigDecimal LARGE = new BigDecimal("100");

  private final OrderBook book;
  private final InstantSource time;

  /** Serves the orders in {@code database}; takes the date from {@code time}. */
  public OrderDesk(Database database, InstantSource time) {
    this.book = new OrderBook(database);
    this.time = time;
  }

  /**
   * Orders that were found.
   *
   * @param orders the newest first
   * @param total how many there are, whatever the limit
   */
  public record Found(List<Order> orders, int total) {}

  /** What the user says to a large order. */
  @McpForm
  public record Approval(@McpArg(title = "Yes, place the order") boolean place) {}

  /** What the user says to the end of an order. */
  @McpForm
  public record Cancellation(@McpArg(title = "Yes, cancel the order") boolean cancel) {}

  /** How a letter sounds. */
  public enum Tone {
    /** Warm and brief. */
    FRIENDLY,
    /** Polite and complete. */
    FORMAL
  }

  /**
   * Finds orders, the newest first.
   *
   * @param customer only those of the customer with this number
   * @param status only those that are so far
   * @param limit how many at the most
   */
  @McpTool(title = "Find orders", readOnly = true, openWorld = false)
  public Found findOrders(
      Optional<@Positive Long> customer,
      Optional<Order.Status> status,
      @Min(1) @Max(50) @McpArg(defaultValue = "10") int limit) {
    return new Found(book.find(customer, status, limit), book.count(customer, status));
  }

  /**
   * Places an order and takes its articles out of the stock. A large one has to be approved by the
   * user.
   *
   * @param customer the number of the customer
   * @param lines what is ordered
   * @param requestKey a new text for each order; the same text again places nothing and returns the
   *     order that it placed
   */
  @McpTool(title = "Place an order", destructive = false, idempotent = true, openWorld = false)
  public Order placeOrder(
      @Positive long customer,
      @Size(min = 1, max = 20) List<Order.Wanted> lines,
      @NotBlank @Size(max = 80) String requestKey,
      Interaction user,
      CallContext call) {
    BigDecimal total = book.price(lines);
    if (total.compareTo(LARGE) >= 0
        && !user.form("approval", "Place an order of " + total + " euros?", Approval.class)
            .place()) {
      throw new ToolException(ErrorCode.DECLINED, "The user does not want so large an order.");
    }
    LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    Order order = book.place(customer, lines, requestKey, today);
    tellOf(order, call);
    return order;
  }

  /**
   * Ships an open order.
   *
   * @param order the number of the order
   */
  @McpTool(title = "Ship an order", destructive = false, idempotent = true, openWorld = false)
  public Order shipOrder(@Positive long order, CallContext call) {
    Order shipped = book.ship(order);
    tellOf(shipped, call);
    return shipped;
  }

  /**
   * Cancels an open order and puts its articles back into the stock. The user is asked.
   *
   * @param order the number of the order
   */
  @McpTool(title = "Cancel an order", idempotent = true, openWorld = false)
  public Order cancelOrder(
      @Positive long order,
      @Ask("Really cancel order {order}?") Cancellation answer,
      CallContext call) {
    if (!answer.cancel()) {
      throw new ToolException(ErrorCode.DECLINED, "The user wants to keep the order.");
    }
    Order cancelled = book.cancel(order);
    tellOf(cancelled, call);
    return cancelled;
  }

  /**
   * An order.
   *
   * @param id the number of the order
   */
  @McpResource(value = "order://{id}", title = "Order", mimeType = "application/json")
  public Optional<Order> order(long id) {
    return book.find(id);
  }

  /**
   * Asks for a letter to the customer about an order.
   *
   * @param order the number of the order
   * @param tone how it sounds
   */
  @McpPrompt(title = "Write to the customer")
  public String writeToCustomer(long order, @McpArg(defaultValue = "FRIENDLY") Tone tone) {
    Order found =
        book.find(order)
            .orElseThrow(() -> new ToolException(ErrorCode.NOT_FOUND, "There is no such order."));
    return "Write a "
        + tone.name().toLowerCase(Locale.ROOT)
        + " letter to customer "
        + found.customer()
        + " about order "
        + order
        + ", which is "
        + found.status().name().toLowerCase(Locale.ROOT)
        + ".";
  }

  /** Completes the number of an order to read. */
  @McpCompletion(resource = "order://{id}", argument = "id")
  public List<String> ids(String typed) {
    return book.find(Optional.empty(), Optional.empty(), 100).stream()
        .map(order -> String.valueOf(order.id()))
        .filter(id -> id.startsWith(typed.strip()))
        .toList();
  }

  private static void tellOf(Order order, CallContext call) {
    call.changes().resourceUpdated("order://" + order.id());
    for (Order.Line line : order.lines()) {
      call.changes().resourceUpdated("stock://" + line.sku());
    }
  }
}
