package dev.tenon.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.LoadedServer;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * For every type, in every place: what the generated decoder takes is what the generated schema
 * allows, and what is encoded again fits the schema of the result.
 *
 * <p>{@code -Dtenon.differential.documents} makes more documents, {@code -Dtenon.differential.seed}
 * others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
  private static final int DOCUMENTS = Integer.getInteger("tenon.differential.documents", 500);
  private static final long SEED = Long.getLong("tenon.differential.seed", 2026);

  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("differential", "good.differential.Differential");
  }

  @TestFactory
  Stream<DynamicTest> decodersAndSchemasAgree() {
    return server.server().registry().tools().stream()
        .map(tool -> DynamicTest.dynamicTest(tool.presentation().name(), () -> compare(tool)));
  }

  private void compare(ToolEntry tool) {
    Differential differential = new Differential(server, tool, tool.inputSchema().getValue());

    differential.run(SEED, DOCUMENTS);

    assertThat(differential.disagreements()).as("with the seed %d", SEED).isEmpty();
    // A comparison in which one side always says the same shows nothing.
    assertThat(differential.accepted()).isGreaterThan(DOCUMENTS / 50);
    assertThat(differential.refused()).isGreaterThan(DOCUMENTS / 50);
  }
}
