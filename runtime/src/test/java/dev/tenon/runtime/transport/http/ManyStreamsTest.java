package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams cost a connection and a little memory, no thread, and leave nothing behind. */
@Timeout(120)
class ManyStreamsTest extends HttpServerTest {
  private static final int STREAMS = 2_000;

  private final Queue<EventStream> streams = new ConcurrentLinkedQueue<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void thousandsOfStreamsHoldNoThreadAndLeaveNothingBehind() throws Exception {
    HttpTransport transport = start(SETTINGS);
    Semaphore opened = new Semaphore(0);
    endpoint.on(
        "listen",
        (body, exchange) -> {
          threads.add(Thread.currentThread());
          streams.add(exchange.stream(closed::incrementAndGet));
          opened.release();
        });
    post("warm up");
    int threadsBefore = platformThreads();
    int filesBefore = openFiles();
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < STREAMS; i++) {
      RawClient client = connect().send(raw("listen"));
      clients.add(client);
      assertThat(client.head().status()).isEqualTo(200);
    }
    // A client sees the head before the stream is kept.
    assertThat(opened.tryAcquire(STREAMS, 10, TimeUnit.SECONDS)).isTrue();
    assertThat(streams).hasSize(STREAMS);
    assertThat(transport.openStreams()).isEqualTo(STREAMS);
    assertThat(platformThreads() - threadsBefore).isLessThan(60);
    assertThat(threads.stream().filter(Thread::isAlive).count()).isLessThan(60);

    for (EventStream stream : streams) {
      assertThat(stream.send(ServerSentEvent.message(json("{}")))).isTrue();
    }
    for (RawClient client : clients) {
      assertThat(client.chunk()).isNotEmpty();
    }
    assertThat(post("still served").body()).isEqualTo("still served");

    for (RawClient client : clients) {
      client.close();
    }
    becomes(() -> STREAMS - closed.get(), 0);
    assertThat(transport.openStreams()).isZero();
    assertThat(closed).hasValue(STREAMS);
    becomes(() -> Math.max(0, openFiles() - filesBefore - 10), 0);
    List<WeakReference<EventStream>> left = new ArrayList<>();
    streams.forEach(stream -> left.add(new WeakReference<>(stream)));
    streams.clear();
    threads.clear();
    becomes(
        () -> {
          System.gc();
          return (int) left.stream().filter(stream -> stream.get() != null).count();
        },
        0);
  }

  private static void becomes(IntSupplier value, int expected) throws InterruptedException {
    for (int i = 0; i < 300 && value.getAsInt() != expected; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(value.getAsInt()).isEqualTo(expected);
  }

  private static int platformThreads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  /** How many files this process has open, where that can be told. */
  private static int openFiles() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }
}
