package dev.tenon.footprint;

import dev.tenon.McpArg;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An ordinary server: a call with one argument, and one that reads and writes records. */
@McpServer(name = "shelf", version = "1")
public final class Shelf {
  private static final int FOUND = 20;

  /** What a book is about. */
  public enum Subject {
    ART,
    LAW,
    MUSIC
  }

  /**
   * Narrows a search.
   *
   * @param subject what the books are about
   * @param shelves where they stand
   * @param since their year at least
   */
  public record Filter(Subject subject, List<String> shelves, Optional<Integer> since) {}

  /**
   * A book.
   *
   * @param title its title
   * @param subject what it is about
   * @param pages how many pages it has
   */
  public record Book(String title, Subject subject, int pages) {}

  /**
   * What was found.
   *
   * @param books the best first
   */
  public record Found(List<Book> books) {}

  /**
   * Says what it is told.
   *
   * @param text what to say
   */
  @McpTool(readOnly = true, openWorld = false)
  public String echo(String text) {
    return text;
  }

  /**
   * Finds books.
   *
   * @param words words of the title
   * @param filter narrows the search
   * @param limit how many at the most
   */
  @McpTool(readOnly = true, openWorld = false)
  public Found search(
      String words, Filter filter, @Min(1) @Max(100) @McpArg(defaultValue = "50") int limit) {
    List<Book> books = new ArrayList<>(FOUND);
    for (int i = 1; i <= Math.min(limit, FOUND); i++) {
      books.add(new Book(words + " " + i, filter.subject(), 100 + i));
    }
    return new Found(books);
  }

  /** Serves as the arguments say. */
  public static void main(String[] args) {
    ShelfMcp.run(args);
  }
}
