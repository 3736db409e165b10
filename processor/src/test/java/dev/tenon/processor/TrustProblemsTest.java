package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Problems of who may call that need more than one declaration; the others are in the
 * documentation.
 */
class TrustProblemsTest {
  private static final String IMPORTS =
      "import dev.tenon.*; import dev.tenon.policy.*; import java.util.*;"
          + " import dev.tenon.runtime.call.*;\n";

  private static Compilation compile(String source) {
    return compile(List.of(), shop(source));
  }

  private static Compilation compile(List<String> options, JavaFileObject... sources) {
    List<String> all = new ArrayList<>(List.of("-Atenon.warnings=-TN220,-TN230"));
    all.addAll(options);
    return Sources.javac().withOptions(all.toArray()).compile(sources);
  }

  private static JavaFileObject shop(String source) {
    return JavaFileObjects.forSourceString("example.Shop", "package example; " + IMPORTS + source);
  }

  private static List<Found> found(Compilation compilation) {
    return Found.in(compilation);
  }

  /** Nobody can mend an annotation of a library, so the place is where it was used. */
  @Test
  void theProblemOfABundleIsWhereTheUserWroteIt() {
    Compilation compilation =
        compile(
            """
            @McpServer(version = "1", scopes = "orders")
            class Shop {
              @RequiresScopes("order") @interface Buyers {}
              @DenyAll @interface Nobody {}

              /** Finds orders. */
              @McpTool(readOnly = true)
              @Buyers
              int find(String customer) { return 0; }

              /** Counts orders. */
              @McpTool(readOnly = true)
              @RequiresScopes("orders")
              @Nobody
              int count(String customer) { return 0; }
            }
            """);

    assertThat(found(compilation))
        .containsExactly(new Found("TN890", "Shop.java", 9), new Found("TN981", "Shop.java", 15));
    assertThat(Sources.diagnostics(compilation)).contains("Did you mean \"orders\"?");
  }

  @Test
  void twoBundlesThatAreEquallyNearAreAmbiguous() {
    Compilation compilation =
        compile(
            """
            class Shop {
              @RequiresRole("a") @interface One {}
              @RequiresRole("b") @interface Two {}

              /** Finds orders. */
              @McpTool(readOnly = true)
              @One
              @Two
              int find(String customer) { return 0; }
            }
            """);

    assertThat(found(compilation)).containsExactly(new Found("TN824", "Shop.java", 9));
  }

  /** What holds for a completion is what holds for its prompt. */
  @Test
  void completionsSayNothingThemselves() {
    Compilation compilation =
        compile(
            """
            @RequiresRole("staff") @RequiresRule(Shop.Owner.class) @Audited
            class Shop {
              static final class Owner implements AccessRule {
                @Override public boolean allows(Call call) { return true; }
              }

              /** Greets. */
              @McpPrompt
              String greet(String name) { return name; }

              @McpCompletion(prompt = "greet", argument = "name")
              @RequiresRole("boss")
              @RequiresRule(Owner.class)
              @Audited
              List<String> names(@Sensitive String typed) { return List.of(); }
            }
            """);

    assertThat(found(compilation))
        .containsExactly(
            new Found("TN823", "Shop.java", 13),
            new Found("TN823", "Shop.java", 14),
            new Found("TN823", "Shop.java", 15),
            new Found("TN992", "Shop.java", 16));
    assertThat(Sources.diagnostics(compilation))
        .contains("@RequiresRole has no effect on the completion")
        .contains("who may use its prompt or template may complete its arguments");
  }

  @Test
  void nothingIsReadWhereNobodyCalls() {
    Compilation compilation =
        compile(
            """
            @ScopeIncludes(scope = "a", includes = "b")
            class Shop {
              @RequiresScopes("a")
              int help() { return 0; }

              /** Finds orders. */
              @McpTool(readOnly = true)
              int find(String customer) { return 0; }

              @PermitAll
              static class Nothing {}

              // Accessors and constructors of types say what is sensitive.
              static class Login {
                private String word;
                Login(@Sensitive String word) { this.word = word; }
                @Sensitive String getWord() { return word; }
              }
            }
            """);

    assertThat(found(compilation))
        .containsExactly(
            new Found("TN822", "Shop.java", 2),
            new Found("TN822", "Shop.java", 4),
            new Found("TN822", "Shop.java", 11));
  }

  /** The server declares for all of its classes, and is asked for each of them. */
  @Test
  void aServerLooksAtAllItsClasses() {
    Compilation compilation =
        compile(
            """
            @McpServer(version = "1", scopes = {"orders", "stock"})
            @RequiresScopes("order")
            @RequiresRule(Shop.Owner.class)
            class Shop {
              static final class Owner implements AccessRule {
                @Override public boolean allows(Call call) { return true; }
              }

              /** Cancels orders. */
              @McpTool(destructive = true)
              void cancel(long order) {}

              @Authenticated
              static class Books {
                /** Burns books. */
                @McpTool(destructive = true)
                void burn(long book) {}

                /** Sells books. */
                @McpTool(destructive = true)
                @RequiresScopes("stock")
                @RequiresRule(Owner.class)
                void sell(long book) {}

                /** Sends books. */
                @McpTool(openWorld = true, readOnly = true)
                @Cached(ttl = "1m", scope = CacheScope.PUBLIC)
                int look(long book) { return 0; }
              }

              @PermitAll(reason = "they are gone anyway")
              static class Rest {
                /** Drops what is left. */
                @McpTool(destructive = true, openWorld = true)
                void drop(long book) {}
              }
            }
            """);

    assertThat(found(compilation))
        .containsExactly(
            new Found("TN895", "Shop.java", 2),
            new Found("TN890", "Shop.java", 3),
            new Found("TN980", "Shop.java", 17),
            new Found("TN984", "Shop.java", 23),
            new Found("TN985", "Shop.java", 28));
    assertThat(Sources.diagnostics(compilation))
        .contains(
            "The tool \"burn\" is destructive, but any known caller may call it on the server")
        .contains("not everybody may call it: a rule decides");
  }

