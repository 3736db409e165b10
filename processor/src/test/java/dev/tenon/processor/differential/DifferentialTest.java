package dev.tenon.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.LoadedServer;
import dev.tenon.runtime.registry.ToolEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * For every type, in every place: what the generated decoder takes is what the generated schema
 * allows, and what is encoded again fits the schema of the result.
 *
 * <p>{@code -Dtenon.differential.documents} makes more documents, {@code -Dtenon.differential.seed}
 * others.
 */
class DifferentialTest {
  private static final int DOCUMENTS = Integer.getInteger("tenon.differential.documents", 300);
  private static final long SEED = Long.getLong("tenon.differential.seed", 2026);

  /** A tool whose body fails when it is given the same text twice. */
  private static final Set<String> FAILING = Set.of("result");

  @TestFactory
  Stream<DynamicContainer> decodersAndSchemasAgree() {
    Stream<DynamicContainer> others =
        Servers.OTHERS.keySet().stream()
            .map(folder -> DynamicContainer.dynamicContainer(folder, tests(Servers.of(folder))));
    return Stream.concat(
        Stream.of(DynamicContainer.dynamicContainer("differential", tests(Servers.DIFFERENTIAL))),
        others);
  }

  private static Stream<DynamicTest> tests(LoadedServer server) {
    return server.server().registry().tools().stream()
        .filter(tool -> !FAILING.contains(tool.presentation().name()))
        .map(tool ->
            DynamicTest.dynamicTest(tool.presentation().name(), () -> compare(server, tool)));
  }

  private static void compare(LoadedServer server, ToolEntry tool) {
    Differential differential = new Differential(server, tool, tool.inputSchema().getValue(), SEED);

    differential.sweep();
    differential.run(DOCUMENTS);

    assertThat(differential.disagreements()).as("with the seed %d", SEED).isEmpty();
    // A comparison in which one side always says the same shows nothing.
    assertThat(differential.accepted()).isPositive();
    assertThat(differential.refused()).isPositive();
  }

  @Test
  void exceptionsAreExplained() throws IOException {
    String document = Files.readString(Path.of("../docs/schemas.md"));

    for (Agreed agreed : Agreed.values()) {
      assertThat(document).contains("* **" + agreed.title() + "**");
    }
  }
}
