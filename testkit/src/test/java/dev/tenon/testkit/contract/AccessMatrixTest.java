package dev.tenon.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** The matrix of callers and features that declarations alone make. */
class AccessMatrixTest extends PlantedFaults {
  private static final Policy WRITING =
      access(Denial.CHALLENGE, ScopeMatch.ALL, List.of("read", "write"), List.of());
  private static final Policy EITHER =
      access(Denial.CHALLENGE, ScopeMatch.ANY, List.of("read", "audit"), List.of());
  private static final Policy SUPPORT =
      access(Denial.CHALLENGE, ScopeMatch.ALL, List.of("read"), List.of("support", "chief"));
  private static final Policy SECRET =
      access(Denial.HIDDEN, ScopeMatch.ALL, List.of("admin"), List.of());
  private static final Policy NEVER =
      new AccessPolicy(
          new Access(Access.Who.NOBODY, List.of(), ScopeMatch.ALL, List.of(), Denial.HIDDEN));

  private final List<String> effects = new ArrayList<>();

  private static AccessPolicy access(
      Denial denied, ScopeMatch match, List<String> scopes, List<String> roles) {
    return new AccessPolicy(new Access(Access.Who.AUTHENTICATED, scopes, match, roles, denied));
  }

  private Server shop(UnaryOperator<ServerBuilder> more) {
    Server shop = more.apply(Server.builder(ServerInfo.of("shop", "1"))).build();
    shop.tools()
        .add(
            tool("look"),
            tool("cancel", WRITING),
            tool("find", EITHER),
            tool("assist", SUPPORT),
            tool("cancels", SECRET),
            tool("closed", NEVER));
    shop.prompts()
        .add(
            Prompt.named("apology")
                .description("Says sorry.")
                .policies(SECRET)
                .handler((arguments, context) -> "sorry"));
    shop.resources()
        .add(
            Resource.at("shop://orders").policies(WRITING).reader((request, context) -> "all"),
            Resource.at("shop://secret/{id}").policies(SECRET).reader((request, context) -> "x"));
    return shop;
  }

  private Tool tool(String name, Policy... policies) {
    return Tool.named(name)
        .description("Does something.")
        .policies(policies)
        .handler((arguments, context) -> {
          effects.add(name);
          return name;
        });
  }

  private static Stream<DynamicNode> matrix(ContractTests tests) {
    return tests.featuresAreForThoseWhoMayUseThem();
  }

  @Test
  void allIsAsDeclaredAndNoMethodRuns() {
    Scopes scopes =
        new Scopes(List.of("read", "write", "audit", "admin"), Map.of("write", Set.of("read")));

    assertThat(failures(new Tests(() -> shop(shop -> shop)), AccessMatrixTest::matrix)).isEmpty();
    assertThat(
            failures(new Tests(() -> shop(shop -> shop.scopes(scopes))), AccessMatrixTest::matrix))
        .as("a scope that covers another")
        .isEmpty();
    assertThat(
            failures(
                new Tests(() -> shop(shop -> shop.policies(WRITING))), AccessMatrixTest::matrix))
        .as("what holds for the whole server")
        .isEmpty();
    assertThat(effects).isEmpty();
  }

  @Test
  void everyCallerIsThereThatMakesADifference() {
    List<String> callers =
        Callers.of(Guarded.of(shop(shop -> shop))).stream().map(Callers::name).toList();

    assertThat(callers)
        .doesNotHaveDuplicates()
        .contains(
            "nobody",
            "somebody",
            "somebody with read, write",
            "somebody with admin, audit, write as chief, support",
            "somebody with admin, audit, read as chief, support",
            "somebody with read",
            "somebody with audit",
            "somebody with admin, write",
            "somebody with read as support",
            "somebody as support",
            "somebody with admin",
            "somebody with admin, audit, read, write as chief, support");
    assertThat(matrix(new Tests(() -> shop(shop -> shop))).map(AccessMatrixTest::names))
        .hasSize(REVISIONS)
        .allSatisfy(names ->
            assertThat(names.filter(name -> !name.startsWith("over HTTP")))
                .hasSize(callers.size()));
  }

  @Test
  void bothErasAreTriedOverHttp() {
    assertThat(
            matrix(new Tests(() -> shop(shop -> shop)))
                .filter(node ->
                    names(node)
                        .anyMatch(
                            "over HTTP: all of them find what they may use, and nothing else"
                                ::equals))
                .map(DynamicNode::getDisplayName))
        .containsExactly("2025-11-25", "2026-07-28");
  }

  private static Stream<String> names(DynamicNode container) {
    return ((DynamicContainer) container).getChildren().map(DynamicNode::getDisplayName);
  }

  @Test
  void aServerThatIsOpenIsOpenToEverybody() {
    assertThat(matrix(new Tests(Planted.sound())).map(AccessMatrixTest::names))
        .hasSize(REVISIONS)
        .allSatisfy(names ->
            assertThat(names)
                .startsWith(
                    "nobody: finds what it may use, and nothing else",
                    "somebody: finds what it may use, and nothing else"));
    assertThat(failures(new Tests(Planted.sound()), AccessMatrixTest::matrix)).isEmpty();
  }

