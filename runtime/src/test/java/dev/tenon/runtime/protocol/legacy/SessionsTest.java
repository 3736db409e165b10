package dev.tenon.runtime.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageReader;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcException;
import dev.tenon.runtime.protocol.method.ActiveCall;
import dev.tenon.runtime.protocol.method.CallRunner;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Paging;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.method.ServerIdentity;
import dev.tenon.runtime.protocol.method.SizeLimit;
import dev.tenon.runtime.protocol.sealed.Cursors;
import dev.tenon.runtime.protocol.sealed.KeyRing;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(30);
  private static final RequestId REQUEST = new RequestId("1", false);

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // it may overflow

  private Sessions sessions(int max) {
    return new Sessions(max, TIMEOUT, new FixedTicker(clock::get), new SecureRandom());
  }

  private Session session() {
    return new Session(
        ProtocolRevision.V2025_11_25,
        ClientInfo.UNKNOWN,
        Principal.NOBODY,
        new ServerRequests(),
        notification -> {},
        new SessionChanges(
            NobodySubscribed.of(1, TIMEOUT, TIMEOUT, new FixedTicker(clock::get)),
            notification -> {},
            Registry.builder().build(),
            Principal.NOBODY),
        clock.get());
  }

  private String open(Sessions sessions) {
    return Objects.requireNonNull(sessions.open(session()), "there is no room");
  }

  /** A call that {@code session} waits for. */
  private static ActiveCall call(Session session) throws RpcException {
    WaitingRoom room =
        new WaitingRoom(
            new CallGate(1, 1, 0, new FixedTicker(() -> 0)),
            TIMEOUT,
            new FixedTicker(() -> 0),
            new SecureRandom());
    ServerIdentity identity = new ServerIdentity(ServerInfo.of("s", "1"), "");
    Registry empty = Registry.builder().build();
    Methods none =
        new Methods(
            empty,
            Set.of(),
            new CallRunner(
                List.of(),
                served -> Chain.of(served.method().own()),
                new Random(1),
                new FixedTicker(() -> 0),
                Duration.ZERO,
                new CallGate(1, 0, 0, new FixedTicker(() -> 0)),
                new Measurements()),
            new ResultWriter(identity, new SizeLimit(Integer.MAX_VALUE)),
            new Paging(10, new Cursors(new KeyRing(List.of(), new Random(1)), "s")),
            null);
    byte[] bytes =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}".getBytes(StandardCharsets.UTF_8);
    Message message = new MessageReader(10).read(bytes, 0, bytes.length);
    ActiveCall call =
        new LegacyEngine(
                new Catalog(empty),
                empty,
                none,
                identity,
                room,
                NobodySubscribed.of(1, TIMEOUT, TIMEOUT, new FixedTicker(() -> 0)),
                null)
            .request(message, REQUEST, session, Principal.NOBODY, "", sent -> {})
            .call();
    session.inFlight().add(REQUEST, call);
    return call;
  }

  @Test
  void aSessionIsFoundByItsIdUntilItEnds() {
    Sessions sessions = sessions(10);
    Session session = session();
    String id = Objects.requireNonNull(sessions.open(session));

    assertThat(sessions.find(id)).isSameAs(session);
    assertThat(sessions.find("other")).isNull();
    assertThat(sessions.end(id)).isTrue();
    assertThat(sessions.end(id)).isFalse();
    assertThat(sessions.find(id)).isNull();
  }

  @Test
  @Tag("D2.9")
  void idsCannotBeGuessedAndAreVisibleAscii() {
    Sessions sessions = sessions(2000);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      ids.add(open(sessions));
    }

    assertThat(ids).hasSize(1000).allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
  }

  @Test
  void silenceEndsASessionAndUseKeepsIt() {
    Sessions sessions = sessions(10);
    String used = open(sessions);
    String silent = open(sessions);

    clock.addAndGet(TIMEOUT.toNanos());
    assertThat(sessions.find(used)).as("just at the timeout").isNotNull();
    clock.addAndGet(1);

    assertThat(sessions.find(silent)).isNull();
    clock.addAndGet(TIMEOUT.toNanos() - 1);
    assertThat(sessions.find(used)).isNotNull();
  }

  @Test
  void whenAllPlacesAreTakenSilentSessionsMakeRoom() {
    Sessions sessions = sessions(2);
    String first = open(sessions);
    clock.addAndGet(TIMEOUT.toNanos() - 10);
    String second = open(sessions);
    assertThat(sessions.open(session())).as("both are alive").isNull();

    clock.addAndGet(20);

    String third = open(sessions);
    assertThat(sessions.find(first)).isNull();
    assertThat(sessions.find(second)).isNotNull();
    assertThat(sessions.find(third)).isNotNull();
    assertThat(sessions.open(session())).isNull();
    sessions.end(third);
    assertThat(sessions.open(session())).isNotNull();
  }

  @Test
  void theEndOfASessionCancelsItsCalls() throws RpcException {
    Sessions sessions = sessions(1);
    Session session = session();
    String id = Objects.requireNonNull(sessions.open(session));
    ActiveCall call = call(session);

    sessions.end(id);

    assertThat(call.isCancelled()).isTrue();
  }

  @Test
  void aSessionWhoseCallRunsIsNotSilent() throws RpcException {
    Sessions sessions = sessions(1);
    Session session = session();
    String id = Objects.requireNonNull(sessions.open(session));
    ActiveCall call = call(session);

    clock.addAndGet(TIMEOUT.toNanos() * 3);

    assertThat(sessions.open(session())).as("it does not make room").isNull();
    assertThat(sessions.find(id)).isSameAs(session);
    assertThat(call.isCancelled()).isFalse();
    session.inFlight().remove(REQUEST, call);
    clock.addAndGet(TIMEOUT.toNanos() + 1);
    assertThat(sessions.find(id)).isNull();
  }

  @Test
  void theLimitHoldsUnderContention() throws Exception {
    Sessions sessions = sessions(100);
    Set<String> opened = ConcurrentHashMap.newKeySet();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Thread thread =
          new Thread(() -> {
            for (int i = 0; i < 500; i++) {
              @Nullable String id = sessions.open(session());
              if (id != null) {
                opened.add(id);
              }
            }
          });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(opened).hasSize(100);
    opened.forEach(sessions::end);
    for (int i = 0; i < 100; i++) {
      assertThat(sessions.open(session())).isNotNull();
    }
    assertThat(sessions.open(session())).isNull();
  }
}
