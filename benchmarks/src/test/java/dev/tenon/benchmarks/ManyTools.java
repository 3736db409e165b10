package dev.tenon.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sources of a server with many tools, each with records of its own within records. */
enum ManyTools {
  /** Four arguments, of which one is a record with a record inside, and a record as result. */
  USUAL(
      """
        /**
         * Where somebody lives.
         * @param street the street and the number
         * @param city the city
         */
        public record Address%(@NotBlank String street, @Size(max = 80) String city) {}
        /**
         * Who orders.
         * @param name the full name
         * @param address where it goes
         */
        public record Customer%(@NotBlank String name, Address% address) {}
        /**
         * What came of it.
         * @param number the number of the order
         * @param total what it costs
         * @param due when it arrives
         */
        public record Receipt%(String number, BigDecimal total, LocalDate due) {}
        /**
         * Orders articles of the kind %.
         * @param article the number of the article
         * @param amount how many
         * @param customer who orders
         * @param due when it must be there
         */
        @McpTool
        public Receipt% order%(@NotBlank String article, @Min(1) int amount,
            Customer% customer, Optional<LocalDate> due) {
          return new Receipt%(article, BigDecimal.ONE, due.orElse(LocalDate.MAX));
        }
      """),

  /** Three records and an enum within each other, once as argument and once as result. */
  LARGE(
      """
        public enum Way% { POST, COURIER, PICKUP }
        /**
         * Where it goes.
         * @param street the street and the number
         * @param city the city
         */
        public record Address%(@NotBlank String street, @Size(max = 80) String city) {}
        /**
         * One line of an order.
         * @param article the number of the article
         * @param amount how many
         * @param price what one costs
         */
        public record Line%(@NotBlank String article, @Min(1) int amount, BigDecimal price) {}
        /**
         * An order.
         * @param customer the customer's number
         * @param lines what is ordered
         * @param address where it goes
         * @param way how it goes there
         * @param due when it must be there
         */
        public record Order%(String customer, @NotEmpty List<Line%> lines, Address% address,
            Way% way, Optional<LocalDate> due) {}
        /**
         * What came of it.
         * @param order the order
         * @param total what it costs
         */
        public record Receipt%(Order% order, BigDecimal total) {}
        /**
         * Orders articles of the kind %.
         * @param order the order
         * @param express whether it goes first
         */
        @McpTool
        public Receipt% order%(Order% order, boolean express) {
          return new Receipt%(order, BigDecimal.ONE);
        }
      """);

  private static final int TOOLS_OF_A_CLASS = 10;

  private final String tool;

  ManyTools(String tool) {
    this.tool = tool;
  }

  /** Writes them below {@code folder}; returns the files. */
  List<Path> write(Path folder, int tools) throws IOException {
    List<Path> files = new ArrayList<>();
    StringBuilder listed = new StringBuilder();
    for (int first = 0; first < tools; first += TOOLS_OF_A_CLASS) {
      String name = "Desk" + first / TOOLS_OF_A_CLASS;
      StringBuilder source = new StringBuilder(HEAD.replace("%s", name));
      for (int number = first; number < Math.min(tools, first + TOOLS_OF_A_CLASS); number++) {
        source.append(tool.replace("%", String.valueOf(number)));
      }
      files.add(folder.resolve(name + ".java"));
      Files.writeString(files.get(files.size() - 1), source.append("}\n"));
      listed.append(listed.isEmpty() ? "" : ", ").append(name).append(".class");
    }
    files.add(folder.resolve("Shop.java"));
    Files.writeString(files.get(files.size() - 1), SERVER.replace("%s", listed));
    return files;
  }

  private static final String HEAD =
      """
      package many;
      import dev.tenon.McpTool;
      import jakarta.validation.constraints.*;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.util.*;
      /** Tools of a desk. */
      public class %s {
      """;

  private static final String SERVER =
      """
      package many;
      /** A shop with many tools. */
      @dev.tenon.McpServer(version = "1", features = {%s})
      public class Shop {}
      """;
}
