package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReadAheadTest extends HttpServerTest {
  private static final int MOST = 64 * 1024;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch finish = new CountDownLatch(1);

  @BeforeEach
  void start() throws Exception {
    start(impatient(Duration.ofSeconds(20)));
    endpoint.on(
        "slow",
        (body, exchange) -> {
          exchange.onDisconnect(() -> {});
          begun.countDown();
          finish.await();
          exchange.respond(200, null, json("slow"));
        });
  }

  /** However what clients send is cut into packets, all is answered, in order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void requestsMayBeCutAndPipelinedAnyhow(long seed) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int client = 0; client < 8; client++) {
        Random random = new Random(seed * 100 + client);
        all.add(clients.submit(() -> CutRequests.talk(connect(), random, 12)));
      }
      for (Future<Void> one : all) {
        one.get(50, TimeUnit.SECONDS);
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void aClientThatFloodsWhileItsCallRunsCostsNoProcessorAndLosesNothing() throws Exception {
    String large = "x".repeat(3 * MOST);
    try (RawClient client = connect().send(raw("slow"))) {
      begun.await();
      client.send(raw(large) + raw("after"));
      assertThat(processorTimeDuring(Duration.ofSeconds(1))).isLessThan(Duration.ofMillis(300));
      finish.countDown();

      assertThat(client.answer().body()).isEqualTo("slow");
      assertThat(client.answer().body()).isEqualTo(large);
      assertThat(client.answer().body()).isEqualTo("after");
    }
  }

  @Test
  void aBodyThatComesHalfCostsNoProcessor() throws Exception {
    String request = raw("y".repeat(MOST));
    try (RawClient client = connect().send(request.substring(0, request.length() - 10))) {
      assertThat(processorTimeDuring(Duration.ofSeconds(1))).isLessThan(Duration.ofMillis(300));
      client.send(request.substring(request.length() - 10));

      assertThat(client.answer().body()).hasSize(MOST);
    }
  }

  @Test
  void aClientThatStopsSendingCostsNoProcessor() throws Exception {
    try (RawClient client = connect().send(raw("slow"))) {
      begun.await();
      client.socket.shutdownOutput();
      assertThat(processorTimeDuring(Duration.ofSeconds(1))).isLessThan(Duration.ofMillis(300));
      finish.countDown();

      assertThat(client.answer().body()).isEqualTo("slow");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  /** What the server's few threads have used; whoever goes round in a circle uses all there is. */
  private static Duration processorTimeDuring(Duration pause) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(300);
    long before = processorTime();
    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    return Duration.ofNanos(processorTime() - before);
  }

  private static long processorTime() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long time = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("tenon-http")) {
        time += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return time;
  }

  @Test
  void noMoreIsReadAheadThanIsAllowedUntilSomethingIsTaken() throws Exception {
    try (ServerSocketChannel server =
            ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketChannel sender = SocketChannel.open(server.getLocalAddress());
        SocketChannel receiver = server.accept()) {
      receiver.configureBlocking(false);
      ReadAhead ahead = new ReadAhead();
      assertThat(ahead.read(receiver)).isTrue();
      assertThat(ahead.isEmpty()).isTrue();

      ByteBuffer sent = ByteBuffer.allocate(MOST + 4);
      for (int i = 0; i < sent.capacity() / 4; i++) {
        sent.putInt(i);
      }
      writeAll(sender, sent.flip());
      readAll(ahead, receiver);
      assertThat(ahead.isFull()).isTrue();
      assertThat(ahead.hasEnded()).isFalse();

      ByteBuffer taken = ByteBuffer.allocate(MOST + 4).flip();
      ByteBuffer few = ByteBuffer.allocate(6).flip();
      assertThat(ahead.take(few)).isEqualTo(6);
      assertThat(ahead.isFull()).isFalse();
      sender.shutdownOutput();
      readAll(ahead, receiver);
      assertThat(ahead.hasEnded()).isTrue();
      while (!ahead.isEmpty()) {
        ahead.take(taken);
      }
      assertThat(taken.remaining()).isEqualTo(MOST - 2);
      ByteBuffer expected = sent.rewind().position(6);
      assertThat(taken).isEqualTo(expected);
    }
  }

  private static void readAll(ReadAhead ahead, SocketChannel receiver) throws Exception {
    while (ahead.read(receiver)) {
      TimeUnit.MICROSECONDS.sleep(100);
    }
  }

  private static void writeAll(SocketChannel sender, ByteBuffer bytes) throws Exception {
    while (bytes.hasRemaining()) {
      sender.write(bytes);
    }
  }

  @Test
  void whatIsReadAheadAndNotTakenYetIsStillThereAfterTheEnd() throws Exception {
    try (RawClient client = connect().send(raw("slow"))) {
      begun.await();
      client.send(raw("last"));
      client.socket.shutdownOutput();
      finish.countDown();

      assertThat(client.answer().body()).isEqualTo("slow");
      assertThat(client.answer().body()).isEqualTo("last");
      assertThat(new String(client.socket.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    }
  }
}
