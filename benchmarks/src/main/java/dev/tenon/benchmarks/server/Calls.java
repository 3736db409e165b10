package dev.tenon.benchmarks.server;

import dev.tenon.McpArg;
import dev.tenon.McpTool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;

/** The tools that every server of the comparison has, with the same arguments and answers. */
public final class Calls {
  private static final int FOUND = 20;

  /** What is searched for. */
  public enum Category {
    A,
    B,
    C
  }

  /** Narrows a search. */
  public record Filter(Category category, List<String> tags, double minScore) {}

  /** One result. */
  public record Item(String id, String title, double score, Category category) {}

  /** All results. */
  public record Found(List<Item> items) {}

  /** A sum. */
  public record Sum(int sum) {}

  /** Says what it is told. */
  @McpTool
  public String echo(String text) {
    return text;
  }

  /** The sum of two numbers. */
  @McpTool
  public Sum add(int a, int b) {
    return new Sum(a + b);
  }

  /** Finds what fits best. */
  @McpTool
  public Found search(
      String query, Filter filter, @Min(1) @Max(500) @McpArg(defaultValue = "50") int limit) {
    List<Item> items = new ArrayList<>(FOUND);
    for (int i = 1; i <= Math.min(limit, FOUND); i++) {
      items.add(
          new Item(
              "item-" + i,
              "Result " + i + " for " + query,
              filter.minScore() + i * 0.03125,
              filter.category()));
    }
    return new Found(items);
  }
}
