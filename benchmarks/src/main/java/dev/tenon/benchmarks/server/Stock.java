package dev.tenon.benchmarks.server;

import dev.tenon.McpTool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tools whose calls consist of reading arguments or of writing results. */
public final class Stock {
  /** Where something stands. */
  public record Place(@Size(max = 20) String aisle, @Min(1) int shelf) {}

  /** Something that is kept. */
  public record Article(
      @Size(max = 80) String name,
      @Min(0) int pieces,
      double price,
      Optional<LocalDate> due,
      List<String> tags,
      Place place) {}

  /** All that is kept. */
  public record Articles(List<Article> articles) {}

  /** Counts the pieces of all articles. */
  @McpTool
  public int take(List<Article> articles) {
    int pieces = 0;
    for (Article article : articles) {
      pieces += article.pieces();
    }
    return pieces;
  }

  /** Tells of so many articles. */
  @McpTool
  public Articles tell(@Min(1) @Max(1_000) int count) {
    List<Article> articles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      articles.add(
          new Article(
              "article " + i,
              i,
              i * 0.25,
              Optional.of(LocalDate.EPOCH.plusDays(i)),
              List.of("new", "cheap"),
              new Place("A" + i % 7, 1 + i % 9)));
    }
    return new Articles(articles);
  }
}
