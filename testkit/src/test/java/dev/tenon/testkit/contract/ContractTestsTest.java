package dev.tenon.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.contract.TokenEstimates;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** Each fault is planted, and the sentence that a user sees is looked at. */
class ContractTestsTest extends PlantedFaults {

  private static List<String> all(ContractTests tests) {
    return Stream.<Function<ContractTests, Stream<DynamicNode>>>of(
            ContractTests::schemasAreValid,
            ContractTests::entriesAreDescribed,
            ContractTests::listsAreStable,
            ContractTests::toolsTakeWhatTheirSchemasAllow,
            ContractTests::toolsRefuseWhatTheirSchemasForbid,
            ContractTests::readOnlyToolsChangeNothing,
            ContractTests::idempotentToolsMayBeCalledAgain,
            ContractTests::readOnlyToolsKeepNothingOnOneInstance,
            ContractTests::toolsAreOpenToThoseWhoMayCallThem,
            ContractTests::budgetHolds,
            ContractTests::contractMatches)
        .flatMap(some -> failures(tests, some).stream())
        .toList();
  }

  @Test
  void nothingIsFoundInASoundServer() {
    assertThat(all(new Tests(Planted.sound()))).allMatch(text -> text.startsWith("skipped: "));
  }

  @Test
  void testsAreNamedByWhatTheyTest() {
    DynamicContainer modern =
        (DynamicContainer)
            new Tests(Planted.sound())
                .toolsRefuseWhatTheirSchemasForbid()
                .reduce((before, after) -> after)
                .orElseThrow();

    assertThat(modern.getDisplayName()).isEqualTo("2026-07-28");
    assertThat(modern.getChildren().map(DynamicNode::getDisplayName))
        .containsExactly("count: refuses what its schema forbids, and says where");
  }

