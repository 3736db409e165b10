package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inspector's command line, which shares no code with the suite, uses both samples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InspectorIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TOOL_FAILED = 5;

  private final Samples samples;

  InspectorIT(@TempDir Path folder) throws IOException {
    Node.assumeInstalled();
    samples = new Samples(folder);
  }

  @AfterAll
  void stop() {
    samples.close();
  }

  @ParameterizedTest
  @CsvSource({
    "legacy, STDIO, 2025-11-25",
    "legacy, HTTP, 2025-11-25",
    "modern, STDIO, 2026-07-28",
    "modern, HTTP, 2026-07-28"
  })
  void usesTheQuickstart(String era, Transport transport, String revision)
      throws IOException, InterruptedException {
    JsonNode server = result(inspect(Sample.QUICKSTART, era, transport, "initialize"));
    assertThat(server.at("/protocolVersion").asString()).isEqualTo(revision);
    assertThat(server.at("/serverInfo/name").asString()).isEqualTo("notes");

    String[] search = call("search", "{\"query\":\"apples\",\"filter\":{\"tag\":\"fruit\"}}");
    JsonNode found = result(inspect(Sample.QUICKSTART, era, transport, search));
    assertThat(found.at("/structuredContent/total").asInt()).isEqualTo(1);
    String[] tooMany = call("search", "{\"query\":\"apples\",\"limit\":99}");
    Node.Outcome refused = inspect(Sample.QUICKSTART, era, transport, tooMany);
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(TOOL_FAILED);
    assertThat(refused.out()).contains("limit: must be a whole number from 1 to 50");

    String uri = found.at("/structuredContent/hits/0/uri").asString();
    JsonNode note =
        result(inspect(Sample.QUICKSTART, era, transport, "resources/read", "--uri", uri));
    assertThat(note.at("/contents/0/text").asString()).endsWith("# Apples\n");

    String[] prompt = {
      "prompts/get", "--prompt-name", "summarize", "--prompt-args", "note=README.md", "length=PAGE"
    };
    JsonNode summary = result(inspect(Sample.QUICKSTART, era, transport, prompt));
    assertThat(summary.at("/messages/0/content/text").asString()).contains("# The garden");
  }

  /** Strict: with the schemas that the inspector knows model providers to choke on as errors. */
  @ParameterizedTest
  @CsvSource({"legacy, STDIO", "legacy, HTTP", "modern, STDIO", "modern, HTTP"})
  void findsNothingWrongWithTheSchemas(String era, Transport transport)
      throws IOException, InterruptedException {
    String[] strict = {"tools/list", "--strict"};

    assertThat(result(inspect(Sample.QUICKSTART, era, transport, strict)).at("/tools")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"legacy, STDIO", "legacy, HTTP", "modern, STDIO", "modern, HTTP"})
  void usesTheFixture(String era, Transport transport) throws IOException, InterruptedException {
    JsonNode tools = result(inspect(Sample.CONFORMANCE, era, transport, "tools/list")).at("/tools");

    assertThat(tools).hasSize(39);

    String[] mirrored = call("test_x_mcp_header", "{\"region\":\"eu\"}");
    JsonNode served = result(inspect(Sample.CONFORMANCE, era, transport, mirrored));
    assertThat(served.at("/content/0/text").asString()).isEqualTo("Served in eu");
  }

  /** The inspector knows tasks: it asks after one until there is a result, and shows that. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SSE")
  void pollsATaskToItsEnd(Transport transport) throws IOException, InterruptedException {
    String[] slow = call("slow_compute", "{\"seconds\":1.5,\"label\":\"a task\"}");
    JsonNode computed = result(inspect(Sample.CONFORMANCE, "modern", transport, slow));
    assertThat(computed.at("/content/0/text").asString()).isEqualTo("a task took 1.5 s");

    // This one can be nothing but a task.
    Node.Outcome failed =
        inspect(Sample.CONFORMANCE, "modern", transport, call("failing_job", "{}"));
    assertThat(failed.exitCode()).as(failed.err()).isEqualTo(TOOL_FAILED);
    assertThat(failed.out()).contains("This job fails on purpose");
  }

  /** The inspector's command line has roots but no user and no model to ask. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SSE")
  void answersForItsRoots(Transport transport) throws IOException, InterruptedException {
    String[] roots = call("test_input_required_result_list_roots", "{}");
    JsonNode listed = result(inspect(Sample.CONFORMANCE, "modern", transport, roots));

    assertThat(listed.at("/content/0/text").asString()).endsWith(" roots");
  }

  private static String[] call(String tool, String arguments) {
    return new String[] {"tools/call", "--tool-name", tool, "--tool-args-json", arguments};
  }

  private static JsonNode result(Node.Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return JSON.readTree(outcome.out()).at("/result");
  }

  private Node.Outcome inspect(Sample sample, String era, Transport transport, String... method)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("--cli"));
    arguments.addAll(samples.target(sample, transport));
    arguments.addAll(
        transport == Transport.HTTP
            ? List.of("--transport", "http")
            : List.of("-e", "NOTES=" + samples.notes()));
    arguments.addAll(List.of("--protocol-era", era, "--format", "json", "--stored-auth-only"));
    arguments.addAll(List.of("--connect-timeout", "15000", "--method"));
    arguments.addAll(List.of(method));
    return Node.program("mcp-inspector", arguments, samples.notes());
  }
}
