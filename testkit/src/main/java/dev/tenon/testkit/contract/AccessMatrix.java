package dev.tenon.testkit.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.auth.ApiKey;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.RemoteServer;
import dev.tenon.testkit.TestTask;
import dev.tenon.testkit.token.AccessToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Every caller that makes a difference against every feature and every way to it, made of the
 * declarations alone: a list shows what a call admits and nothing else, and what is hidden looks
 * unknown. In memory in each revision; over HTTP, where callers bring API keys, in the newest of
 * each era. On a server that is open to everybody, everybody may use everything.
 */
final class AccessMatrix {
  /** Stands before every method: who comes so far was let in, and has done nothing. */
  private static final Interceptor NOTHING_RUNS =
      (call, next) ->
          Outcome.Failure.of(ErrorCode.UNAVAILABLE, "No method runs while access is tested.");

  private final Callable<Server> maker;
  private final List<ProtocolRevision> revisions;
  private final UnaryOperator<HttpEndpoint> front;

  AccessMatrix(Callable<Server> maker, List<ProtocolRevision> revisions) {
    this(maker, revisions, engine -> engine);
  }

  /**
   * @param front what clients speak to instead of the engine itself, such as a broken one
   */
  AccessMatrix(
      Callable<Server> maker, List<ProtocolRevision> revisions, UnaryOperator<HttpEndpoint> front) {
    this.maker = maker;
    this.revisions = revisions;
    this.front = front;
  }

  Stream<DynamicNode> tests() {
    List<Principal> callers = Callers.of(Guarded.of(server()));
    return revisions.stream().map(revision -> container(revision, callers));
  }

  private Server server() {
    try {
      return maker.call();
    } catch (Exception e) {
      throw new IllegalStateException("The server cannot be made.", e);
    }
  }

  private DynamicNode container(ProtocolRevision revision, List<Principal> callers) {
    List<DynamicNode> tests = new ArrayList<>();
    for (Principal caller : callers) {
      tests.add(
          dynamicTest(
              Callers.name(caller) + ": finds what it may use, and nothing else",
              () -> inMemory(revision, caller)));
    }
    if (isNewestOfItsEra(revision)) {
      tests.add(
          dynamicTest(
              "over HTTP: all of them find what they may use, and nothing else",
              () -> overHttp(revision, callers)));
    }
    return dynamicContainer(revision.version(), tests);
  }

  private boolean isNewestOfItsEra(ProtocolRevision revision) {
    return revisions.stream()
        .noneMatch(
            other -> other.isModern() == revision.isModern() && other.compareTo(revision) > 0);
  }

  private void inMemory(ProtocolRevision revision, Principal caller) {
    Server server = server();
    Engine engine = server.engine(ServerConfig.DEFAULT, new ProcessTicker(), List.of(NOTHING_RUNS));
    try {
      HttpEndpoint served = front.apply(engine);
      check(server, McpTestClient.over(served, revision, ClientOptions.NONE.as(caller)), caller);
      if (caller.isKnown()) {
        ClientOptions everything =
            ClientOptions.NONE.as(Callers.withEverything(server)).and(TestTask.CAPABILITY);
        McpTestClient owner = McpTestClient.over(served, revision, everything);
        new TaskProbe(server, owner, caller).check();
      }
    } finally {
      engine.endStreams(Duration.ZERO);
      engine.endTasks(Duration.ZERO);
      server.closeInstances();
    }
  }

  private void overHttp(ProtocolRevision revision, List<Principal> callers) throws Exception {
    Server server = server();
    Path file = Files.createTempFile("tenon-access", ".keys");
    try {
      Map<Principal, AccessToken> keys = keys(callers, file);
      ServerConfig config =
          server
              .config()
              .withPort(0)
              .withSetting("api-keys-file", file.toString())
              .withSetting("allow-anonymous", "true");
      try (ServerHandle handle = server.start(config, List.of(NOTHING_RUNS))) {
        RemoteServer remote = RemoteServer.http(handle.uri());
        for (Principal caller : callers) {
          AccessToken key = keys.get(caller);
          ClientOptions options = key == null ? ClientOptions.NONE : ClientOptions.NONE.as(key);
          check(server, remote.client(revision, options), caller);
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Gives each caller who is somebody a key of its own. */
  private static Map<Principal, AccessToken> keys(List<Principal> callers, Path file)
      throws IOException {
    Map<Principal, AccessToken> keys = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (Principal caller : callers) {
      if (caller.isKnown()) {
        String key = ApiKey.generate();
        keys.put(caller, AccessToken.of(key, Callers.name(caller)));
        lines.add(ApiKey.of(key, caller).line());
      }
    }
    Files.write(file, lines);
    return keys;
  }

  private static void check(Server server, McpTestClient client, Principal caller) {
    AccessProbe probe = new AccessProbe(server.registry(), client, Callers.name(caller));
    for (Guarded feature : Guarded.of(server)) {
      probe.check(feature, Callers.isAdmitted(caller, feature, server));
    }
  }
}
