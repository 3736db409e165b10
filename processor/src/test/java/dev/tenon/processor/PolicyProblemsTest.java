package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Problems of policies that need more than one declaration; the others are in the documentation.
 */
class PolicyProblemsTest {
  private static final String IMPORTS =
      "package example; import dev.tenon.*; import dev.tenon.policy.*; import java.util.*;"
          + " import dev.tenon.runtime.call.*;\n";

  private static Compilation compile(String source) {
    return Sources.javac()
        .withOptions("-Atenon.warnings=false")
        .compile(JavaFileObjects.forSourceString("example.Shop", IMPORTS + source));
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
            class Shop {
              @Cached(ttl = "never", key = "costumer")
              @interface Remembered {}

              @Remembered
              @interface Cheap {}

              @McpTool
              @Cheap
              int find(String customer) { return 0; }
            }
            """);

    assertThat(found(compilation))
        .containsExactly(
            new Found("TN820", "Shop.java", 10),
            new Found("TN830", "Shop.java", 10),
            new Found("TN831", "Shop.java", 10));
    assertThat(Sources.diagnostics(compilation)).contains("Did you mean \"customer\"?");
  }

  @Test
  void bundlesMayContainThemselvesAndBeReachedInTwoWays() {
    Compilation compilation =
        compile(
            """
            class Shop {
              @B @Timeout("1s") @interface A {}
              @A @interface B {}
              @A @B @interface C {}

              @McpTool
              @C int find(String customer) { return 0; }
            }
            """);

    assertThat(found(compilation)).isEmpty();
    assertThat(Sources.generated(compilation)).contains("new TimeoutPolicy(Duration.ofSeconds(1))");
  }

  @Test
  void timeoutsOfClassesAndServersCountToo() {
    Compilation compilation =
        compile(
            """
            @McpServer(version = "1")
            @Timeout("1s")
            class Shop {
              @McpTool(readOnly = true)
              @Retry(maxAttempts = 5)
              int find(String customer) { return 0; }

              @Timeout("100ms")
              static class Books {
                @McpTool(readOnly = true)
                @CircuitBreaker(slowCall = "200ms")
                int look(String title) { return 0; }

                @McpTool(readOnly = true)
                @Timeout("1m")
                @CircuitBreaker(slowCall = "200ms")
                int search(String title) { return 0; }
              }
            }
            """);

    assertThat(found(compilation))
        .containsExactly(new Found("TN846", "Shop.java", 6), new Found("TN863", "Shop.java", 12));
    assertThat(Sources.diagnostics(compilation))
        .contains("waits up to 3 s between its attempts, and its calls may take 1 s")
        .contains("are slow from 200 ms on, and they may take 100 ms");
  }

  /** Each kind of waiting as long as it can be: 200, 400, 800 and 1,000 ms for the first. */
  @Test
  void theLongestWaitCounts() {
    assertThat(waits("delay = \"200ms\", maxDelay = \"1s\"")).contains("up to 2400 ms");
    assertThat(waits("delay = \"200ms\", backoff = Backoff.LINEAR")).contains("up to 2 s");
    assertThat(waits("delay = \"100ms\", jitter = Jitter.DECORRELATED")).contains("up to 8900 ms");
    assertThat(waits("backoff = Backoff.IMMEDIATE")).doesNotContain("TN846");
  }

  private static String waits(String retry) {
    return Sources.diagnostics(
        compile(
            """
            class Shop {
              @McpTool(readOnly = true)
              @Timeout("1s")
              @Retry(maxAttempts = 5, %s)
              int find(String customer) { return 0; }
            }
            """
                .formatted(retry)));
  }

  @Test
  void aServerLooksAtAllItsClasses() {
    Compilation compilation =
        compile(
            """
            @McpServer(version = "1")
            @Cached(ttl = "1m", scope = CacheScope.PUBLIC)
            class Shop {
              static class One implements Interceptor {
                @Override public Outcome intercept(Call call, Handler next) throws Exception {
                  return next.handle(call);
                }
              }

              @Intercepted(One.class)
              static class Books {
                @McpTool(readOnly = true)
                @Intercepted(One.class)
                int look(CallContext context) { return 0; }

                @McpTool
                @Evicts("look")
                void write() {}
              }
            }
            """);

    assertThat(found(compilation))
        .containsExactly(new Found("TN833", "Shop.java", 3), new Found("TN875", "Shop.java", 14));
  }

  @Test
  void onlyAServerKnowsAllTools() {
    String source =
        """
        class Shop {
          @McpTool
          @Evicts("books")
          void write() {}

          @HealthCheck(tool = "books")
          boolean isUp() { return true; }
        }
        """;

    assertThat(found(compile(source))).isEmpty();
    assertThat(found(compile("@McpServer(version = \"1\") " + source)))
        .containsExactly(new Found("TN834", "Shop.java", 4), new Found("TN864", "Shop.java", 7));
  }

  @Test
  void healthChecksAreCalledAsFeaturesAre() {
    Compilation compilation =
        compile(
            """
            class Shop {
              @HealthCheck(tool = "find")
              private boolean isUp() { return true; }
            }
            """);

    assertThat(found(compilation)).containsExactly(new Found("TN201", "Shop.java", 4));
  }

  @Test
  void fallbacksSayWhatDiffers() {
    assertThat(fallback("int known(String customer)")).contains("it does not take most.");
    assertThat(fallback("int known(String customer, long most)"))
        .contains("it takes a long as most, and not the int most.");
    assertThat(fallback("int known(String customer, int most, Exception cause)"))
        .contains("it takes cause besides.");
    assertThat(fallback("Integer known(String customer, int most)"))
        .contains("it returns java.lang.Integer and not int.");
    assertThat(fallback("private int known(String customer, int most)")).contains("it is private.");
    assertThat(fallback("int known(String client, int number)")).doesNotContain("TN87");
  }

  private static String fallback(String signature) {
    return Sources.diagnostics(
        compile(
            """
            class Shop {
              @McpTool
              @Fallback("known")
              int find(String customer, int most) { return 0; }

              %s { return 0; }
            }
            """
                .formatted(signature)));
  }
}
