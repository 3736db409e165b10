package dev.tenon.testkit.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.contract.ListChecks.Asked;
import dev.tenon.testkit.contract.Stage.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * What every server promises, as tests that need no more than the server: extend it, and say what
 * only you know. Each test is made for each tool in each revision.
 *
 * <pre>{@code
 * class OrdersContractTest extends ContractTests {
 *   private final Book book = new Book();
 *
 *   @Override
 *   protected Server server() {
 *     return OrdersMcp.create(new Orders(book));
 *   }
 *
 *   @Override
 *   protected List<Supplier<?>> stores() {
 *     return List.of(book::all);
 *   }
 *
 *   @Override
 *   protected Access access() {
 *     return Access.nobody().may(Principal.of("ada").scopes("orders:read"), "findOrders");
 *   }
 * }
 * }</pre>
 *
 * <p>{@code -Dtenon.contract.seed} makes other arguments, {@code -Dtenon.contract.documents} more.
 */
public abstract class ContractTests {
  private static final long SEED = 2026;
  private static final int DOCUMENTS = 25;

  /** For subclasses. */
  protected ContractTests() {}

  /** Makes the server, a new one each time; several may be there at once. */
  protected abstract Server server() throws Exception;

  /**
   * What the server keeps: suppliers that read it, for the server that {@link #server} made last.
   * They tell whether a tool changes what it says it does not.
   */
  protected List<? extends Supplier<?>> stores() {
    return List.of();
  }

  /** Who may call which tools; without it, everybody may call everything. */
  protected Access access() {
    return Access.everybody();
  }

  /** The committed contract, a file or a resource; null if none is committed. */
  protected @Nullable String contract() {
    return "mcp-contract.json";
  }

  /** How many tokens the definitions may cost, as the compiler estimates; 0 for any number. */
  protected int tokenBudget() {
    return 0;
  }

  /** The tools that are never called here, each with the reason, such as {@code it costs money}. */
  protected Map<String, String> notCalled() {
    return Map.of();
  }

  /** Texts to try besides, such as the key of an order that is there, or one for a pattern. */
  protected List<String> texts() {
    return List.of();
  }

  /** The revisions that are tested. */
  protected List<ProtocolRevision> revisions() {
    return List.of(ProtocolRevision.values());
  }

  /** Makes the client that calls, who may use everything; override it to script its answers. */
  protected McpTestClient client(TestServer server, ProtocolRevision revision) {
    return server.client(revision, Callers.ofEverything(server.server()));
  }

  /** What chance comes from. */
  protected long seed() {
    return Long.getLong("tenon.contract.seed", SEED);
  }

  /** How many arguments a tool is tried with, besides the edges of its schema. */
  protected int documents() {
    return Integer.getInteger("tenon.contract.documents", DOCUMENTS);
  }

  /** Input and output schema of each tool are JSON Schemas 2020-12. */
  @TestFactory
  protected Stream<DynamicNode> schemasAreValid() {
    return tools(
        "has valid schemas",
        tool -> true,
        (stage, tool) -> new SchemaChecks(stage, tool).areValid());
  }

  /** Whatever is listed has a name and a description, and nothing hidden in them. */
  @TestFactory
  protected Stream<DynamicNode> entriesAreDescribed() {
    return lists(
        "are described",
        (list, stages) -> new ListChecks(list).isDescribed(list.of(stages.get().client())));
  }

  /** Lists are the same for whoever asks, page by page and after a new start. */
  @TestFactory
  protected Stream<DynamicNode> listsAreStable() {
    return Stream.of(Listed.values())
        .map(list ->
            dynamicContainer(
                list.method(),
                revisions().stream()
                    .map(revision ->
                        dynamicTest(
                            revision.version() + ": is stable",
                            () -> new ListChecks(list).isStable(askers(revision))))));
  }

  private List<Asked> askers(ProtocolRevision revision) throws Exception {
    Server server = server();
    TestServer one = TestServer.of(server);
    ServerConfig small = ServerConfig.DEFAULT.withPageSize(1);
    TestServer another = TestServer.of(server());
    return List.of(
        new Asked("", () -> client(one, revision)),
        new Asked(" when it is asked for again", () -> client(one, revision)),
        new Asked(
            " when its pages are put together",
            () -> client(TestServer.of(server, small), revision)),
        new Asked(" when the server is started anew", () -> client(another, revision)));
  }

