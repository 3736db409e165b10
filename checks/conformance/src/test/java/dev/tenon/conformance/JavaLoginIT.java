package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.ServerHandle;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import io.modelcontextprotocol.client.transport.customizer.McpHttpClientTransportAuthorizationErrorHandler;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The official Java client logs in by the hooks that it has for that: 401, metadata, token, a call,
 * and a second login for one that needs more.
 */
final class JavaLoginIT {
  private static McpSyncClient client(
      URI uri, UnaryOperator<HttpClientStreamableHttpTransport.Builder> hooks) {
    HttpClientStreamableHttpTransport.Builder transport =
        HttpClientStreamableHttpTransport.builder(uri.resolve("/").toString())
            .endpoint(uri.getPath())
            .jsonMapper(McpJsonDefaults.getMapper());
    return McpClient.sync(hooks.apply(transport).build())
        .requestTimeout(Duration.ofSeconds(20))
        .initializationTimeout(Duration.ofSeconds(20))
        .build();
  }

  private static List<String> names(McpSyncClient client) {
    return client.listTools().tools().stream().map(Tool::name).sorted().toList();
  }

  private static String call(McpSyncClient client, String tool) {
    var result = client.callTool(CallToolRequest.builder(tool).build());
    return ((TextContent) result.content().get(0)).text();
  }

  @Test
  void theClientLogsInAndComesBackForMore() throws Exception {
    JavaLogin user = new JavaLogin();
    try (LoginServer login = LoginServer.start();
        ServerHandle server = GuardedDesk.start(login);
        McpSyncClient client =
            client(
                server.uri(),
                transport ->
                    transport
                        .addHttpRequestCustomizer(user)
                        .authorizationErrorHandler(
                            McpHttpClientTransportAuthorizationErrorHandler.fromSync(user)))) {
      String ada = " for " + login.issuer() + "#ada";
      String token = "token of " + login.issuer() + " for " + server.uri() + ": ";

      assertThat(client.initialize().serverInfo().name()).isEqualTo("desk");
      assertThat(names(client)).containsExactly("find");
      assertThat(call(client, "find")).isEqualTo("find" + ada);
      assertThat(user.story())
          .containsExactly("401: " + GuardedDesk.READ, token + GuardedDesk.READ);

      assertThat(call(client, "cancel")).isEqualTo("cancel" + ada);
      assertThat(names(client)).containsExactly("cancel", "find");
      assertThat(user.story().subList(2, 4))
          .containsExactly(
              "403 insufficient_scope: " + GuardedDesk.WRITE, token + GuardedDesk.WRITE);
    }
  }

  /** Without the hook the application gets the refusal as it came, challenge and all. */
  @Test
  void withoutTheHookTheApplicationSeesTheChallenge() throws Exception {
    try (LoginServer login = LoginServer.start();
        ServerHandle server = GuardedDesk.start(login);
        McpSyncClient client = client(server.uri(), transport -> transport)) {
      assertThatThrownBy(client::initialize)
          .rootCause()
          .isInstanceOfSatisfying(
              McpHttpClientTransportAuthorizationException.class,
              refusal -> {
                assertThat(refusal.getResponseInfo().statusCode()).isEqualTo(401);
                assertThat(refusal.getResponseInfo().headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(
                        challenge -> assertThat(challenge).contains("resource_metadata=\"http"));
              });
    }
  }
}
