package dev.tenon.samples.orders;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An order.
 *
 * @param id the number of the order
 * @param customer the number of the customer
 * @param status how far it is
 * @param placed the day on which it was placed
 * @param lines what is ordered
 * @param total what it costs, in euros
 */
public record Order(
    long id, long customer, Status status, LocalDate placed, List<Line> lines, BigDecimal total) {
  /** How far an order is. */
  public enum Status {
    /** Placed and not shipped yet. */
    OPEN,
    /** On its way, or there. */
    SHIPPED,
    /** Taken back before it was shipped. */
    CANCELLED
  }

  /**
   * A part of an order.
   *
   * @param sku the number of the article
   * @param amount how many of it
   * @param price what one costs, in euros
   */
  public record Line(String sku, int amount, BigDecimal price) {}

  /**
   * What is wanted of an article.
   *
   * @param sku the number of the article
   * @param amount how many of it
   */
  public record Wanted(@NotBlank @Size(max = 20) String sku, @Min(1) @Max(1000) int amount) {}
}
