package dev.tenon.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.McpTestClient;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Root;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Our client and the official one, with a server in a process, over everything that it speaks. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealClientsTest {
  private static final ServerCommand SERVER = ServerCommand.main(ProcessServer.class);
  private static final ClientOptions WITH_FOLDERS = ClientOptions.declaring("roots");

  private ServerProcess http;

  @BeforeAll
  void start() throws Exception {
    http = SERVER.http();
  }

  @AfterAll
  void stop() {
    http.close();
  }

  @EveryRevision
  void oneTestIsGoodForAllConnections(ProtocolRevision revision) throws Exception {
    use(http.client(revision, WITH_FOLDERS));
    try (ServerProcess stdio = SERVER.stdio()) {
      use(stdio.client(revision, WITH_FOLDERS));
    }
  }

  private static void use(McpTestClient client) {
    client.roots("file:///garden");

    assertThat(client.request("tools/list", "{}").result().get("tools")).hasSize(5);
    assertThat(client.callTool("noisy").text()).isEqualTo("done");
    assertThat(client.callTool("roots").text()).isEqualTo("file:///garden");
    assertThat(client.callTool("nothing").message()).isNotNull();
    assertThat(client.questions()).hasSize(1);
  }

  @Test
  void theOfficialClientComesOverHttp() {
    try (McpSyncClient client = http.sdkClient(RealClientsTest::withFolders)) {
      use(client);
    }
    try (McpSyncClient client = http.sdkSseClient(RealClientsTest::withFolders)) {
      use(client);
    }
  }

  @Test
  void theOfficialClientStartsTheProcess() {
    ServerCommand command = SERVER.environment("TENON_MAX_CONCURRENT_CALLS", 3);
    try (McpSyncClient client = command.sdkClient(RealClientsTest::withFolders)) {
      use(client);
    }
  }

  private static McpClient.SyncSpec withFolders(McpClient.SyncSpec client) {
    return client
        .capabilities(ClientCapabilities.builder().roots(true).build())
        .roots(Root.builder("file:///garden").name("garden").build());
  }

  private static void use(McpSyncClient client) {
    assertThat(client.getServerInfo().name()).isEqualTo("process");
    assertThat(call(client, "roots")).isEqualTo(List.of("file:///garden"));
    assertThat(call(client, "noisy")).isEqualTo(List.of("done"));
  }

  private static List<String> call(McpSyncClient client, String tool) {
    return client.callTool(CallToolRequest.builder(tool).build()).content().stream()
        .map(content -> ((TextContent) content).text())
        .toList();
  }
}
