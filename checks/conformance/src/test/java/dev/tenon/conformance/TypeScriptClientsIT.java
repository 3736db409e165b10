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
import org.junit.jupiter.params.provider.EnumSource;

/** The official TypeScript clients use both samples; checks.mjs says what they have to see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TypeScriptClientsIT {
  private final Samples samples;

  TypeScriptClientsIT(@TempDir Path folder) throws IOException {
    Node.assumeInstalled();
    samples = new Samples(folder);
  }

  @AfterAll
  void stop() {
    samples.close();
  }

  @ParameterizedTest
  @EnumSource
  void versionOneSpeaksTheLegacyEra(Transport transport) throws IOException, InterruptedException {
    for (Sample sample : Sample.values()) {
      check(List.of("client-v1.mjs", sample.id()), sample, transport);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SSE")
  void versionTwoSpeaksTheLegacyEra(Transport transport) throws IOException, InterruptedException {
    for (Sample sample : Sample.values()) {
      check(List.of("client-v2.mjs", sample.id(), "legacy"), sample, transport);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SSE")
  void versionTwoSpeaksTheModernEra(Transport transport) throws IOException, InterruptedException {
    for (Sample sample : Sample.values()) {
      check(List.of("client-v2.mjs", sample.id(), "modern"), sample, transport);
    }
  }

  private void check(List<String> script, Sample sample, Transport transport)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(script);
    arguments.addAll(samples.target(sample, transport));

    Node.Outcome outcome = Node.script(arguments, samples.notes());

    assertThat(outcome.exitCode()).as("%s\n%s", arguments, outcome.err()).isZero();
  }
}
