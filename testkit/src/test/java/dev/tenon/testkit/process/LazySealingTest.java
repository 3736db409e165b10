package dev.tenon.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that asks nothing is not made slower by what seals questions. */
class LazySealingTest {
  @TempDir Path folder;

  @Test
  void whatNobodyAuditsLoadsNothingOfTheAuditLog() throws Exception {
    assertThat(classesLoadedBy("noisy", "done"))
        .anyMatch(line -> line.contains("dev.tenon.runtime.policy.PolicyOrder "))
        .noneMatch(line -> line.contains(".policy.audit.") || line.contains(".HiddenPlaces"));
  }

  private List<String> classesLoadedBy(String tool, String answer) throws Exception {
    Path log = folder.resolve(tool);
    ServerCommand command =
        ServerCommand.main(ProcessServer.class)
            .java("-Xlog:class+load:file=" + log + "::filecount=0");
    try (ServerProcess server = command.stdio()) {
      Reply reply =
          server
              .client(ProtocolRevision.MODERN, ClientOptions.declaring("roots"))
              .callTool(tool, "{}");
      assertThat(reply.result().toString()).contains(answer);
      server.endInput();
      assertThat(server.awaitEnd()).isZero();
    }
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
