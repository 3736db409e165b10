package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerHandle;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inspector's command line logs in, and shows what comes of it when it cannot. */
final class InspectorLoginIT {
  private static final int AUTH_REQUIRED = 3;
  private static final String BOTH = GuardedDesk.READ + " " + GuardedDesk.WRITE;

  private static final String[] READ_BOOKS = {"resources/read", "--uri", GuardedDesk.BOOKS};

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void needsNode() {
    Node.assumeInstalled();
  }

  /** 401, metadata of the resource and of its authorization server, registration, code, token. */
  @ParameterizedTest
  @ValueSource(strings = {"legacy", "modern"})
  void logsInWithAllThatTheMetadataOffer(String era) throws Exception {
    try (LoginServer login = LoginServer.start();
        ServerHandle server = GuardedDesk.start(login)) {
      InspectorUser user = new InspectorUser(folder);

      Node.Outcome called = user.run(direct(server, era, call("cancel")));

      assertThat(text(called)).isEqualTo("cancel for " + login.issuer() + "#ada");
      assertThat(user.asked()).containsExactly(BOTH);
    }
  }

  /**
   * One run: a login for less, 403, and a second login for what it needs besides. Of a resource,
   * since the inspector calls only tools that it finds in the list, where this one is not yet.
   */
  @ParameterizedTest
  @ValueSource(strings = {"legacy", "modern"})
  void comesBackForMore(String era) throws Exception {
    try (LoginServer login = LoginServer.start();
        ServerHandle server = GuardedDesk.start(login)) {
      InspectorUser user = new InspectorUser(folder);

      Node.Outcome read = user.run(modest(server, era, READ_BOOKS));

      assertThat(json(read).at("/result/contents/0/text").asString())
          .isEqualTo("books for " + login.issuer() + "#ada");
      assertThat(user.asked()).containsExactly(GuardedDesk.READ, BOTH);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "modern"})
  void usesATokenThatItWasGiven(String era) throws Exception {
    try (LoginServer login = LoginServer.start();
        ServerHandle server = GuardedDesk.start(login)) {
      String token = JavaLogin.token(server.uri());

      JsonNode tools = json(given(token, direct(server, era, "tools/list"))).at("/result/tools");
      Node.Outcome found = given(token, direct(server, era, call("find")));
      Node.Outcome unseen = given(token, direct(server, era, call("cancel")));
      Node.Outcome refused = given(token, direct(server, era, READ_BOOKS));

      assertThat(tools).hasSize(1);
      assertThat(text(found)).isEqualTo("find for " + login.issuer() + "#ada");
      assertThat(unseen.err()).contains("Tool 'cancel' not found on server.");
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.err())
          .contains("Insufficient scope", GuardedDesk.WRITE)
          .doesNotContain(token);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "modern"})
  void withoutATokenItSaysThatOneIsNeeded(String era) throws Exception {
    try (LoginServer login = LoginServer.start();
        ServerHandle server = GuardedDesk.start(login)) {
      Node.Outcome refused =
          Node.program(
              "mcp-inspector", storedOnly(direct(server, era, "tools/list")), home("alone"));

      assertThat(refused.exitCode()).as(refused.err()).isEqualTo(AUTH_REQUIRED);
      assertThat(refused.err()).contains("auth_required");
    }
  }

  private Node.Outcome given(String token, List<String> arguments) throws Exception {
    List<String> all = storedOnly(arguments);
    all.addAll(List.of("--header", "Authorization: Bearer " + token));
    return Node.program("mcp-inspector", all, home("given"));
  }

  private Path home(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static List<String> storedOnly(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.add("--stored-auth-only");
    return all;
  }

  private static String[] call(String tool) {
    return new String[] {"tools/call", "--tool-name", tool, "--tool-args-json", "{}"};
  }

  private static String text(Node.Outcome outcome) {
    return json(outcome).at("/result/content/0/text").asString("");
  }

  private static JsonNode json(Node.Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  private static List<String> direct(ServerHandle server, String era, String... method)
      throws IOException {
    return arguments(
        List.of(server.uri().toString(), "--transport", "http", "--protocol-era", era), method);
  }

  /** The same with settings by which a first login asks for reading alone. */
  private List<String> modest(ServerHandle server, String era, String... method)
      throws IOException {
    Path file = folder.resolve("mcp.json");
    Files.writeString(
        file,
        """
        {"mcpServers":{"desk":{"type":"streamable-http","url":"%s","oauth":{"scopes":"%s"}}}}
        """
            .formatted(server.uri(), GuardedDesk.READ));
    return arguments(
        List.of("--config", file.toString(), "--server", "desk", "--protocol-era", era), method);
  }

  private static List<String> arguments(List<String> target, String... method) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--cli"));
    arguments.addAll(target);
    try (ServerSocket free = new ServerSocket(0)) {
      String callback = "http://127.0.0.1:" + free.getLocalPort() + "/oauth/callback";
      arguments.addAll(List.of("--callback-url", callback));
    }
    arguments.addAll(List.of("--format", "json", "--connect-timeout", "15000", "--method"));
    arguments.addAll(List.of(method));
    return arguments;
  }
}