  /** Arguments that fit never give an internal error, and results fit the output schema. */
  @TestFactory
  protected Stream<DynamicNode> toolsTakeWhatTheirSchemasAllow() {
    return called(
        "takes what its schema allows, and returns what its schema says",
        tool -> true,
        (stage, tool) -> new FuzzChecks(stage, tool).takesWhatItsSchemaAllows());
  }

  /** Arguments that do not fit are refused with a violation that says where the fault is. */
  @TestFactory
  protected Stream<DynamicNode> toolsRefuseWhatTheirSchemasForbid() {
    return called(
        "refuses what its schema forbids, and says where",
        tool -> true,
        (stage, tool) -> new FuzzChecks(stage, tool).refusesWhatItsSchemaForbids());
  }

  /** Tools with {@code readOnlyHint} change none of the {@link #stores}. */
  @TestFactory
  protected Stream<DynamicNode> readOnlyToolsChangeNothing() {
    return called(
        "is read-only",
        tool -> Boolean.TRUE.equals(tool.hints().readOnly()),
        (stage, tool) -> {
          needStores(stage);
          new EffectChecks(stage, tool).changesNothing();
        });
  }

  /** Tools with {@code idempotentHint}, called twice, change what they change once. */
  @TestFactory
  protected Stream<DynamicNode> idempotentToolsMayBeCalledAgain() {
    return called(
        "is idempotent",
        tool -> Boolean.TRUE.equals(tool.hints().idempotent()),
        (stage, tool) -> {
          needStores(stage);
          new EffectChecks(stage, tool).changesNothingMoreWhenCalledAgain();
        });
  }

  /**
   * Tools with {@code readOnlyHint} answer on several instances as they answer on one, in
   * 2026-07-28, whose requests may reach any instance.
   */
  @TestFactory
  protected Stream<DynamicNode> readOnlyToolsKeepNothingOnOneInstance() {
    Set<String> excluded = notCalled().keySet();
    return !revisions().contains(ProtocolRevision.MODERN)
        ? Stream.of()
        : names(tool -> Boolean.TRUE.equals(tool.hints().readOnly())).stream()
            .filter(name -> !excluded.contains(name))
            .map(name ->
                dynamicTest(
                    name + ": answers on each instance as on one",
                    () -> instanceChecks(name).areAlike()));
  }

  private InstanceChecks instanceChecks(String name) throws Exception {
    return new InstanceChecks(this::server, found(server(), name), settings());
  }

  private static void needStores(Stage stage) {
    Assumptions.assumeFalse(
        stage.stores().suppliers().isEmpty(), "no stores are declared: override stores()");
  }

  /** Each tool refuses each principal that may not call it, and no other. */
  @TestFactory
  protected Stream<DynamicNode> toolsAreOpenToThoseWhoMayCallThem() {
    List<DynamicNode> principals = new ArrayList<>();
    Map<Principal, Set<String>> access = access().allowed();
    access.forEach((principal, allowed) -> {
      known(allowed, "access()");
      String name = AccessChecks.name(principal);
      Stream<DynamicNode> letIn =
          called(
              "lets " + name + " in",
              tool -> allowed.contains(tool.name()),
              (stage, tool) -> new AccessChecks(stage.as(principal), tool, principal).isLetIn());
      Stream<DynamicNode> refused =
          called(
              "refuses " + name,
              tool -> !allowed.contains(tool.name()),
              (stage, tool) -> new AccessChecks(stage.as(principal), tool, principal).isRefused());
      principals.add(dynamicContainer(name, Stream.concat(letIn, refused)));
    });
    return principals.stream();
  }

  /** Each feature is for those alone whom its declaration lets in; no method runs for it. */
  @TestFactory
  protected Stream<DynamicNode> featuresAreForThoseWhoMayUseThem() {
    return new AccessMatrix(this::server, revisions()).tests();
  }

