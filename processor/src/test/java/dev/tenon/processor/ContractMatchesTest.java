package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.JavaFileObjects;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.testkit.contract.Contract;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test compares the contract of a compiled server as the compiler does, in the same words. */
class ContractMatchesTest {
  private static final String SHOP =
      """
      package example;
      /** A shop. */
      @dev.tenon.McpServer(name = "shop", version = "1", instructions = "Count first.")
      public class Shop {
        /**
         * Counts the coins.
         *
         * @param least of which value at least
         */
        @dev.tenon.McpTool(readOnly = true, openWorld = false)
        public java.util.List<Integer> count(int least) { return java.util.List.of(1); }
        /** The opening hours. */
        @dev.tenon.McpResource("shop://hours")
        public String hours() { return "9 to 5"; }
        /** Who bought what. */
        @dev.tenon.McpResource("shop://sales/{day}")
        public String sales(java.time.LocalDate day) { return "nothing"; }
        /** Asks for a greeting. */
        @dev.tenon.McpPrompt
        public String greet(String name) { return "Greet " + name; }
      }
      """;

  @TempDir static Path base;

  private final List<URLClassLoader> loaders = new ArrayList<>();
  @TempDir Path scratch;
  private Path committed;

  @BeforeAll
  static void compile() throws IOException {
    compile(SHOP, base);
  }

  private static void compile(String source, Path classes) throws IOException {
    new ServerFolder(classes).compile(JavaFileObjects.forSourceString("example.Shop", source));
  }

  @BeforeEach
  void commit() throws IOException {
    committed = scratch.resolve("mcp-contract.json");
    Files.copy(base.resolve("META-INF/tenon/contract.json"), committed);
  }

  @AfterEach
  void close() throws IOException {
    for (URLClassLoader loader : loaders) {
      loader.close();
    }
  }

  private Server changed(String source) throws Exception {
    compile(source, scratch);
    return server(scratch);
  }

  private Server server(Path classes) throws Exception {
    URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    loaders.add(loader);
    Method create = loader.loadClass("example.ShopMcp").getDeclaredMethod("create");
    create.setAccessible(true);
    return (Server) create.invoke(null);
  }

  @Test
  void theSameMatchesInBothEras() throws Exception {
    Contract contract = Contract.of(server(base));

    assertThatCode(() -> contract.matches(committed.toString())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Counts the coins. | Counts them. | [text] The tool \"count\" is described in other words in"
            + " the contract | description was \"Counts the coins.\", is \"Counts them.\"",
        "readOnly = true, | | [privilege-raising] The tool \"count\" may do more harm than the"
            + " contract | annotations.readOnlyHint is gone: true",
        "count(int least) | count(long least) | [additive] The tool \"count\" offers more than the"
            + " contract | inputSchema.properties.least.maximum was 2147483647",
        "count(int least) | count(short least) | [breaking] The tool \"count\" breaks clients that"
            + " keep to the contract | inputSchema.properties.least.maximum was 2147483647",
        "Count first. | Count last. | [behavioural] The server \"shop\" behaves in another way"
            + " than the contract | instructions was \"Count first.\", is \"Count last.\"",
        "shop://hours | shop://times | [breaking] The resource \"shop://times\" breaks clients that"
            + " keep to the contract | it was called \"shop://hours\""
      })
  void aDifferenceIsSaidAsTheCompilerSaysIt(
      String before, String after, String sentence, String line) throws Exception {
    Server changed = changed(SHOP.replace(before, after == null ? "" : after));

    assertThatThrownBy(() -> Contract.of(changed).matches(committed.toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "The server \"shop\" is not as its contract says. Undo the changes, or accept them: mvn"
                + " compile -Dtenon.contract.update (without Maven: javac -Atenon.contract.update).")
        .hasMessageContaining(sentence + " " + committed)
        .hasMessageContaining("\n    " + line);
  }

  @Test
  void theGravestComesFirst() throws Exception {
    Server changed =
        changed(SHOP.replace("The opening hours.", "The hours.").replace("readOnly = true, ", ""));

    assertThatThrownBy(() -> Contract.of(changed).matches(committed.toString()))
        .hasMessageMatching("(?s).*privilege-raising.*\\[text].*");
  }

  @Test
  void whatIsAddedWhileTheServerRunsIsNoPartOfIt() throws Exception {
    Server server = server(base);
    server.tools().add(Tool.named("later").description("Later.").handler((a, c) -> "later"));

    assertThatCode(() -> Contract.of(server).matches(committed.toString()))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsReplacedWhileTheServerRunsIsFound() throws Exception {
    Server server = server(base);
    server.tools().replace(Tool.named("count").description("Pays.").handler((a, c) -> "paid"));

    assertThatThrownBy(() -> Contract.of(server).isOffered())
        .hasMessageStartingWith(
            "To clients of 2025-11-25 the server \"shop\" offers other things than it was compiled"
                + " with.\n[privilege-raising] The tool \"count\" may do more harm than the contract"
                + " META-INF/tenon/contract.json says.")
        .hasMessageContaining("description was \"Counts the coins.\", is \"Pays.\" (text)");
  }

  @Test
  void aContractThatWasEdited() throws Exception {
    Files.writeString(committed, Files.readString(committed).replace("the coins", "money"));

    assertThatThrownBy(() -> Contract.of(server(base)).matches(committed.toString()))
        .hasMessageContaining("was edited by hand: the digest of the tool \"count\" does not fit");
  }

  @Test
  void aContractThatIsNotThere() {
    assertThatThrownBy(() -> Contract.of(server(base)).matches("no-contract.json"))
        .hasMessageStartingWith("The contract no-contract.json is neither in ")
        .hasMessageContaining(" nor on the class path. Run mvn compile -Dtenon.contract.update");
  }
}
