package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.tenon.processor.ServerFolder.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ordinary calls load no class of the libraries that are there for less ordinary ones, in a process
 * that has them all on its class path.
 */
@Timeout(120)
class LeanCallsTest {
  private static final String SHOP =
      """
      package example;

      import dev.tenon.*;
      import dev.tenon.runtime.call.CallContext;
      import jakarta.validation.constraints.*;
      import java.time.LocalDate;
      import java.util.*;

      /** A shop. */
      @McpServer(name = "shop", version = "1")
      public class Shop {
        enum Colour { RED, GREEN }

        sealed interface Payment permits Cash, Card {}

        record Cash(@Positive int cents) implements Payment {}

        record Card(@Pattern(regexp = "[0-9]{4}") String number) implements Payment {}

        record Line(@NotBlank String article, @Min(1) @Max(99) int pieces, Optional<Colour> colour) {}

        record Order(List<Line> lines, Map<String, Double> notes, LocalDate due, Payment payment) {}

        /** Orders. */
        @McpTool
        public Order order(@NotNull Order order, CallContext call) {
          return order;
        }

        /** Holds anything. */
        @McpTool
        public Object anything(Object value) {
          return value;
        }

        /** Fails. */
        @McpTool
        public String fail() {
          throw new IllegalStateException("on purpose");
        }

        /** Greets. */
        @McpPrompt
        public String greet(@Size(max = 9) String name, LocalDate day) {
          return "Greet " + name;
        }

        /** A shelf. */
        @McpResource("shop://{shelf}")
        public String shelf(int shelf) {
          return "shelf " + shelf;
        }

        /** Completes names. */
        @McpCompletion(prompt = "greet", argument = "name")
        public List<String> names(String typed) {
          return List.of(typed + "a");
        }

        public static void main(String[] args) {
          ShopMcp.run(args);
        }
      }
      """;

  private static final String STALL =
      """
      package example;

      import dev.tenon.*;
      import jakarta.validation.*;
      import java.lang.annotation.*;

      /** A stall. */
      @McpServer(name = "stall", version = "1")
      public class Stall {
        @Constraint(validatedBy = Even.Check.class)
        @Retention(RetentionPolicy.RUNTIME)
        public @interface Even {
          String message() default "must be even";

          Class<?>[] groups() default {};

          Class<? extends Payload>[] payload() default {};

          final class Check implements ConstraintValidator<Even, Integer> {
            @Override
            public boolean isValid(
                Integer value, ConstraintValidatorContext context) {
              return value % 2 == 0;
            }
          }
        }

        /** Takes a tree of databind. */
        @McpTool
        public int tree(tools.jackson.databind.JsonNode tree) {
          return tree.size();
        }

        /** Has a constraint of its own. */
        @McpTool
        public int even(@Even int number) {
          return number;
        }

        /** Returns what the SDK has. */
        @McpTool
        public io.modelcontextprotocol.spec.McpSchema.CallToolResult sdk() {
          return io.modelcontextprotocol.spec.McpSchema.CallToolResult.builder()
              .addTextContent("sdk")
              .build();
        }

        public static void main(String[] args) {
          StallMcp.run(args);
        }
      }
      """;

  private static final List<String> LIBRARIES =
      List.of(
          " tools.jackson.databind.",
          " com.fasterxml.jackson.",
          " org.hibernate.",
          " jakarta.validation.",
          " com.networknt.",
          " io.modelcontextprotocol.",
          " reactor.",
          " org.eclipse.jetty.",
          " picocli.");

  private static final String ORDER =
      """
      {"order":{"lines":[{"article":"a","pieces":%s,"colour":"RED"}],"notes":{"n":1.5},\
      "due":"2026-07-28","payment":{"number":"1234","type":"Card"}}}\
      """;

  private static final String META =
      """
      "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientCapabilities":{}}\
      """;

  private static final List<String> BEGINNING =
      List.of(
          """
          {"jsonrpc":"2.0","id":0,"method":"initialize","params":{\
          "protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}\
          """,
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

  /** Every feature that is ordinary, right and wrong; without braces. */
  private static final List<String> ORDINARY =
      List.of(
          "tools/list ",
          "tools/call " + call("order", ORDER.formatted("1")),
          "tools/call " + call("order", ORDER.formatted("\"many\"")),
          "tools/call " + call("anything", "{\"value\":{\"a\":[1,2.5,null]}}"),
          "tools/call " + call("fail", "{}"),
          "tools/call " + call("none", "{}"),
          "prompts/list ",
          "prompts/get \"name\":\"greet\",\"arguments\":{\"name\":\"Ada\",\"day\":\"2026-07-28\"}",
          "prompts/get \"name\":\"greet\",\"arguments\":{\"name\":\"Ada\",\"day\":\"never\"}",
          "resources/list ",
          "resources/templates/list ",
          "resources/read \"uri\":\"shop://7\"",
          "resources/read \"uri\":\"shop://seven\"",
          "completion/complete \"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"},"
              + "\"argument\":{\"name\":\"name\",\"value\":\"A\"}");

  @TempDir Path folder;

  @Test
  void ordinaryCallsLoadNothingOfLibraries() throws Exception {
    List<String> loaded = loadedBy("Shop", SHOP, ORDINARY);

    assertThat(loaded)
        .anyMatch(line -> line.contains(" example.Shop$Order "))
        .anyMatch(line -> line.contains(" tools.jackson.core."));
    assertThat(loaded).filteredOn(line -> LIBRARIES.stream().anyMatch(line::contains)).isEmpty();
  }

  @Test
  void eachLibraryIsLoadedByWhatNeedsIt() throws Exception {
    List<String> loaded =
        loadedBy(
            "Stall",
            STALL,
            List.of(
                "tools/call " + call("tree", "{\"tree\":[1,2]}"),
                "tools/call " + call("even", "{\"number\":2}"),
                "tools/call " + call("sdk", "{}")));

    for (String library :
        List.of(" tools.jackson.databind.", " org.hibernate.", " io.modelcontextprotocol.")) {
      assertThat(loaded).anyMatch(line -> line.contains(library));
    }
  }

  private static String call(String tool, String arguments) {
    return "\"name\":\"" + tool + "\",\"arguments\":" + arguments;
  }

  /** The classes that a process loads which answers the requests in both eras. */
  private List<String> loadedBy(String name, String source, List<String> requests)
      throws Exception {
    ServerFolder server =
        new ServerFolder(folder)
            .compile(JavaFileObjects.forSourceString("example." + name, source));
    Path log = folder.resolve("classes.txt");
    List<String> modern = new ArrayList<>();
    List<String> legacy = new ArrayList<>();
    for (String request : requests) {
      String method = request.substring(0, request.indexOf(' '));
      String params = request.substring(request.indexOf(' ') + 1);
      int id = modern.size() + 1;
      modern.add(request(id, method, params.isEmpty() ? META : params + "," + META));
      legacy.add(request(100 + id, method, params));
    }
    Ended ended =
        server.run(
            List.of("-Xlog:class+load:file=" + log + "::filecount=0"),
            2 * requests.size() + 1,
            "example." + name,
            Stream.of(modern, BEGINNING, legacy).flatMap(List::stream).toList());
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out().lines()).hasSize(2 * requests.size() + 1);
    return Files.readAllLines(log);
  }

  private static String request(int id, String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":{%s}}"
        .formatted(id, method, params);
  }
}
