package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Really decodes and encodes what is left to databind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpaqueTest {
  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("opaque", "good.opaque.Opaques");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          holder ~ {"price":"CHF 5","nullable":"EUR 1","maybe":"EUR 2","patch":"EUR 3","all":["EUR 4"],"inner":{"x":1,"temperatures":[20]},"map":{"a":[{"x":0,"temperatures":[]}]},"week":[1,2]} ~
          holder ~ {"price":"CHF 5","nullable":null,"patch":null,"all":[],"inner":{"x":1,"temperatures":[]},"map":{},"week":[]} ~ {"price":"CHF 5","patch":null,"all":[],"inner":{"x":1,"temperatures":[]},"map":{},"week":[]}
          money ~ "CHF 5" ~
          temperature ~ 20 ~
          """)
  void decodesAndEncodesWhatFits(String tool, String json, String encoded) {
    SchemaChecks.fits(server, tool, json, encoded == null ? json : encoded);
  }

  @Test
  void findsWhatBreaksTheSchemaOrDatabindRefuses() {
    String json =
        """
        {"value":{"price":"CHF x","all":["EUR 1","EUR"],"inner":{"x":0,"temperatures":[]},
        "map":{"a":[{"x":1,"temperatures":[-300]},{"x":"y","temperatures":[]}]},"week":[1.5,-300]}}\
        """;

    assertThat(server.call("holder", json))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("value.price: "),
            second ->
                assertThat(second).isEqualTo("value.all[1]: is not valid: there is no amount"),
            third -> assertThat(third).startsWith("value.inner.x: must"),
            fourth ->
                assertThat(fourth)
                    .isEqualTo(
                        "value.map.a[0].temperatures[0]: is not valid: it cannot be that cold"),
            fifth -> assertThat(fifth).startsWith("value.week[0]: must be"),
            sixth ->
                assertThat(sixth).isEqualTo("value.week[1]: is not valid: it cannot be that cold"));
  }

  @Test
  void nullIsNoValue() {
    assertThat(server.call("money", "{\"value\":null}"))
        .isEqualTo(List.of("value: must not be null"));
  }

  @Test
  void schemasAreValidAndHoldWhatWasWritten() {
    assertThat(SchemaChecks.ofSchemas(server)).isEmpty();
    assertThat(server.tool("holder").inputSchema().getValue())
        .contains("\"price\":{}")
        .contains("\"inner\":{\"type\":\"object\",\"properties\":{\"x\":{\"minimum\":1}}}")
        .contains("\"items\":{\"type\":\"integer\",\"description\":\"how warm\"}");
    assertThat(server.tool("temperature").outputSchema()).hasToString("{\"type\":\"integer\"}");
  }

  @Test
  void typesMayHaveWildcards() {
    Compilation compilation =
        Sources.javac()
            .withOptions("-Atenon.warnings=false", "-Xlint:all,-processing,-path", "-Werror")
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Shop",
                    """
                    package example;
                    import dev.tenon.Opaque;
                    import java.util.List;
                    import java.util.Map;
                    @dev.tenon.McpServer(version = "1")
                    public class Shop {
                      /** Counts. */
                      @dev.tenon.McpTool
                      String count(
                          @Opaque Map<String, ? extends Number> some,
                          @Opaque List<? super Integer> more,
                          @Opaque Map<?, ? extends List<?>[]> all) {
                        return some.get("a") + " " + more.get(0) + " " + all.size();
                      }
                    }
                    """));

    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    assertThat(
            LoadedServer.of(compilation, "example.Shop")
                .call("count", "{\"some\":{\"a\":2.5},\"more\":[7],\"all\":{}}")
                .toString())
        .contains("2.5 7 0");
  }

  @Test
  void wildcardsDoNotHidePrivateTypes() {
    Compilation compilation =
        Sources.javac()
            .withOptions("-Atenon.warnings=false")
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Shop",
                    """
                    package example;
                    class Shop {
                      private static class Secret {}
                      /** Finds. */
                      @dev.tenon.McpTool
                      void find(@dev.tenon.Opaque java.util.List<? extends Secret> some) {}
                    }
                    """));

    assertThat(Found.in(compilation)).containsExactly(new Found("TN408", "Shop.java", 6));
  }

  @Test
  void isAProblemWithoutDatabind() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new TenonProcessor())
            .withOptions("-Atenon.warnings=-TN230")
            .withClasspath(
                Sources.CLASS_PATH.stream()
                    .filter(entry -> !entry.getName().startsWith("jackson-databind"))
                    .toList())
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Shop",
                    """
                    package example;
                    class Shop {
                      /** Finds orders by a filter. */
                      @dev.tenon.McpTool
                      void find(@dev.tenon.Opaque StringBuilder filter) {}
                    }
                    """));

    assertThat(Found.in(compilation)).containsExactly(new Found("TN438", "Shop.java", 5));
  }
}
