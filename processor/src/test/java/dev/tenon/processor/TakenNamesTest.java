package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.runtime.call.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a user has named as generated code names its own variables is told apart from them. */
class TakenNamesTest {
  private static final List<String> NAMES =
      List.of(
          "in",
          "out",
          "e",
          "object",
          "result",
          "value",
          "before",
          "arguments",
          "context",
          "call",
          "json",
          "writer",
          "reader",
          "generator",
          "violations",
          "names",
          "features",
          "entry",
          "made",
          "read",
          "item",
          "element",
          "key",
          "list",
          "index",
          "path",
          "outcome",
          "failure");

  @Test
  void recordsBeansAndParametersMayHaveAnyName() {
    String components = NAMES.stream().map(name -> "int " + name).collect(Collectors.joining(", "));
    String properties =
        NAMES.stream().map(name -> "    public int " + name + ";\n").collect(Collectors.joining());
    String source =
        """
        package example;

        import dev.tenon.McpServer;
        import dev.tenon.McpTool;

        /** Has names of all sorts. */
        @McpServer(name = "taken", version = "1")
        public class Taken {
          record Box(%1$s) {
            Box {
              if (in < 0) {
                throw new IllegalArgumentException("in must not be negative");
              }
            }
          }

          public static class Bean {
        %2$s  }

          /** Boxes. */
          @McpTool
          Box box(Box value) {
            return value;
          }

          /** Beans. */
          @McpTool
          Bean bean(Bean in) {
            return in;
          }

          /** Adds. */
          @McpTool
          int add(%1$s) {
            return %3$s;
          }
        }
        """
            .formatted(components, properties, String.join(" + ", NAMES));
    Compilation compilation =
        Sources.javac().compile(JavaFileObjects.forSourceString("example.Taken", source));
    assertThat(compilation.errors()).isEmpty();
    LoadedServer server = LoadedServer.of(compilation, "example.Taken");
    String numbers =
        NAMES.stream().map(name -> '"' + name + "\":1").collect(Collectors.joining(",", "{", "}"));

    assertThat(structured(server.call("box", "{\"value\":" + numbers + "}"))).isEqualTo(numbers);
    assertThat(structured(server.call("bean", "{\"in\":" + numbers + "}"))).isEqualTo(numbers);
    assertThat(structured(server.call("add", numbers))).isEqualTo("" + NAMES.size());
    assertThat(server.call("box", "{\"value\":" + numbers.replaceFirst("1", "-1") + "}").toString())
        .contains("in must not be negative");
  }

  private static String structured(Object outcome) {
    assertThat(outcome).isInstanceOf(Outcome.ToolResult.class);
    return String.valueOf(((Outcome.ToolResult) outcome).structured());
  }
}
