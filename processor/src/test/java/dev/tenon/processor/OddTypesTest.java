package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.runtime.call.Outcome;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types that are seldom seen and work all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddTypesTest {
  private static final String SOURCE =
      """
      package example;

      import com.fasterxml.jackson.annotation.*;
      import dev.tenon.*;
      import jakarta.validation.constraints.*;
      import java.time.Year;
      import java.util.*;

      /** Keeps odd things. */
      @McpServer(name = "odd", version = "1")
      public class Odd {
        record Narrow(@JsonIgnore byte a, @JsonIgnore short b, @JsonIgnore char c, int d) {}

        record Shown(@JsonProperty(access = JsonProperty.Access.READ_ONLY) short a, int b) {}

        record Overloaded(@JsonIgnore String a, int b) {
          Overloaded(Integer a, int b) { this("wrong", b); }
        }

        record Widened(@JsonIgnore long a, @JsonIgnore double b, int c) {
          Widened(int a, int b, int c) { this(1L, 1d, c); }
        }

        @JsonIgnoreProperties(value = "a", allowGetters = true)
        record Listed(String a, int b) {}

        @JsonIgnoreProperties(value = "a", allowGetters = true)
        public static class Bean {
          private final String a;
          private final int b;

          @JsonCreator
          public Bean(@JsonProperty("a") String a, @JsonProperty("b") int b) {
            this.a = a;
            this.b = b;
          }

          public String getA() { return a + "!"; }

          public int getB() { return b; }
        }

        enum Letter {
          @JsonAlias({"a", "A", "x", "x"}) A,
          @JsonProperty("b") @JsonAlias({"B", "b"}) B
        }

        record Since(Presence<@Past Year> year) {}

        /** Keeps. */
        @McpTool String narrow(Narrow value) { return "" + value.d(); }

        /** Keeps. */
        @McpTool Shown shown(Shown value) { return value; }

        /** Keeps. */
        @McpTool String overloaded(Overloaded value) { return value.toString(); }

        /** Keeps. */
        @McpTool String widened(Widened value) { return value.toString(); }

        /** Keeps. */
        @McpTool Listed listed(Listed value) { return new Listed(value.a() + "!", value.b()); }

        /** Keeps. */
        @McpTool Bean bean(Bean value) { return value; }

        /** Keeps. */
        @McpTool String letter(Letter value) { return value.toString(); }

        /** Keeps. */
        @McpTool String since(Since value) { return value.toString(); }

        /** Counts. */
        @McpPrompt
        String count(
            @JsonFormat(shape = JsonFormat.Shape.STRING) OptionalInt few,
            @JsonFormat(shape = JsonFormat.Shape.STRING) OptionalLong many) {
          return few + " " + many;
        }
      }
      """;

  private LoadedServer server;

  @BeforeAll
  void load() {
    Compilation compilation =
        Sources.javac()
            .withOptions(
                "-Xlint:all,-processing,-path,-options,-classfile",
                "-Werror",
                "-Atenon.warnings=false")
            .compile(JavaFileObjects.forSourceString("example.Odd", SOURCE));
    server = LoadedServer.of(compilation, "example.Odd");
  }

  /** What does not arrive is nothing: 0, or null. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          narrow ~ {"d":5} ~ 5
          overloaded ~ {"b":5} ~ Overloaded[a=null, b=5]
          widened ~ {"c":5} ~ Widened[a=0, b=0.0, c=5]
          letter ~ "A" ~ A
          letter ~ "x" ~ A
          letter ~ "b" ~ B
          letter ~ "B" ~ B
          """)
  void componentsThatNothingArrivesForAreNothing(String tool, String json, String text) {
    assertThat(server.call(tool, "{\"value\":" + json + "}"))
        .isEqualTo(Outcome.ToolResult.text(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          shown ~ {"b":5} ~ {"a":0,"b":5}
          listed ~ {"b":5} ~ {"a":"null!","b":5}
          bean ~ {"b":5} ~ {"a":"null!","b":5}
          """)
  void whatIsOnlyReadIsWrittenInResults(String tool, String json, String result) {
    assertThat(
            String.valueOf(
                ((Outcome.ToolResult) server.call(tool, "{\"value\":" + json + "}")).structured()))
        .isEqualTo(result);
  }

  @Test
  void whatIsOnlyReadIsNotTaken() {
    assertThat(server.call("bean", "{\"value\":{\"a\":\"x\",\"b\":5}}"))
        .isEqualTo(List.of("value.a: is not known here; did you mean \"b\"?"));
  }

  @Test
  void yearThatIsNotPastIsAViolation() {
    assertThat(server.call("since", "{\"value\":{\"year\":3000}}"))
        .isEqualTo(List.of("value.year: must be in the past, but got 3000"));
    assertThat(server.call("since", "{\"value\":{\"year\":\"x\"}}"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(1);
  }

  @Test
  void optionalNumbersMayBeQuotedTexts() {
    assertThat(server.prompt("count", Map.of("few", "5")).toString())
        .contains("OptionalInt[5] OptionalLong.empty");
    assertThat(server.prompt("count", Map.of("many", "x")))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(1);
  }
}
