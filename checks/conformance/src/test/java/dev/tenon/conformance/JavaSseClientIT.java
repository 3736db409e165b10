package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The official Java client over its oldest transport, on which it speaks 2024-11-05 alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JavaSseClientIT {
  private final JavaClient connection;

  JavaSseClientIT(@TempDir Path folder) throws IOException {
    connection = new JavaClient(Sample.CONFORMANCE, Transport.SSE, folder);
  }

  @AfterAll
  void disconnect() {
    connection.close();
  }

  private String call(String tool, Map<String, Object> arguments) {
    CallToolRequest request =
        CallToolRequest.builder(tool).arguments(arguments).progressToken("its token").build();
    return ((TextContent) connection.client().callTool(request).content().get(0)).text();
  }

  @Test
  void shakesHandsAndReads() {
    assertThat(connection.handshake().protocolVersion()).isEqualTo("2024-11-05");
    assertThat(connection.client().ping()).isNotNull();
    assertThat(connection.client().listTools().tools()).isNotEmpty();
    assertThat(
            connection
                .client()
                .readResource(ReadResourceRequest.builder("test://static-binary").build())
                .contents())
        .hasSize(1);
  }

  @Test
  void hearsOfProgressBeforeTheAnswer() throws InterruptedException {
    String answer = call("test_tool_with_progress", Map.of());

    assertThat(answer).isNotEmpty();
    for (int i = 0; i < 3; i++) {
      assertThat(connection.progress().poll(10, TimeUnit.SECONDS))
          .isNotNull()
          .extracting(ProgressNotification::progressToken)
          .isEqualTo("its token");
    }
  }

  @Test
  void answersForItsModel() {
    assertThat(call("test_sampling", Map.of("prompt", "Is it so?")))
        .isEqualTo("LLM response: Is it so? Indeed.");
  }
}