  /** The definitions cost no more than {@link #tokenBudget}. */
  @TestFactory
  protected Stream<DynamicNode> budgetHolds() {
    return Stream.of(
        dynamicTest(
            "the definitions cost at most " + tokenBudget() + " tokens",
            () -> {
              Assumptions.assumeTrue(tokenBudget() > 0, "no budget: override tokenBudget()");
              BudgetCheck.holds(compiled().tokens(), tokenBudget());
            }));
  }

  /** The contract is the committed one, and what clients of both eras are offered. */
  @TestFactory
  protected Stream<DynamicNode> contractMatches() {
    String committed = contract();
    return Stream.of(
        dynamicTest("clients are offered what was compiled", () -> compiled().isOffered()),
        dynamicTest(
            "the contract is the committed one",
            () -> {
              Assumptions.assumeTrue(committed != null, "no contract is committed");
              compiled().matches(String.valueOf(committed));
            }));
  }

  private Contract compiled() throws Exception {
    Server server = server();
    Assumptions.assumeTrue(
        server.contract() != null, "the server was put together by hand: it has no contract");
    return Contract.of(server);
  }

  /** A check of a tool. */
  @FunctionalInterface
  private interface Check {
    void run(Stage stage, ToolEntry tool) throws Exception;
  }

  /** A check of a list. */
  @FunctionalInterface
  private interface ListCheck {
    void run(Listed list, Staged stages) throws Exception;
  }

  /** Makes the stage when the first test needs it; the tests of a container share it. */
  private final class Staged {
    private final ProtocolRevision revision;
    private @Nullable Stage stage;

    Staged(ProtocolRevision revision) {
      this.revision = revision;
    }

    Stage get() throws Exception {
      Stage made = stage;
      if (made == null) {
        Server server = server();
        McpTestClient client = client(TestServer.of(server), revision);
        made = new Stage(server, client, new Stores(stores()), settings());
        stage = made;
      }
      return made;
    }

    ToolEntry tool(String name) throws Exception {
      return found(get().server(), name);
    }
  }

  private Stream<DynamicNode> lists(String what, ListCheck check) {
    return revisions().stream()
        .map(revision -> {
          Staged stages = new Staged(revision);
          return dynamicContainer(
              revision.version(),
              Stream.of(Listed.values())
                  .map(list ->
                      dynamicTest(
                          list.method() + ": entries " + what, () -> check.run(list, stages))));
        });
  }

  /** Tests that call tools, those aside that are not to be called. */
  private Stream<DynamicNode> called(String what, Predicate<ToolEntry> wanted, Check check) {
    Map<String, String> excluded = notCalled();
    known(excluded.keySet(), "notCalled()");
    return tools(
        what,
        wanted,
        (stage, tool) -> {
          String reason = excluded.get(tool.name());
          Assumptions.assumeTrue(reason == null, "not called: " + reason);
          check.run(stage, tool);
        });
  }

  private Stream<DynamicNode> tools(String what, Predicate<ToolEntry> wanted, Check check) {
    List<String> names = names(wanted);
    return revisions().stream()
        .map(revision -> {
          Staged stages = new Staged(revision);
          return dynamicContainer(
              revision.version(),
              names.stream()
                  .map(name ->
                      dynamicTest(
                          name + ": " + what, () -> check.run(stages.get(), stages.tool(name)))));
        });
  }

  private static ToolEntry found(Server server, String name) {
    ToolEntry tool = server.registry().tool(name);
    if (tool == null) {
      throw new AssertionError("The tool \"" + name + "\" is gone after a new start.");
    }
    return tool;
  }

  private Settings settings() {
    return new Settings(seed(), documents(), texts());
  }

  private List<String> names(Predicate<ToolEntry> wanted) {
    try {
      return server().registry().tools().stream().filter(wanted).map(ToolEntry::name).toList();
    } catch (Exception e) {
      throw new IllegalStateException("The server cannot be made.", e);
    }
  }

  /** A name that no tool has would say nothing. */
  private void known(Set<String> tools, String where) {
    List<String> all = names(tool -> true);
    for (String tool : tools) {
      if (!all.contains(tool)) {
        throw new AssertionError(
            where + " names the tool \"" + tool + "\", which is not there; there are " + all + ".");
      }
    }
  }
}
