package dev.tenon.runtime.transport.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StdioTransportTest {
  private static final StdioSettings SETTINGS =
      new StdioSettings(1000, 20, Duration.ofMillis(1500));

  private Pipe toServer;
  private Pipe toClient;
  private OutputStream out;
  private BufferedReader in;

  @BeforeEach
  void open() throws IOException {
    toServer = Pipe.open();
    toClient = Pipe.open();
    out = Channels.newOutputStream(toServer.sink());
    in =
        new BufferedReader(
            new InputStreamReader(Channels.newInputStream(toClient.source()), UTF_8));
  }

  @AfterEach
  void closeAll() throws IOException {
    for (AutoCloseable end : new AutoCloseable[] {out, toServer.source(), toClient.sink(), in}) {
      try {
        end.close();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  private Thread serve(FakeChannelEndpoint endpoint) {
    StdioTransport transport =
        new StdioTransport(
            Channels.newInputStream(toServer.source()),
            Channels.newOutputStream(toClient.sink()),
            SETTINGS,
            endpoint);
    Thread thread = new Thread(transport::serve);
    thread.start();
    return thread;
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  @Test
  @Tag("A6.1")
  @Tag("A6.7")
  void answersComeAsLinesAndTheEndOfTheInputEndsTheServing() throws Exception {
    FakeChannelEndpoint endpoint =
        new FakeChannelEndpoint((message, channel) -> channel.send(message.getBytes(UTF_8)));
    Thread serving = serve(endpoint);

    send("{\"é\":1}\n");
    assertThat(in.readLine()).isEqualTo("{\"é\":1}");
    send("2\n3\n");
    assertThat(in.readLine()).isEqualTo("2");
    assertThat(in.readLine()).isEqualTo("3");
    out.close();
    serving.join(5_000);

    assertThat(serving.isAlive()).isFalse();
    assertThat(endpoint.closedWith).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void aSlowCallDoesNotKeepTheNextMessageFromBeingRead() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    FakeChannelEndpoint endpoint =
        new FakeChannelEndpoint((message, channel) -> {
          if (message.equals("cancel")) {
            cancelled.countDown();
          } else {
            channel.execute(() -> {
              awaitQuietly(cancelled);
              channel.send("done".getBytes(UTF_8));
            });
          }
        });
    serve(endpoint);

    send("call\ncancel\n");

    assertThat(in.readLine()).isEqualTo("done");
  }

  @Test
  @Tag("A6.1")
  void messagesOfManyThreadsNeverMix() throws Exception {
    AtomicInteger number = new AtomicInteger();
    FakeChannelEndpoint endpoint =
        new FakeChannelEndpoint((message, channel) ->
            channel.execute(() -> {
              for (int i = 0; i < 20; i++) {
                String text = "<" + number.getAndIncrement() + "x".repeat(3_000) + ">";
                channel.send(text.getBytes(UTF_8));
              }
            }));
    serve(endpoint);
    send("go\n".repeat(20));

    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      String line = in.readLine();
      assertThat(line).matches("<\\d+x{3000}>");
      seen.add(line);
    }
    assertThat(seen).hasSize(400);
  }

  @Test
  void aClientThatHasStoppedReadingEndsTheServingQuietly() throws Exception {
    FakeChannelEndpoint endpoint =
        new FakeChannelEndpoint((message, channel) -> channel.send(message.getBytes(UTF_8)));
    Thread serving = serve(endpoint);
    in.close();

    for (int i = 0; i < 100 && serving.isAlive(); i++) {
      send("hello\n");
      TimeUnit.MILLISECONDS.sleep(10);
    }
    serving.join(5_000);

    assertThat(serving.isAlive()).isFalse();
    assertThat(endpoint.closedWith).isNotNull();
  }

  @Test
  void settingsOutOfBoundsAreRefused() {
    assertThatThrownBy(() -> new StdioSettings(0, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StdioSettings(1, 0, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StdioSettings(1, 1, Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
