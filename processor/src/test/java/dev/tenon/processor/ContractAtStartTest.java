package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.testing.compile.JavaFileObjects;
import dev.tenon.processor.ServerFolder.Ended;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server starts only if it offers what it was compiled with; in processes of their own. */
class ContractAtStartTest {
  private static final String TILL =
      """
      package example;
      public class Till {
        /** %s */
        @dev.tenon.McpTool
        public int count(int coins) { return coins; }
        %s
      }
      """;

  private static final String SHOP =
      """
      package example;
      @dev.tenon.McpServer(name = "shop", version = "1", features = {Shop.class, Till.class})
      public class Shop {
        /** Whether the door is open: \\"yes\\" | \\\\no, in Zürich 🚪. */
        @dev.tenon.McpTool(readOnly = true)
        public boolean isOpen() { return true; }
        /** How warm it is inside. */
        @dev.tenon.McpPrompt
        public String weather(Season season) { return season.name(); }
        enum Season { SUMMER, WINTER }
        public static void main(String[] args) { ShopMcp.run(args); }
      }
      """;

  private static final String BY_HAND =
      """
      package example;
      class ByHand {
        public static void main(String[] args) {
          ShopMcp.builder().features(new DrawerFeatures(new Drawer())).build().run(args);
        }
      }
      """;

  private static final String LATER =
      """
      package example;
      import dev.tenon.runtime.dynamic.Tool;
      class Later {
        public static void main(String[] args) {
          var server = ShopMcp.create();
          server.tools().add(Tool.named("later").description("Later.").handler((a, c) -> "later"));
          server.run(args);
        }
      }
      """;

  private static final String MODERN =
      """
      {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{\
      "io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientCapabilities":{}}}}\
      """;

  private static final List<String> LEGACY =
      List.of(
          """
          {"jsonrpc":"2.0","id":0,"method":"initialize","params":{\
          "protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}\
          """,
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");

  @TempDir Path folder;
  private ServerFolder server;

  @BeforeEach
  void compile() throws Exception {
    server =
        new ServerFolder(folder)
            .compile(source("Till", TILL.formatted("Counts.", "")), source("Shop", SHOP));
  }

  @Test
  void itStartsInBothErasWhenNothingHasChanged() throws Exception {
    Ended modern = server.run("example.Shop", List.of(MODERN));
    Ended legacy = server.run("example.Shop", LEGACY);

    assertThat(modern.out()).contains("\"name\":\"count\"", "\"name\":\"isOpen\"");
    assertThat(legacy.out()).contains("\"name\":\"count\"", "\"name\":\"isOpen\"");
    assertThat(modern.code() + legacy.code()).as(modern.err() + legacy.err()).isZero();
  }

  @Test
  void theContractIsPrintedAsItWasCompiled() throws Exception {
    Ended printed = server.run("example.Shop", List.of(), "--contract");

    assertThat(printed.out())
        .isEqualTo(Files.readString(folder.resolve("META-INF/tenon/contract.json")))
        .contains("Zürich 🚪");
    assertThat(printed.code()).isZero();
  }

  @Test
  void theContractOfAnotherBuildIsNotPrinted() throws Exception {
    Path file = folder.resolve("META-INF/tenon/contract.json");
    Files.writeString(
        file, Files.readString(file).replace("\"digest\": \"sha256:", "\"digest\": \""));

    Ended printed = server.run("example.Shop", List.of(), "--contract");

    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err())
        .contains("shop: the file META-INF/tenon/contract.json on the class path is of another");
  }

  @Test
  void aClassThatWasSwappedKeepsItFromStarting() throws Exception {
    String another = "/** Opens. */ @dev.tenon.McpTool public void open() {}";
    server.compile(source("Till", TILL.formatted("Counts anything.", another)));

    Ended refused = server.run("example.Shop", List.of(MODERN));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith("shop: it offers other things than it was compiled with, and does not start:")
        .contains("- the tool \"count\" differs in description\n")
        .contains("- the tool \"open\" is not in the contract\n")
        .contains("List each class with features in @McpServer(features = ...)");
  }

  @Test
  void overHttpItDoesNotStartEither() throws Exception {
    server.compile(source("Till", TILL.formatted("Counts anything.", "")));

    Ended refused = server.run("example.Shop", List.of(), "--http", "--port", "0");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("- the tool \"count\" differs in description\n");
  }

  @Test
  void featuresThatAreAddedByHandKeepItFromStarting() throws Exception {
    String drawer =
        "package example; class Drawer { /** Opens. */ @dev.tenon.McpTool void open() {} }";
    server.compile(source("Drawer", drawer));
    server.compile(source("ByHand", BY_HAND));

    Ended refused = server.run("example.ByHand", List.of(MODERN));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("- the tool \"open\" is not in the contract\n", "server.tools().add(...)");
  }

  @Test
  void aClassOfAnotherCompilationIsPartOfTheContract() throws Exception {
    server.compile(source("Shop", SHOP));

    Ended started = server.run("example.Shop", List.of(MODERN));

    assertThat(Files.readString(folder.resolve("META-INF/tenon/contract.json")))
        .contains("\"description\": \"Counts.\"", "\"coins\"");
    assertThat(started.out()).contains("\"name\":\"count\"");
    assertThat(started.code()).as(started.err()).isZero();
  }

  @Test
  void whatIsAddedBeforeItStartsIsNoPartOfTheContract() throws Exception {
    server.compile(source("Later", LATER));

    Ended started = server.run("example.Later", List.of(MODERN));

    assertThat(started.out()).contains("\"name\":\"later\"", "\"name\":\"count\"");
    assertThat(started.code()).as(started.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "orders, good.orders.OrdersMcp",
    "types, good.types.TypesMcp",
    "results, good.results.ResultsMcp",
    "asking, good.asking.TravelMcp",
  })
  void theProcessorCountsAsTheRuntimeDoes(String sources, String name) throws Exception {
    server.compile(
        Stream.of(Sources.below("good/" + sources))
            .map(Sources::file)
            .toArray(JavaFileObject[]::new));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Method create =
          Stream.of(loader.loadClass(name).getDeclaredMethods())
              .filter(method -> method.getName().equals("create"))
              .findAny()
              .orElseThrow();
      create.setAccessible(true);
      Object[] instances = new Object[create.getParameterCount()];
      for (int i = 0; i < instances.length; i++) {
        instances[i] = instance(create.getParameterTypes()[i]);
      }
      Server made = (Server) create.invoke(null, instances);

      assertThatCode(() -> made.engine(ServerConfig.DEFAULT)).doesNotThrowAnyException();
      assertThat(Objects.requireNonNull(made.contract()).read())
          .isEqualTo(Files.readAllBytes(folder.resolve("META-INF/tenon/contract.json")));
    }
  }

  private static Object instance(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor.newInstance(new Object[constructor.getParameterCount()]);
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString("example." + name, text);
  }
}
