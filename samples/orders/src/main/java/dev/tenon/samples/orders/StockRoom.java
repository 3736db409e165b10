package dev.tenon.samples.orders;

import dev.tenon.McpCompletion;
import dev.tenon.McpResource;
import dev.tenon.McpTool;
import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.CallContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows what is in stock. */
@OnDatabase
public final class StockRoom {
  private final Stock stock;

  /** Serves the articles in {@code database}. */
  public StockRoom(Database database) {
    this.stock = new Stock(database);
  }

  /**
   * What the stock is worth.
   *
   * @param articles how many different articles there are
   * @param pieces how many pieces of all
   * @param value what they cost together, in euros
   */
  public record Inventory(int articles, long pieces, BigDecimal value) {}

  /**
   * Finds articles by number or name.
   *
   * @param words a part of the number or of the name, in any case; empty for all
   */
  @McpTool(title = "Find articles", readOnly = true, openWorld = false)
  public List<Article> findArticles(@Size(max = 100) String words) {
    return stock.find(words);
  }

  /**
   * Adds to the stock of an article.
   *
   * @param sku the number of the article
   * @param amount how many came
   */
  @McpTool(title = "Restock", destructive = false, openWorld = false)
  public Article restock(
      @NotBlank @Size(max = 20) String sku, @Min(1) @Max(10_000) int amount, CallContext call) {
    Article article = stock.add(sku, amount);
    call.changes().resourceUpdated("stock://" + article.sku());
    return article;
  }

  /** Counts all articles, one after the other, and says what they are worth. */
  @McpTool(
      title = "Take inventory",
      readOnly = true,
      openWorld = false,
      task = TaskSupport.OPTIONAL)
  public Inventory takeInventory(CallContext call) {
    List<Article> articles = stock.find("");
    long pieces = 0;
    BigDecimal value = BigDecimal.ZERO;
    int counted = 0;
    for (Article article : articles) {
      call.throwIfCancelled();
      pieces += article.inStock();
      value = value.add(article.price().multiply(BigDecimal.valueOf(article.inStock())));
      counted++;
      call.progress().report(counted, articles.size(), article.name());
    }
    return new Inventory(articles.size(), pieces, value);
  }

  /**
   * An article and how many there are.
   *
   * @param sku the number of the article
   */
  @McpResource(value = "stock://{sku}", title = "Article", mimeType = "application/json")
  public Optional<Article> article(String sku) {
    return stock.get(sku);
  }

  /** Completes the number of an article to read. */
  @McpCompletion(resource = "stock://{sku}", argument = "sku")
  public List<String> numbers(String typed) {
    String part = typed.toUpperCase(Locale.ROOT);
    return stock.find("").stream().map(Article::sku).filter(sku -> sku.startsWith(part)).toList();
  }
}
