package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.runtime.call.Outcome;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Servers beyond what one method, or one class, of the JVM holds; and what is too large for all.
 */
class LargeServersTest {
  @Test
  void enumMayHaveThousandsOfConstants() {
    String constants = list(2000, i -> "@JsonAlias(\"alias" + i + "\") CONSTANT_" + i);
    String named = list(2000, i -> "@JsonProperty(\"named" + i + "\") NAMED_" + i);
    LoadedServer server =
        load(
            """
            enum Plain { %s }
            enum Named { %s }
            /** Keeps. */
            @McpTool public Named keep(Plain plain, Named named) {
              return plain.ordinal() == named.ordinal() ? named : Named.NAMED_0;
            }
            """
                .formatted(constants, named));

    for (int i : new int[] {0, 499, 500, 999, 1000, 1999}) {
      for (String plain : new String[] {"CONSTANT_" + i, "alias" + i}) {
        Object kept =
            server.call("keep", "{\"plain\":\"%s\",\"named\":\"named%d\"}".formatted(plain, i));
        assertThat(String.valueOf(((Outcome.ToolResult) kept).structured()))
            .isEqualTo("\"named" + i + '"');
      }
    }
    assertThat(server.call("keep", "{\"plain\":\"CONSTANT\",\"named\":\"named1\"}").toString())
        .startsWith("[plain: must be one of \"CONSTANT_0\"");
  }

  @Test
  void classMayHaveHundredsOfToolsWithManyArguments() {
    String parameters = list(20, i -> "int argument" + i);
    String tools =
        IntStream.range(0, 500)
            .mapToObj(i ->
                "/** Adds. */ @McpTool public int add%d(%s) { return argument0 + argument19 + %d; }\n"
                    .formatted(i, parameters, i))
            .collect(Collectors.joining());
    LoadedServer server = load(tools);
    String arguments = list(20, i -> "\"argument" + i + "\":" + i);

    for (int i : new int[] {0, 250, 499}) {
      Object sum = server.call("add" + i, "{" + arguments + "}");
      assertThat(String.valueOf(((Outcome.ToolResult) sum).structured())).isEqualTo("" + (19 + i));
    }
  }

  @Test
  void methodMayHaveAllArgumentsThatTheJvmAllows() {
    assertThat(Found.in(compile(tool("static", 254, "int")))).isEmpty();
    assertThat(Found.in(compile(tool("", 254, "int")))).isEmpty();
    assertThat(Found.in(compile(tool("static", 127, "long")))).isEmpty();
  }

  @Test
  void onlyStaticMethodsCanHaveOneTooMany() {
    Compilation compilation = compile(tool("static", 255, "int"));

    assertThat(Found.in(compilation)).extracting(Found::id).containsExactly("TN449");
    assertThat(Sources.diagnostics(compilation))
        .contains("add has 255 parameters, but generated code has room for 254.");
  }

  @Test
  void classOfMoreThanAThousandPropertiesIsAProblem() {
    assertThat(compile(bean(1000)).errors()).isEmpty();

    Compilation compilation = compile(bean(1001));

    assertThat(Found.in(compilation)).extracting(Found::id).containsExactly("TN449");
    assertThat(Sources.diagnostics(compilation))
        .contains("Bean has 1001 properties, but generated code has room for 1000.");
  }

  @Test
  void longNamesAreMadeFilesAsLongAsTheyFit() {
    String name = "a".repeat(228);
    assertThat(
            compile(
                    "/** Runs. */ @McpTool(name = \"run\") public void %s(int count) {}"
                        .formatted(name))
                .errors())
        .isEmpty();
    assertThat(
            Found.in(
                compile(
                    "/** Runs. */ @McpTool(name = \"run\") public void %s(int count) {}"
                        .formatted(name + 'a'))))
        .extracting(Found::id)
        .containsExactly("TN449");
  }

  private static String tool(String modifier, int count, String type) {
    return "/** Adds. */ @McpTool public %s int add(%s) { return 0; }"
        .formatted(modifier, list(count, i -> type + " a" + i));
  }

  private static String bean(int count) {
    return "public static class Bean { %s } /** Keeps. */ @McpTool public Bean keep(Bean bean) { return bean; }"
        .formatted(
            IntStream.range(0, count)
                .mapToObj(i -> "public int field" + i + ";")
                .collect(Collectors.joining(" ")));
  }

  private static String list(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(", "));
  }

  private static LoadedServer load(String members) {
    return LoadedServer.of(compile(members), "example.Big");
  }

  private static Compilation compile(String members) {
    String source =
        """
        package example;
        import com.fasterxml.jackson.annotation.*;
        import dev.tenon.*;
        /** Large. */
        @McpServer(name = "big", version = "1")
        public class Big {
        %s
        }
        """
            .formatted(members);
    return Sources.javac()
        .withOptions("-Atenon.warnings=false")
        .compile(JavaFileObjects.forSourceString("example.Big", source));
  }
}
