package dev.tenon.testkit.contract;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** Runs the tests of a contract against a server with a fault. */
abstract class PlantedFaults {
  static final int REVISIONS = ProtocolRevision.values().length;

  final List<String> store = new ArrayList<>();

  /** What a team would write. */
  class Tests extends ContractTests {
    private final Supplier<Server> made;

    Tests(Supplier<Server> made) {
      this.made = made;
    }

    Tests(Planted planted) {
      this(planted::server);
    }

    @Override
    protected Server server() {
      return made.get();
    }

    @Override
    protected List<? extends Supplier<?>> stores() {
      return List.of(() -> store);
    }
  }

  /** Runs tests; gives the sentences of those that fail. */
  static List<String> failures(
      ContractTests tests, Function<ContractTests, Stream<DynamicNode>> some) {
    List<String> failures = new ArrayList<>();
    some.apply(tests).forEach(node -> run(node, failures));
    return failures;
  }

  private static void run(DynamicNode node, List<String> failures) {
    if (node instanceof DynamicContainer container) {
      container.getChildren().forEach(child -> run(child, failures));
      return;
    }
    try {
      ((DynamicTest) node).getExecutable().execute();
    } catch (TestAbortedException e) {
      failures.add("skipped: " + e.getMessage());
    } catch (Throwable e) {
      failures.add(String.valueOf(e.getMessage()));
    }
  }
}