  /** A class alone does not know the scopes of its server. */
  @Test
  void onlyAServerKnowsItsScopes() {
    String source =
        """
        class Shop {
          /** Cancels orders. */
          @McpTool(destructive = true)
          @RequiresScopes("orders")
          void cancel(long order) {}
        }
        """;

    assertThat(found(compile(source))).isEmpty();
    assertThat(found(compile("@McpServer(version = \"1\") " + source)))
        .containsExactly(new Found("TN897", "Shop.java", 5));
  }

  /** The compiler knows no lines of annotations that repeat, so the place is the class. */
  @Test
  void aLongWayRoundIsShown() {
    Compilation compilation =
        compile(
            """
            @McpServer(version = "1", scopes = {"a", "b", "c", "d"})
            @ScopeIncludes(scope = "a", includes = {"d", "b"})
            @ScopeIncludes(scope = "b", includes = {"d", "c"})
            @ScopeIncludes(scope = "c", includes = "a")
            class Shop {
              /** Finds orders. */
              @McpTool(readOnly = true)
              @RequiresScopes("d")
              int find(String customer) { return 0; }
            }
            """);

    assertThat(found(compilation)).containsExactly(new Found("TN896", "Shop.java", 6));
    assertThat(Sources.diagnostics(compilation))
        .contains("\"a\" covers itself: a covers b covers c covers a.");
  }

  @Test
  void whatAClassFromElsewhereAsksForIsLookedAtToo(@TempDir Path module) throws IOException {
    RoundsTest.store(compile(List.of(), till()), module);
    JavaFileObject shop =
        shop(
            """
            @McpServer(
                version = "1",
                scopes = {"coins", "notes"},
                features = {Shop.class, till.Till.class})
            class Shop {
              /** Opens the shop. */
              @McpTool
              void open() {}
            }
            """);

    Compilation compilation = OffersTest.against(module, List.of("-Atenon.warnings=-TN230"), shop);

    assertThat(found(compilation))
        .containsExactly(new Found("TN890", "Shop.java", 5), new Found("TN980", "Shop.java", 5));
    assertThat(Sources.diagnostics(compilation))
        .contains("The scope \"coin\" is none that the server \"shop\" declares. Did you mean")
        .contains("The tool \"spend\" is destructive");
  }

  private static JavaFileObject till() {
    return JavaFileObjects.forSourceString(
        "till.Till",
        "package till; "
            + IMPORTS
            + """
            public class Till {
              /** Says what is in the till. */
              @McpTool(readOnly = true)
              @RequiresScopes("coin")
              public long balance() { return 0; }
              /** Spends coins. */
              @McpTool(destructive = true)
              public void spend() {}
              /** Drops coins. */
              @McpTool(destructive = true)
              @PermitAll(reason = "there are none")
              public void drop() {}
            }
            """);
  }

  /** Taking a scope away from a tool lets more callers in, and one more keeps some out. */
  @Test
  void theContractTellsWhoMayCall(@TempDir Path folder) throws IOException {
    String source =
        """
        @McpServer(version = "1", scopes = {"read", "write"})
        public class Shop {
          /** Finds orders. */
          @McpTool(readOnly = true)
          @RequiresScopes("read")
          public int find(String customer) { return 0; }

          /** Writes orders. */
          @McpTool
          @RequiresScopes("write")
          public void write(String order) {}

          /** Says when it is open. */
          @McpResource("shop://hours")
          public String hours() { return ""; }
        }
        """;
    Path file = folder.resolve("contract.json");
    List<String> compared = List.of("-Atenon.contract=" + file);
    List<String> updated = List.of("-Atenon.contract=" + file, "-Atenon.contract.update");
    assertThat(found(compile(updated, shop(source))))
        .containsExactly(new Found("TN950", "Shop.java", 3));
    assertThat(Files.readString(file)).contains("\"access\"", "\"scopes\"");

    assertThat(found(compile(compared, shop(source)))).isEmpty();
    Compilation changed =
        compile(
            compared,
            shop(
                source
                    .replace("@RequiresScopes(\"read\")", "@PermitAll")
                    .replace("@RequiresScopes(\"write\")", "@RequiresScopes({\"read\", \"write\"})")
                    .replace("@McpResource", "@RequiresRole(\"staff\") @McpResource")));

    assertThat(found(changed))
        .containsExactly(
            new Found("TN941", "Shop.java", 7),
            new Found("TN942", "Shop.java", 12),
            new Found("TN942", "Shop.java", 16));
    assertThat(Sources.diagnostics(changed))
        .contains("access is gone: {\"who\":\"authenticated\",\"scopes\":[\"read\"]}")
        .contains("access.scopes was [\"write\"], is [\"read\",\"write\"]")
        .contains("access.roles is new: [\"staff\"]");
  }
}
