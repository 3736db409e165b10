package dev.tenon.fuzz;

import dev.tenon.Ask;
import dev.tenon.McpArg;
import dev.tenon.McpCompletion;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server with something of everything that reads what clients send. */
@McpServer(name = "shop", version = "1.0.0")
public final class Shop {
  /** What is sold. */
  public sealed interface Good {}

  /** A book. */
  public record Book(String title, @Min(1) int pages) implements Good {}

  /** Goods in a box, which may hold another. */
  public record Box(List<Good> within, @Nullable Box around) implements Good {}

  /** What the user says. */
  public record Consent(boolean agreed) {}

  /** An order. */
  public record Order(
      Map<String, Integer> amounts, Optional<BigDecimal> price, List<List<Double>> places) {}

  /** What was understood of an order. */
  public record Understood(int kinds, String price, Good good) {}

  /** Understands an order. */
  @McpTool(readOnly = true)
  public Understood order(Order order, Good good, @Max(9) int priority) {
    String price = order.price().map(BigDecimal::toPlainString).orElse("");
    return new Understood(order.amounts().size() + priority, price, good);
  }

  /** Tells in which region something is asked. */
  @McpTool(readOnly = true)
  public String region(@McpArg(header = "Region") String region) {
    return "in " + region;
  }

  /** Buys, if the user agrees. */
  @McpTool
  public String buy(String what, @Ask("Really buy?") Consent consent) {
    return consent.agreed() ? "bought " + what : "left " + what;
  }

  /** A shelf. */
  @McpResource("shop://{hall}/shelves{/shelf}{?page}")
  public String shelf(String hall, long shelf, @Nullable String page) {
    return hall + shelf + page;
  }

  /** A greeting. */
  @McpPrompt
  public String greeting(String name, boolean formal) {
    return (formal ? "Good day, " : "Hi ") + name;
  }

  /** Names that begin so. */
  @McpCompletion(prompt = "greeting", argument = "name")
  public List<String> names(String typed) {
    return List.of(typed + "a", typed + "b");
  }
}
