package dev.tenon.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.registry.Hints;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tools that do more than they say, or for others than they should: the sentences about them. */
class EffectsAndAccessTest extends PlantedFaults {
  @Test
  void aReadOnlyToolThatChangesSomething() {
    Planted planted = Planted.sound().body(this::remember);

    assertThat(failures(new Tests(planted), ContractTests::readOnlyToolsChangeNothing))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith(
                    "The tool \"count\" says that it is read-only (readOnlyHint), and the store 1"
                        + " changed\n    from [")
                .contains("called", "\n    with {\"count\":"));
  }

  @Test
  void anIdempotentToolThatChangesSomethingEachTime() {
    Planted planted =
        Planted.sound().hints(new Hints(false, false, true, false)).body(this::remember);

    assertThat(failures(new Tests(planted), ContractTests::idempotentToolsMayBeCalledAgain))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith(
                    "The tool \"count\" says that it may be called twice (idempotentHint), and the"
                        + " store 1 changed\n    from [called"));
  }

  private Outcome remember(Call call) {
    store.add("called");
    return Outcome.ToolResult.text("done");
  }

  @Test
  void effectsAreNotTestedWithoutStores() {
    ContractTests tests =
        new Tests(Planted.sound()) {
          @Override
          protected List<? extends Supplier<?>> stores() {
            return List.of();
          }
        };

    assertThat(failures(tests, ContractTests::readOnlyToolsChangeNothing))
        .hasSize(REVISIONS)
        .allMatch(text -> text.endsWith("no stores are declared: override stores()"));
  }

  @Test
  void anOpenTool() {
    assertThat(failures(guarded(Planted.sound()), ContractTests::toolsAreOpenToThoseWhoMayCallThem))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith("The tool \"count\" is open to nobody, who may not call it:"));
  }

  @Test
  void aToolThatIsClosedToThoseWhoMayCallIt() {
    Planted planted =
        Planted.sound()
            .body(call -> {
              throw new ToolException(ErrorCode.FORBIDDEN, "You may not count.");
            });

    assertThat(failures(guarded(planted), ContractTests::toolsAreOpenToThoseWhoMayCallThem))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith("The tool \"count\" refused ada, who may call it:")
                .contains("You may not count."));
  }

  @Test
  void aToolThatRefusesTooLate() {
    Planted planted =
        Planted.sound()
            .body(call -> {
              store.add("called");
              if (!call.context().principal().isKnown()) {
                throw new ToolException(ErrorCode.FORBIDDEN, "You may not count.");
              }
              return Outcome.ToolResult.text("done");
            });

    assertThat(failures(guarded(planted), ContractTests::toolsAreOpenToThoseWhoMayCallThem))
        .hasSize(REVISIONS)
        .allSatisfy(text ->
            assertThat(text)
                .startsWith("The tool \"count\" refused nobody too late: the store 1 changed"));
  }

  private ContractTests guarded(Planted planted) {
    return new Tests(planted) {
      @Override
      protected Access access() {
        return Access.nobody().may(Principal.of("ada").scopes("count"), "count");
      }
    };
  }

  @Test
  void stateThatIsKeptOnOneInstance() {
    Supplier<Server> counting =
        () -> {
          AtomicInteger count = new AtomicInteger();
          return Planted.sound()
              .body(call -> Outcome.ToolResult.text("call " + count.incrementAndGet()))
              .server();
        };

    assertThat(failures(new Tests(counting), ContractTests::readOnlyToolsKeepNothingOnOneInstance))
        .singleElement()
        .asString()
        .startsWith(
            "The tool \"count\" keeps something on one instance: called 4 times with {\"count\":")
        .contains("where each call reaches another one of 3", "\"call 4\"")
        .endsWith("Keep it in a store that all instances share.");
  }

  @Test
  void answersThatDifferByThemselvesAreNotCompared() {
    AtomicInteger everywhere = new AtomicInteger();
    Planted planted =
        Planted.sound().body(call -> Outcome.ToolResult.text("" + everywhere.incrementAndGet()));

    assertThat(failures(new Tests(planted), ContractTests::readOnlyToolsKeepNothingOnOneInstance))
        .singleElement()
        .asString()
        .endsWith("its answers differ from one new start to the next");
  }
}
