package dev.tenon.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.LoadedServer;
import dev.tenon.processor.differential.Planter.Fault;
import dev.tenon.processor.differential.Planter.Planted;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.arguments.ArgumentGenerator;
import dev.tenon.testkit.arguments.Document;
import dev.tenon.testkit.arguments.Document.Items;
import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.Document.Members;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * So many faults in a document are so many violations: each where the fault is, with what came, and
 * none longer than anybody wants to read.
 */
class ViolationsTest {
  private static final int DOCUMENTS = Integer.getInteger("tenon.violations.documents", 30);
  private static final long SEED = Long.getLong("tenon.violations.seed", 2026);

  /** As many as are kept. */
  private static final int MOST = 50;

  @TestFactory
  Stream<DynamicTest> eachFaultIsOneViolation() {
    return Stream.concat(Stream.of("differential"), Servers.OTHERS.keySet().stream())
        .map(folder -> DynamicTest.dynamicTest(folder, () -> plant(Servers.of(folder))));
  }

  private static void plant(LoadedServer server) {
    int found = 0;
    for (ToolEntry tool : server.server().registry().tools()) {
      String name = tool.presentation().name();
      Random random = new Random(SEED + name.hashCode());
      ArgumentGenerator generator =
          ArgumentGenerator.of(tool.inputSchema().getValue(), random.nextLong());
      Planter planter = new Planter(generator.oracle().schema(), random);
      for (int i = 0; i < DOCUMENTS; i++) {
        Document valid = generator.valid();
        // Where decoder and schema part on purpose, a document is not without faults.
        if (Guard.lets(valid.json()) && server.violations(name, valid.json()).isEmpty()) {
          Planted planted = planter.plant(valid, 1 + random.nextInt(i < 10 ? 1 : MOST));
          found += check(server, name, planted);
        }
      }
    }
    assertThat(found).isGreaterThan(DOCUMENTS);
  }

  private static int check(LoadedServer server, String tool, Planted planted) {
    String json = planted.document().json();
    List<Violation> violations = server.violations(tool, json);
    assertThat(violations)
        .as("with the seed %d: %s takes %s", SEED, tool, json)
        .extracting(violation -> violation.path() + " <- " + violation.actual())
        .containsExactlyInAnyOrderElementsOf(
            planted.faults().stream().map(ViolationsTest::said).toList());
    for (Violation violation : violations) {
      // In our words, or in a sentence of the author's.
      assertThat(violation.expected()).matches("(must|is) .+|[A-Z].+[.?]");
      assertThat(violation.sentence()).doesNotContain("y".repeat(101), "9".repeat(101));
    }
    return violations.size();
  }

  /** A fault as its violation says it. */
  private static String said(Fault fault) {
    return fault.place() + " <- " + (fault.came().isEmpty() ? "" : came(Document.of(fault.came())));
  }

  private static String came(Document value) {
    if (value instanceof Items) {
      return "an array";
    }
    if (value instanceof Members) {
      return "an object";
    }
    Leaf leaf = (Leaf) value;
    return leaf.isText() ? '"' + Planter.shown(leaf.text()) + '"' : Planter.shown(leaf.json());
  }
}