  /** What is declared is held against a server that is guarded otherwise. */
  private static void probe(Policy declared, Policy real, String caller, boolean admitted) {
    Server promised = Server.builder(ServerInfo.of("shop", "1")).build();
    promised.tools().add(named("cancel", declared));
    Server kept = Server.builder(ServerInfo.of("shop", "1")).build();
    kept.tools().add(named("cancel", real), named("look"));
    try (TestServer server = TestServer.of(kept)) {
      McpTestClient client = server.client(ProtocolRevision.MODERN, ClientOptions.of("ada"));
      new AccessProbe(promised.registry(), client, caller)
          .check(Guarded.of(promised).get(0), admitted);
    }
  }

  private static Tool named(String name, Policy... policies) {
    return Tool.named(name)
        .description("Does something.")
        .policies(policies)
        .handler((arguments, context) -> name);
  }

  @Test
  void whatIsShownToTheWrongOnesIsFound() {
    Policy open = new AccessPolicy(Access.OPEN);

    assertThatThrownBy(() -> probe(WRITING, open, "ada", false))
        .isInstanceOf(AssertionError.class)
        .hasMessage("tools/list shows the tool \"cancel\" to ada, who may not use it.");
    assertThatThrownBy(() -> probe(open, WRITING, "ada", true))
        .isInstanceOf(AssertionError.class)
        .hasMessage("tools/list does not show the tool \"cancel\" to ada, who may use it.");
  }

  /** What the matrix says of a server whose tool is guarded, but for one method. */
  private List<String> broken(Policy guard, Policy instead, String method) {
    Server other = Server.builder(ServerInfo.of("shop", "1")).build();
    other.tools().add(named("cancel", instead), named("look"));
    Engine engine = other.engine(ServerConfig.DEFAULT, new ProcessTicker());
    AccessMatrix matrix =
        new AccessMatrix(
            () -> {
              Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
              shop.tools().add(named("cancel", guard), named("look"));
              return shop;
            },
            List.of(ProtocolRevision.MODERN),
            guarded -> new Detour(guarded, engine, method));
    return failures(new Tests(() -> other), unused -> matrix.tests());
  }

  @Test
  void anEngineWithoutACheckIsFound() {
    Policy open = new AccessPolicy(Access.OPEN);

    assertThat(broken(WRITING, WRITING, "tools/call")).as("nothing is broken").isEmpty();
    assertThat(broken(WRITING, open, "tools/call"))
        .as("whoever lacks one of two scopes, or all of them")
        .hasSizeGreaterThan(2)
        .allMatch(text -> text.startsWith("The tool \"cancel\" is open to "))
        .anyMatch(text -> text.contains("to nobody, who may not use it:"));
    assertThat(broken(WRITING, open, "tools/list"))
        .hasSizeGreaterThan(2)
        .allMatch(text -> text.startsWith("tools/list shows the tool \"cancel\" to "));
    assertThat(broken(WRITING, NEVER, "tools/call"))
        .isNotEmpty()
        .allMatch(text -> text.startsWith("The tool \"cancel\" refuses somebody with "));
    assertThat(broken(WRITING, EITHER, "tools/call"))
        .as("one scope instead of both")
        .isNotEmpty()
        .allMatch(text -> text.contains(" is open to somebody with read, who may not use it:"));
  }

  @Test
  void aWayThatIsNotGuardedIsFoundThoughTheListIsRight() {
    assertThatThrownBy(() -> sideDoor("resources/read"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "The resource \"shop://orders\" is open to ada, who may not use it:\n"
                + "    resources/read, HTTP status 200: ");
    assertThatThrownBy(() -> sideDoor("subscriptions/listen"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "subscriptions/listen takes the resource \"shop://orders\" for ada, who may not use"
                + " it.");
  }

  private static void sideDoor(String method) {
    Server guarded = orders(WRITING);
    try (TestServer one = TestServer.of(guarded);
        TestServer another = TestServer.of(orders())) {
      McpTestClient client =
          McpTestClient.over(
              new Detour(one.engine(), another.engine(), method),
              ProtocolRevision.MODERN,
              ClientOptions.of("ada"));
      new AccessProbe(guarded.registry(), client, "ada").check(Guarded.of(guarded).get(0), false);
    }
  }

  private static Server orders(Policy... policies) {
    Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
    shop.resources()
        .add(Resource.at("shop://orders").policies(policies).reader((request, context) -> "all"));
    return shop;
  }

  @Test
  void aDenialThatIsToldThoughItShouldBeHiddenIsFound() {
    probe(SECRET, SECRET, "ada", false);

    assertThatThrownBy(() -> probe(SECRET, WRITING, "ada", false))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "The tool \"cancel\" is hidden, and ada can tell it from one that is not there:")
        .hasMessageContaining("needs the scopes read, write");
  }

  @Test
  void theOtherTestsCallAsSomebodyWhoMay() {
    Tests tests = new Tests(() -> shop(shop -> shop));

    assertThat(failures(tests, ContractTests::toolsTakeWhatTheirSchemasAllow))
        .as("but for what nobody may call")
        .hasSize(REVISIONS)
        .allMatch(text -> text.contains("\"closed\""));
  }
}
