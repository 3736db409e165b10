package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.fallback.FallbackPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import dev.tenon.runtime.registry.HealthEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies, from the annotations to what a loaded server knows of them. */
class PoliciesTest {
  private static final String IMPORTS =
      "package example; import dev.tenon.*; import dev.tenon.policy.*; import java.util.*;"
          + " import dev.tenon.runtime.call.*;\n";

  private static LoadedServer load(String source) {
    return LoadedServer.of(compile(source), "example.Shop");
  }

  private static Compilation compile(String source) {
    return Sources.javac()
        .withOptions("-Atenon.warnings=false", "-Xlint:all,-processing,-path", "-Werror")
        .compile(JavaFileObjects.forSourceString("example.Shop", IMPORTS + source));
  }

  private static <P extends Policy> List<P> all(ToolEntry tool, Class<P> type) {
    return tool.policies().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void theNearestDeclarationHoldsAsAWhole() {
    LoadedServer server =
        load(
            """
            @McpServer(version = "1") @Timeout("30s")
            public class Shop {
              @McpTool int far() { return 0; }

              @Timeout("10s") @Cached(ttl = "1h", maxEntries = 7)
              static class Books {
                @McpTool(readOnly = true) int near() { return 0; }
                @McpTool(readOnly = true) @Timeout("1s") @Cached(ttl = "1m") int own() { return 0; }
                @McpTool int writes() { return 0; }
              }
            }
            """);

    // That of the server is the server's own, since features may come from elsewhere.
    assertThat(server.tool("far").policies()).isEmpty();
    assertThat(server.tool("near").policies())
        .containsExactly(
            new TimeoutPolicy(Duration.ofSeconds(10)),
            new CachedPolicy(
                Duration.ofHours(1), List.of(), CacheScope.USER, 7, 262_144, Duration.ZERO));
    assertThat(server.tool("own").policies())
        .containsExactly(
            new TimeoutPolicy(Duration.ofSeconds(1)),
            new CachedPolicy(
                Duration.ofMinutes(1), List.of(), CacheScope.USER, 1_000, 262_144, Duration.ZERO));
    assertThat(server.tool("writes").policies())
        .containsExactly(new TimeoutPolicy(Duration.ofSeconds(10)));
  }

  @Test
  void limitsAndInterceptorsAddUp() {
    LoadedServer server =
        load(
            """
            @McpServer(version = "1", features = Shop.Books.class)
            public class Shop {
              static class One implements Interceptor {
                @Override public Outcome intercept(Call call, Handler next) throws Exception {
                  return next.handle(call);
                }
              }
              static class Two extends One {}

              @RateLimit(permits = 100) @Intercepted(Two.class)
              static class Books {
                @McpTool @RateLimit(permits = 5, per = "1s") @Intercepted(One.class)
                int find() { return 0; }
              }
            }
            """);
    ToolEntry find = server.tool("find");

    assertThat(all(find, RateLimitPolicy.class))
        .containsExactly(
            new RateLimitPolicy(
                "example.Shop.Books", 100, Duration.ofMinutes(1), 100, LimitBy.USER),
            new RateLimitPolicy("", 5, Duration.ofSeconds(1), 5, LimitBy.USER));
    assertThat(all(find, InterceptedPolicy.class))
        .extracting(policy -> policy.interceptor().getClass().getSimpleName())
        .containsExactly("Two", "One");
  }

  @Test
  void anAnnotationOfOnesOwnStandsForWhatItBundlesHoweverDeep() {
    LoadedServer server = LoadedServer.of(policies(), "good.policies.Policies");
    ToolEntry find = server.tool("find");

    assertThat(all(find, TimeoutPolicy.class))
        .containsExactly(new TimeoutPolicy(Duration.ofSeconds(2)));
    assertThat(all(find, RateLimitPolicy.class))
        .containsExactly(new RateLimitPolicy("", 60, Duration.ofMinutes(1), 60, LimitBy.USER));
    assertThat(all(find, InterceptedPolicy.class))
        .extracting(InterceptedPolicy::slot)
        .containsExactly(Slot.CALL, Slot.ATTEMPT);
  }

  @Test
  void aServerHasOneInstanceOfEachInterceptor() {
    LoadedServer server = LoadedServer.of(policies(), "good.policies.Policies");

    assertThat(List.of("find", "add", "count", "move"))
        .flatExtracting(tool -> all(server.tool(tool), InterceptedPolicy.class))
        .extracting(InterceptedPolicy::interceptor)
        .filteredOn(one -> one.getClass().getSimpleName().equals("Audit"))
        .hasSize(5)
        .containsOnly(all(server.tool("add"), InterceptedPolicy.class).get(0).interceptor());
  }

  @Test
  void argumentsOfPoliciesAreNamedAsOnTheWire() {
    LoadedServer server = LoadedServer.of(policies(), "good.policies.Policies");

    assertThat(server.tool("add").policies())
        .contains(
            new EvictsPolicy(List.of("find"), List.of("title")),
            new EvictsPolicy(List.of("books://all"), List.of()),
            new IdempotencyPolicy("request", Duration.ofMinutes(30), 100));
    assertThat(all(server.tool("find"), RetryPolicy.class).get(0).abortOn())
        .containsExactly(java.io.FileNotFoundException.class);
    assertThat(all(server.tool("count"), BulkheadPolicy.class).get(0).name())
        .isEqualTo("good.policies.Shelves");
  }

  @Test
  void aFallbackGetsTheSameArgumentsAndWhatItStandsInFor() throws Exception {
    LoadedServer server = LoadedServer.of(policies(), "good.policies.Policies");
    ToolEntry find = server.tool("find");
    int fallback = all(find, FallbackPolicy.class).get(0).feature();

    Object outcome =
        server.callInstead(
            "find", "{\"title\":\"Emma \",\"most\":3}", fallback, new IOException("is not there"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.ToolResult.class,
            result ->
                assertThat(String.valueOf(result.structured())).contains("Emma is not there", "3"));
  }

  @Test
  void healthChecksSayWhetherAllIsWell() {
    LoadedServer server =
        load(
            """
            @McpServer(version = "1")
            public class Shop {
              static boolean up = true;
              static boolean thrown;
              @McpTool int find() { return 0; }
              @HealthCheck(tool = "find", every = "PT5S") boolean isUp() { return up; }

              static class Checks {
                @HealthCheck(tool = "find", whenUnhealthy = WhenUnhealthy.HIDE)
                void reach() throws java.io.IOException {
                  if (thrown) { throw new java.io.IOException("gone"); }
                }
              }
            }
            """);
    List<HealthEntry> checks = server.server().registry().healthChecks();

    assertThat(checks).extracting(HealthEntry::name).containsExactlyInAnyOrder("isUp", "reach");
    assertThat(checks).extracting(HealthEntry::tools).containsOnly(List.of("find"));
    HealthEntry isUp = checks.stream().filter(one -> one.name().equals("isUp")).findFirst().get();
    HealthEntry reach = checks.stream().filter(one -> one.name().equals("reach")).findFirst().get();
    assertThat(isUp.every()).isEqualTo(Duration.ofSeconds(5));
    assertThat(server.run(isUp.features(), isUp.feature())).isInstanceOf(Outcome.Success.class);
    server.set("up", false);
    assertThat(server.run(isUp.features(), isUp.feature())).isInstanceOf(Outcome.Failure.class);
    assertThat(server.run(reach.features(), reach.feature())).isInstanceOf(Outcome.Success.class);
  }

  @Test
  void whatHasNoPoliciesIsGeneratedAsEver() {
    String generated =
        Sources.generated(
            compile(
                """
                @McpServer(version = "1")
                public class Shop {
                  @McpTool int find() { return 0; }
                }
                """));

    assertThat(generated).doesNotContain(".policies(").doesNotContain("dev.tenon.policy");
  }

  @Test
  void policiesAreNoPartOfTheContract() throws IOException {
    String plain =
        "@McpServer(version = \"1\") public class Shop { @McpTool(readOnly = true) int find() { return 0; } }";
    String served = plain.replace("@McpTool", "@Timeout(\"1s\") @Cached(ttl = \"1m\") @McpTool");

    assertThat(file(compile(plain), "contract.json"))
        .isEqualTo(file(compile(served), "contract.json"));
  }

  @Test
  void theSurfaceSaysHowFeaturesAreServed() throws IOException {
    String surface = file(policies(), "mcp-surface.md");

    assertThat(surface)
        .contains(
            "| Tool | Hints | Served | Estimated tokens |",
            "takes at most 2 s; 60 calls in 1 min by each caller;",
            "1000 calls in 1 min by all with others of the server; at most 2000 tokens;",
            "has a fallback; kept 5 min for each tenant; 4 at once, 8 wait;",
            "stops for 1 min when 40 % fail; up to 4 attempts; intercepted by `Audit`",
            "drops what is kept of `find`; drops what is kept of `books://all`;",
            "runs once for each `request`",
            "100 calls in 1 min by each caller with others of the class",
            "Served: takes at most 500 ms; 10 calls in 1 s, 20 at once, from each address;");
    assertThat(file(policies(), "mcp-surface.md")).isEqualTo(surface);
  }

  @Test
  void aServerTakesTheInterceptorsOfClassesThatWereCompiledBefore(@TempDir Path module)
      throws IOException {
    String one =
        """
        package till;
        import dev.tenon.runtime.call.*;
        public class One implements Interceptor {
          public One(%s) {}
          @Override public Outcome intercept(Call call, Handler next) throws Exception {
            return next.handle(call);
          }
        }
        """;
    RoundsTest.store(
        Sources.javac()
            .compile(
                JavaFileObjects.forSourceString("till.One", one.formatted("")),
                JavaFileObjects.forSourceString(
                    "till.Two", one.formatted("String name").replace("One", "Two")),
                JavaFileObjects.forSourceString(
                    "till.Till",
                    """
                    package till;
                    import dev.tenon.policy.*;
                    @Intercepted({One.class, Two.class})
                    public class Till {
                      @dev.tenon.McpTool(readOnly = true) public static int count() { return 0; }
                      @HealthCheck(tool = "count") public boolean isUp() { return true; }
                    }
                    """)),
        module);

    Compilation compilation =
        OffersTest.against(
            module,
            JavaFileObjects.forSourceString(
                "shop.Shop",
                """
                package shop;
                @dev.tenon.McpServer(version = "1", features = till.Till.class)
                @dev.tenon.policy.Intercepted(till.One.class)
                public class Shop {}
                """));

    assertThat(Sources.generated(compilation))
        .contains(
            "create(Two two)",
            "new TillFeatures(till, one, two)",
            ".policies(new InterceptedPolicy(one, Slot.ATTEMPT))",
            ".closing(two)");
  }

  private static Compilation policies() {
    return Sources.strict(Sources.below("good/policies"));
  }

  private static String file(Compilation compilation, String name) throws IOException {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith('/' + name)) {
        return file.getCharContent(true).toString();
      }
    }
    throw new AssertionError(Sources.diagnostics(compilation));
  }
}
