package dev.tenon.testkit.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Every caller that makes a difference against every feature, made of the declarations alone: a
 * list shows what a call admits and nothing else, and what is hidden looks unknown. Empty for a
 * server that is open to everybody.
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
    List<Guarded> features = Guarded.of(server());
    if (features.stream().allMatch(feature -> feature.access().isOpen())) {
      return Stream.of();
    }
    List<Principal> callers = Callers.of(features);
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
    tests.add(
        dynamicTest(
            "nobody over HTTP: finds what it may use, and nothing else", () -> overHttp(revision)));
    return dynamicContainer(revision.version(), tests);
  }

  private void inMemory(ProtocolRevision revision, Principal caller) {
    Server server = server();
    Engine engine = server.engine(ServerConfig.DEFAULT, new ProcessTicker(), List.of(NOTHING_RUNS));
    try {
      McpTestClient client =
          McpTestClient.over(front.apply(engine), revision, ClientOptions.NONE.as(caller));
      Principal known =
          caller.scopes(server.scopes().closure(caller.scopes()).toArray(new String[0]));
      AccessProbe probe = new AccessProbe(server.registry(), client, Callers.name(caller));
      for (Guarded feature : Guarded.of(server)) {
        probe.check(feature, feature.access().admits(known));
      }
    } finally {
      engine.endStreams(Duration.ZERO);
      engine.endTasks(Duration.ZERO);
      server.closeInstances();
    }
  }

  /** Over a real connection nobody vouches for callers: what is open is not called here. */
  private void overHttp(ProtocolRevision revision) throws Exception {
    Server server = server();
    try (ServerHandle handle = server.start(server.config().withPort(0))) {
      McpTestClient client = RemoteServer.http(handle.uri()).client(revision, ClientOptions.NONE);
      AccessProbe probe = new AccessProbe(server.registry(), client, "nobody");
      for (Guarded feature : Guarded.of(server)) {
        if (!feature.access().admits(Principal.NOBODY)) {
          probe.check(feature, false);
        }
      }
    }
  }
}
