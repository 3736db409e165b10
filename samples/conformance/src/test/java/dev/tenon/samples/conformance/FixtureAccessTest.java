package dev.tenon.samples.conformance;

import dev.tenon.runtime.Server;
import dev.tenon.testkit.contract.ContractTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The fixture is open: everybody may use all of it, in every way. */
final class FixtureAccessTest {
  @TestFactory
  Stream<DynamicNode> everybodyMayUseEverything() {
    return new Promises().matrix();
  }

  /**
   * Of the tests of contracts this one alone: many tools of the fixture wait, or fail on purpose.
   */
  private static final class Promises extends ContractTests {
    @Override
    protected Server server() {
      return ConformanceServerMcp.create();
    }

    Stream<DynamicNode> matrix() {
      return featuresAreForThoseWhoMayUseThem();
    }
  }
}