  @Test
  void aSchemaThatIsNone() {
    Planted planted = Planted.sound().input(Planted.COUNT.replace("integer", "whole number"));

    assertThat(failures(new Tests(planted), ContractTests::schemasAreValid))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith("The input schema of the tool \"count\" is no JSON Schema 2020-12:")
                .contains("/properties/count/type"));
  }

  @Test
  void aToolWithoutADescription() {
    assertThat(
            failures(
                new Tests(Planted.sound().description(null)), ContractTests::entriesAreDescribed))
        .hasSize(REVISIONS)
        .containsOnly("The tool \"count\" has no description, by which models choose.");
  }

  @Test
  void aDescriptionThatHidesSomething() {
    Planted planted = Planted.sound().description("Counts.\u200b");

    assertThat(failures(new Tests(planted), ContractTests::entriesAreDescribed))
        .containsOnly("The tool \"count\" has U+200B in its description, which people do not see.");
  }

  @Test
  void aResultThatDoesNotFit() {
    Planted planted =
        Planted.sound()
            .output("{\"type\":\"object\",\"properties\":{\"total\":{\"type\":\"integer\"}}}")
            .body(call -> Outcome.ToolResult.structured(RawJson.of("{\"total\":\"many\"}")));

    assertThat(failures(new Tests(planted), ContractTests::toolsTakeWhatTheirSchemasAllow))
        .hasSize(3) // The revisions that have structured content.
        .allSatisfy(text ->
            assertThat(text)
                .startsWith("The tool \"count\" returned what does not fit its output schema:")
                .contains("/total", "integer", "result {\"total\":\"many\"}", "(seed 2026)"));
  }

  @Test
  void anInternalErrorForArgumentsThatFit() {
    Planted planted = Planted.sound().body(ContractTestsTest::failAtTheMaximum);

    assertThat(failures(new Tests(planted), ContractTests::toolsTakeWhatTheirSchemasAllow))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith(
                    "The tool \"count\" failed with an internal error for arguments that its"
                        + " schema allows:\n    {\"count\":50}\n")
                .endsWith("the cause is in the server's log\n(seed 2026)"));
  }

  private static Outcome failAtTheMaximum(Call call) {
    if (String.valueOf(call.arguments()).contains("50")) {
      throw new IllegalStateException("fifty");
    }
    return Outcome.ToolResult.text("done");
  }

  @Test
  void argumentsThatAreTakenAlthoughTheSchemaForbidsThem() {
    Planted planted = Planted.sound().checked(Planted.COUNT.replace("50", "51"));

    assertThat(failures(new Tests(planted), ContractTests::toolsRefuseWhatTheirSchemasForbid))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith("The tool \"count\" took arguments that its schema forbids:")
                .contains("\n    count: more than the maximum 50, in {\"count\":51}"));
  }

  @Test
  void argumentsThatAreRefusedByTheMethodInstead() {
    Planted planted =
        Planted.sound()
            .checked(null)
            .body(call -> {
              throw new ToolException(ErrorCode.CONFLICT, "No.");
            });

    assertThat(failures(new Tests(planted), ContractTests::toolsRefuseWhatTheirSchemasForbid))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith("The tool \"count\" did not say what is wrong with arguments"));
  }

  @Test
  void aViolationThatDoesNotSayWhere() {
    String nested =
        "{\"type\":\"object\",\"properties\":{\"filter\":"
            + Planted.COUNT
            + "},"
            + "\"required\":[\"filter\"],\"additionalProperties\":false}";
    Planted planted = Planted.sound().input(nested).checked("{\"not\":{}}");

    assertThat(failures(new Tests(planted), ContractTests::toolsRefuseWhatTheirSchemasForbid))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith(
                    "The tool \"count\" refused arguments without saying where the fault is:\n"
                        + "    filter.count: ")
                .contains("it said [{\"path\":\"\""));
  }

  @Test
  void definitionsThatCostTooMuch() {
    TokenEstimates tokens =
        new TokenEstimates("o200k_base", Map.of(tool("small"), 7, tool("big"), 500));

    assertThatCode(() -> BudgetCheck.holds(tokens, 507)).doesNotThrowAnyException();
    assertThatThrownBy(() -> BudgetCheck.holds(tokens, 506))
        .hasMessage(
            "The definitions cost an estimated 507 tokens (o200k_base), and the budget is 506. The"
                + " biggest are:\n    500  the tool \"big\"\n    7  the tool \"small\"");
  }

  private static Item tool(String name) {
    return Item.of(ItemKind.TOOL, Map.of("name", '"' + name + '"'));
  }

  @Test
  void aListThatIsAnotherAfterANewStart() {
    List<Server> servers = new ArrayList<>();
    ContractTests tests =
        new Tests(() -> {
          Server server = Planted.sound().server();
          servers.add(server);
          String name = "tool-" + servers.size();
          server.tools().add(Tool.named(name).description("A tool.").handler((a, c) -> "done"));
          return server;
        });

    assertThat(failures(tests, ContractTests::listsAreStable))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith(
                    "tools/list is not stable: it is another when the server is started anew:\n"
                        + "    first [count, tool-"));
  }

  @Test
  void aToolIsNotCalledForAReason() {
    ContractTests tests =
        new Tests(Planted.sound().body(ContractTestsTest::failAtTheMaximum)) {
          @Override
          protected Map<String, String> notCalled() {
            return Map.of("count", "it costs money");
          }
        };

    assertThat(failures(tests, ContractTests::toolsTakeWhatTheirSchemasAllow))
        .hasSize(REVISIONS)
        .allMatch(text -> text.endsWith("not called: it costs money"));
  }

  @Test
  void aNameThatNoToolHasSaysNothing() {
    ContractTests tests =
        new Tests(Planted.sound()) {
          @Override
          protected Map<String, String> notCalled() {
            return Map.of("cuont", "it costs money");
          }
        };

    assertThatThrownBy(tests::toolsTakeWhatTheirSchemasAllow)
        .hasMessage("notCalled() names the tool \"cuont\", which is not there; there are [count].");
  }

  @Test
  void theSeedIsSettable() {
    List<@Nullable Object> seen = new ArrayList<>();
    for (long seed : new long[] {1, 1, 2}) {
      List<String> calls = new ArrayList<>();
      ContractTests tests =
          new Tests(
              Planted.sound()
                  .body(call -> {
                    calls.add(String.valueOf(call.arguments()));
                    return Outcome.ToolResult.text("done");
                  })) {
            @Override
            protected long seed() {
              return seed;
            }
          };
      assertThat(failures(tests, ContractTests::toolsTakeWhatTheirSchemasAllow)).isEmpty();
      seen.add(calls);
    }

    assertThat(seen.get(0)).isEqualTo(seen.get(1)).isNotEqualTo(seen.get(2));
  }
}
