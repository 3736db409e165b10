package dev.tenon.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that asks nothing is not made slower by what seals questions. */
class LazySealingTest {
  @TempDir Path folder;

  private List<String> classesLoadedBy(String tool, String answer) throws Exception {
    Path log = folder.resolve(tool);
    try (ServerProcess server =
        ServerProcess.start(List.of("-Xlog:class+load:file=" + log + "::filecount=0"))) {
      server.call(tool);
      assertThat(server.takeOut()).contains(answer);
      server.endInput();
      server.awaitEnd();
    }
    return lines(log);
  }

  private static List<String> lines(Path log) throws IOException {
    return Files.readAllLines(log);
  }

  @Test
  void cryptographyIsLoadedForQuestionsOnly() throws Exception {
    assertThat(classesLoadedBy("noisy", "done"))
        .isNotEmpty()
        .noneMatch(line -> line.contains("javax.crypto.") || line.contains(".SealingKey "));
    assertThat(classesLoadedBy("asking", "input_required"))
        .anyMatch(line -> line.contains("javax.crypto.Cipher "))
        .anyMatch(line -> line.contains(".SealingKey "));
  }
}
