package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Access.Who;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.contract.ContractMismatchException;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import dev.tenon.runtime.policy.audit.SensitivePolicy;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may call, from the annotations to what a loaded server knows of it. */
class TrustTest {
  private static final String IMPORTS =
      "package example; import dev.tenon.*; import dev.tenon.policy.*; import java.util.*;"
          + " import com.fasterxml.jackson.annotation.*; import dev.tenon.runtime.call.*;\n";

  private static LoadedServer trust() {
    return LoadedServer.of("trust", "good.trust.Trust");
  }

  private static Compilation compile(String source) {
    return Sources.javac()
        .withOptions("-Atenon.warnings=false")
        .compile(JavaFileObjects.forSourceString("example.Shop", IMPORTS + source));
  }

  private static <P extends Policy> List<P> all(List<Policy> policies, Class<P> type) {
    return policies.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Access access(List<Policy> policies) {
    List<AccessPolicy> found = all(policies, AccessPolicy.class);
    assertThat(found).hasSize(1);
    return found.get(0).access();
  }

  private static List<String> places(String source) {
    LoadedServer server = LoadedServer.of(compile(source), "example.Shop");
    List<SensitivePolicy> found = all(server.tool("find").policies(), SensitivePolicy.class);
    return found.isEmpty() ? List.of() : found.get(0).places();
  }

  @Test
  void theNearestDeclarationHoldsAlone() {
    LoadedServer server = trust();
    Registry registry = server.server().registry();

    // What is said nowhere is left to the server, since features may come from elsewhere.
    assertThat(all(server.tool("isOpen").policies(), AccessPolicy.class)).isEmpty();
    assertThat(access(server.tool("greet").policies())).isEqualTo(Access.OPEN);
    assertThat(access(server.tool("find").policies()))
        .isEqualTo(
            new Access(
                Who.AUTHENTICATED,
                List.of("orders:read"),
                ScopeMatch.ALL,
                List.of(),
                Denial.CHALLENGE));
    assertThat(access(server.tool("burn").policies()).who()).isEqualTo(Who.NOBODY);
    assertThat(access(server.tool("pay").policies()))
        .isEqualTo(
            new Access(Who.AUTHENTICATED, List.of(), ScopeMatch.ALL, List.of(), Denial.HIDDEN));
    ResourceEntry all = registry.resources().iterator().next();
    assertThat(access(all.policies()))
        .isEqualTo(
            new Access(
                Who.AUTHENTICATED,
                List.of("bills", "orders:write"),
                ScopeMatch.ANY,
                List.of(),
                Denial.HIDDEN));
    assertThat(access(registry.templates().iterator().next().policies())).isEqualTo(Access.OPEN);
    assertThat(access(server.tool("count").policies()).roles()).containsExactly("boss");
  }

  /** Both come out of a bundle, and one of them from a bundle within. */
  @Test
  void scopesAndRolesOfOnePlaceHoldTogether() {
    assertThat(access(trust().tool("cancel").policies()))
        .isEqualTo(
            new Access(
                Who.AUTHENTICATED,
                List.of("orders:write"),
                ScopeMatch.ALL,
                List.of("support", "boss"),
                Denial.CHALLENGE));
  }

  @Test
  void whatIsWrittenGoesBeforeWhatABundleBrings() {
    LoadedServer server =
        LoadedServer.of(
            compile(
                """
                @McpServer(version = "1", scopes = {"a", "b"})
                public class Shop {
                  @RequiresScopes("a") @interface Careful {}
                  @McpTool @Careful @RequiresScopes("b") int find() { return 0; }
                }
                """),
            "example.Shop");

    assertThat(access(server.tool("find").policies()).scopes()).containsExactly("b");
  }

  @Test
  void aServerKnowsItsScopesAndWhatTheyCover() {
    Scopes scopes = trust().server().scopes();

    assertThat(scopes)
        .isEqualTo(
            new Scopes(
                List.of("orders:read", "orders:write", "orders:admin", "bills"),
                Map.of(
                    "orders:admin",
                    Set.of("orders:write", "bills"),
                    "orders:write",
                    Set.of("orders:read"))));
    assertThat(scopes.closure(Set.of("orders:admin")))
        .containsExactlyInAnyOrder("orders:admin", "orders:write", "orders:read", "bills");
  }

  @Test
  void aServerWithScopesIsForKnownCallers() {
    String generated = Sources.generated(Sources.strict(Sources.below("good/trust")));

    assertThat(generated.replaceAll("\\s+", ""))
        .contains(
            "newAccessPolicy(newAccess(Access.Who.AUTHENTICATED,List.of(),ScopeMatch.ALL,"
                + "List.of(),Denial.CHALLENGE)),newRulePolicy(hours),newAuditPolicy(List.of()))");
  }

  @Test
  void rulesAreMadeOrTaken() {
    LoadedServer server = trust();

    assertThat(all(server.tool("cancel").policies(), RulePolicy.class))
        .extracting(policy -> policy.rule().getClass().getSimpleName())
        .containsExactly("Owner");
    assertThat(Sources.generated(Sources.strict(Sources.below("good/trust"))))
        .contains("static Server create(Owner owner)", "Hours hours = new Hours();");
  }

  /** A method of which an argument is audited is audited itself. */
  @Test
  void auditedArgumentsAreNamedAsOnTheWire() {
    LoadedServer server =
        LoadedServer.of(
            compile(
                """
                @McpServer(version = "1")
                public class Shop {
                  @Audited @interface Noted {}
                  @McpTool int find(@Noted @McpArg(name = "who") String customer, int most) {
                    return 0;
                  }
                  @McpTool @Audited int count() { return 0; }
                  @McpTool int look() { return 0; }
                }
                """),
            "example.Shop");

    assertThat(server.tool("find").policies()).containsExactly(new AuditPolicy(List.of("who")));
    assertThat(server.tool("count").policies()).containsExactly(new AuditPolicy(List.of()));
    assertThat(server.tool("look").policies()).isEmpty();
  }

  /** A payer within a payer is masked as a whole, so that there is an end. */
  @Test
  void whatMustNotBeSeenIsFoundHoweverDeep() {
    LoadedServer server = trust();

    assertThat(all(server.tool("cancel").policies(), SensitivePolicy.class))
        .containsExactly(new SensitivePolicy(List.of("/pin")));
    assertThat(all(server.tool("pay").policies(), SensitivePolicy.class))
        .containsExactly(
            new SensitivePolicy(
                List.of("/payer/cards/*/number", "/payer/spare/*/number", "/payer/others/*")));
    assertThat(server.tool("pay").inputSchema().toString())
        .contains("\"number\":{\"type\":\"string\",\"writeOnly\":true}");
    assertThat(server.tool("cancel").inputSchema().toString())
        .contains("\"pin\":{\"type\":\"string\",\"writeOnly\":true}");
  }

  @Test
  void placesAreFoundInBeansUnionsAndUnderAllNames() {
    assertThat(
            places(
                """
                @McpServer(version = "1")
                public class Shop {
                  public static class Login {
                    private String name;
                    private String word;
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                    @JsonAlias("a/b~c") public String getWord() { return word; }
                    @Sensitive public void setWord(String word) { this.word = word; }
                  }
                  sealed interface Way permits Card, Cash {}
                  record Card(@Sensitive @McpArg(name = "no") String number) implements Way {}
                  record Cash(int coins) implements Way {}
                  @McpTool int find(Login login, Optional<Way> way, int[] plain) { return 0; }
                }
                """))
        .containsExactly("/login/word", "/login/a~1b~0c", "/way/no");
  }

  /** 4 to the power of 4 places are too many, and the whole argument is masked. */
  @Test
  void anArgumentWithTooManyPlacesIsMaskedAsAWhole() {
    assertThat(
            places(
                """
                @McpServer(version = "1")
                public class Shop {
                  record A(B a, B b, B c, B d) {}
                  record B(C a, C b, C c, C d) {}
                  record C(D a, D b, D c, D d) {}
                  record D(@Sensitive int a, @Sensitive int b, @Sensitive int c, @Sensitive int d) {}
                  @McpTool int find(A all, @Sensitive String pin) { return 0; }
                }
                """))
        .containsExactly("/all", "/pin");
  }

  /** The server counts who may call what as the compiler does, or it would not start. */
  @Test
  void whatALoadedServerKnowsIsWhatItsContractSays() {
    Server server = trust().server();
    Contract contract = Objects.requireNonNull(server.contract());

    assertThatCode(() -> server.engine(ServerConfig.DEFAULT)).doesNotThrowAnyException();
    assertThatThrownBy(() ->
            contract.check(
                server.registry(),
                List.of(new AccessPolicy(Access.OPEN)),
                new Scopes(server.scopes().names(), Map.of())))
        .isInstanceOf(ContractMismatchException.class);
  }

  @Test
  void aServerWithoutTheseAnnotationsIsGeneratedAsEver() {
    String generated =
        Sources.generated(
            compile(
                """
                @McpServer(version = "1")
                public class Shop {
                  @McpTool int find() { return 0; }
                }
                """));

    assertThat(generated)
        .doesNotContain(".policies(")
        .doesNotContain("Scopes")
        .doesNotContain("Access");
  }
}
