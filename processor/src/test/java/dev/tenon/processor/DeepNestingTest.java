package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.testing.compile.JavaFileObjects;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Violations;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Types that hold themselves are read as deep as the greatest depth that can be set, on the stack
 * that a thread has.
 */
class DeepNestingTest {
  private static final String SOURCE =
      """
      package example;

      import dev.tenon.McpServer;
      import dev.tenon.McpTool;
      import dev.tenon.runtime.json.RawJson;
      import java.util.List;
      import java.util.Map;
      import java.util.Set;
      import org.jspecify.annotations.Nullable;

      /** Goes deep. */
      @McpServer(name = "deep", version = "1")
      public class Deep {
        record Link(@Nullable Link next) {}

        record Tree(List<Tree> branches) {}

        record Wood(Set<Wood> trees) {}

        record Maze(Map<String, Maze> doors) {}

        sealed interface Shape {}

        record Box(@Nullable Shape within) implements Shape {}

        record Ball(int size) implements Shape {}

        record Pile(List<Integer> sizes) implements Shape {}

        /** Links. */
        @McpTool
        Link link(Link value) {
          return value;
        }

        /** Branches. */
        @McpTool
        Tree tree(Tree value) {
          return value;
        }

        /** Trees that differ. */
        @McpTool
        Wood wood(Wood value) {
          return value;
        }

        /** Doors. */
        @McpTool
        Maze maze(Maze value) {
          return value;
        }

        /** Boxes. */
        @McpTool
        Shape shape(Shape value) {
          return value;
        }

        /** Anything. */
        @McpTool
        Object any(Object value) {
          return value;
        }

        /** Anything, as it is. */
        @McpTool
        RawJson raw(RawJson value) {
          return value;
        }
      }
      """;

  /** The greatest depth, but for what is around the innermost value and the arguments. */
  private static final int DEEP = 990;

  /** A hundred times what it takes. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static LoadedServer server;

  @BeforeAll
  static void load() {
    server =
        LoadedServer.of(
            Sources.javac().compile(JavaFileObjects.forSourceString("example.Deep", SOURCE)),
            "example.Deep");
  }

  private static String nested(String begin, String inside, String end, int levels) {
    return "{\"value\":" + begin.repeat(levels) + inside + end.repeat(levels) + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          link  ~ {"next":                ~ {}              ~ }                 ~ 1
          tree  ~ {"branches":[           ~ {"branches":[]} ~ ]}                ~ 2
          wood  ~ {"trees":[              ~ {"trees":[]}    ~ ]}                ~ 2
          maze  ~ {"doors":{"":           ~ {"doors":{}}    ~ }}                ~ 2
          shape ~ {"type":"Box","within": ~ {"type":"Ball","size":1} ~ }        ~ 1
          shape ~ {"within":              ~ {"size":1,"type":"Ball"} ~ ,"type":"Box"} ~ 1
          """)
  void whatHoldsItselfIsReadAndWritten(
      String tool, String begin, String inside, String end, int depth) {
    String json = nested(begin, inside, end, DEEP / depth);

    Object outcome = assertTimeout(SOON, () -> server.call(tool, json));

    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
  }

  @Test
  void whatIsLargeDeepDownIsNotReadOncePerLevel() {
    String sizes = "1,".repeat(300_000) + "1";
    String json =
        nested(
            "{\"within\":",
            "{\"sizes\":[" + sizes + "],\"type\":\"Pile\"}",
            ",\"type\":\"Box\"}",
            DEEP);

    Object outcome = assertTimeout(SOON, () -> server.call("shape", json));

    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
  }

  @Test
  void faultsDeepDownCostNoMoreThanThoseThatAreTold() {
    String sizes = "true,".repeat(300_000) + "true";
    String json =
        nested(
            "{\"type\":\"Box\",\"within\":",
            "{\"type\":\"Pile\",\"sizes\":[" + sizes + "]}",
            "}",
            DEEP);

    Object outcome = assertTimeout(SOON, () -> server.call("shape", json));

    assertThat(outcome).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(Violations.MAX);
  }

  @Test
  void aFaultDeepDownIsOneViolation() {
    String json =
        nested("{\"within\":", "{\"size\":\"x\",\"type\":\"Ball\"}", ",\"type\":\"Box\"}", DEEP);

    Object outcome = assertTimeout(SOON, () -> server.call("shape", json));

    assertThat(outcome)
        .isEqualTo(
            List.of(
                "value"
                    + ".within".repeat(DEEP)
                    + ".size: must be a whole number from -2147483648 to 2147483647, but got \"x\""));
  }

  @ParameterizedTest
  @CsvSource({"any", "raw"})
  void whatIsAnythingHasABound(String tool) {
    assertThat(server.call(tool, nested("[", "1", "]", 200)))
        .isInstanceOf(Outcome.ToolResult.class);
    assertThat(server.call(tool, nested("[", "1", "]", DEEP)))
        .asString()
        .contains("must be nested at most 200 levels deep");
  }
}
