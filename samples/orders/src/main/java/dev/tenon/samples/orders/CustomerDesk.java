package dev.tenon.samples.orders;

import dev.tenon.McpArg;
import dev.tenon.McpResource;
import dev.tenon.McpTool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** Knows the customers. */
@OnDatabase
public final class CustomerDesk {
  private final Customers customers;

  /** Serves the customers in {@code database}. */
  public CustomerDesk(Database database) {
    this.customers = new Customers(database);
  }

  /**
   * Finds customers by name or mail address.
   *
   * @param words a part of the name or of the address, in any case
   * @param limit how many at the most
   */
  @McpTool(title = "Find customers", readOnly = true, openWorld = false)
  public List<Customer> findCustomers(
      @NotBlank @Size(max = 100) String words,
      @Min(1) @Max(50) @McpArg(defaultValue = "10") int limit) {
    return customers.find(words, limit);
  }

  /**
   * A customer.
   *
   * @param id the number of the customer
   */
  @McpResource(value = "customer://{id}", title = "Customer", mimeType = "application/json")
  public Optional<Customer> customer(long id) {
    return customers.get(id);
  }

  /** How the shop delivers and takes goods back. */
  @McpResource(value = "shop://terms", title = "Terms", mimeType = "text/plain")
  public String terms() {
    return "We deliver within five days. Goods can be returned within thirty days.";
  }
}
