package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Values that only code of the author's can make, and that it may refuse or leave out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedDefaultsTest {
  private static final String DEFAULT = "@McpArg(defaultValue = \"-1\") Size value";

  private LoadedServer server;

  @BeforeAll
  void load() {
    server =
        LoadedServer.of(
            Example.of(
                    """
                    @McpServer(version = "1")
                    class Shop {
                      record Size(@JsonValue int v) {
                        Size { if (v < 0) { throw new IllegalArgumentException("too small"); } }
                      }
                      record Box(DEFAULT) {}
                      public static class Bean {
                        public Optional<String> field;
                        public Presence<String> presence;
                        private OptionalInt number;
                        public OptionalInt getNumber() { return number; }
                        public void setNumber(OptionalInt number) { this.number = number; }
                        @JsonInclude(JsonInclude.Include.ALWAYS) public Optional<String> always;
                      }
                      /** Says how large. */ @McpTool int size(DEFAULT) { return value.v(); }
                      /** Says how large it is. */ @McpTool Box box(Box value) { return value; }
                      /** Asks how large. */ @McpPrompt String ask(DEFAULT) { return "" + value.v(); }
                      /** Returns what nobody filled. */ @McpTool Bean bean() { return new Bean(); }
                    }
                    """
                        .replace("DEFAULT", DEFAULT))
                .compile(),
            "example.Shop");
  }

  @Test
  void whoGaveNothingIsAskedForIt() {
    List<String> required = List.of("value: is required");

    assertThat(server.call("size", "{}")).isEqualTo(required);
    assertThat(server.prompt("ask", Map.of())).isEqualTo(required);
    assertThat(server.call("box", "{\"value\":{}}")).isEqualTo(List.of("value.value: is required"));
  }

  @Test
  void whatIsGivenIsTaken() {
    assertThat(server.call("size", "{\"value\":3}")).isInstanceOf(Outcome.ToolResult.class);
    assertThat(server.prompt("ask", Map.of("value", "3"))).isInstanceOf(Outcome.class);
    SchemaChecks.fits(server, "box", "{\"value\":3}", "{\"value\":3}");
  }

  @Test
  void optionalThatNobodySetIsLeftOut() {
    Outcome.ToolResult result = (Outcome.ToolResult) server.call("bean", "{}");

    assertThat(String.valueOf(result.structured())).isEqualTo("{\"always\":null}");
  }
}
