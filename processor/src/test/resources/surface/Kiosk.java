package surface;

import dev.tenon.McpArg;
import dev.tenon.McpCompletion;
import dev.tenon.McpIcon;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.TaskSupport;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** Sells papers | and sweets. It is open on all days of the week but Sunday, and on Sundays as well. */
@McpServer(
    name = "kiosk",
    version = "2.1.0",
    title = "Kiosk & more",
    instructions = "Look around first.\n# Then buy <something>.",
    websiteUrl = "https://kiosk.example/",
    icons = @McpIcon(src = "https://kiosk.example/icon.png", mimeType = "image/png", sizes = "48x48"))
public final class Kiosk {
  /** How it is paid. */
  public enum Payment {
    CASH,
    CARD
  }

  /**
   * A thing that is sold.
   *
   * @param name what it says on it
   * @param price in cents
   * @param parts what it consists of
   */
  public record Thing(String name, @Min(1) int price, List<Part> parts) {}

  /**
   * A part.
   *
   * @param weight in grams
   */
  public record Part(Optional<Double> weight) {}

  /**
   * Sells a thing, with {@code a | b < c} in it, and a &lt; b.
   *
   * <p># This is no heading.
   *
   * @param thing what to sell
   * @param payment how it is paid:
   *     cash | card
   * @param note written on the bill
   */
  @McpTool(title = "Sell", destructive = false, idempotent = false, openWorld = false)
  public Thing sell(
      Thing thing,
      @McpArg(defaultValue = "CASH") Payment payment,
      Optional<@Size(max = 20) String> note) {
    return thing;
  }

  /** Says whether the kiosk is open. */
  @McpTool(readOnly = true, task = TaskSupport.OPTIONAL)
  public boolean isOpen() {
    return true;
  }

  /** The paper of today. */
  @McpResource("paper://today")
  public String paper() {
    return "";
  }

  /**
   * An old paper.
   *
   * @param year its year
   */
  @McpResource(value = "paper://{year}", mimeType = "text/markdown")
  public String old(@Min(1900) @Max(2100) int year) {
    return "";
  }

  /**
   * Praises a thing.
   *
   * @param thing its name
   * @param payment how it was paid
   */
  @McpPrompt(title = "Praise")
  public String praise(String thing, Optional<Payment> payment) {
    return thing;
  }

  /** Completes the name of a thing. */
  @McpCompletion(prompt = "praise", argument = "thing")
  public List<String> things(String typed) {
    return List.of();
  }
}
