package dev.tenon.testkit;

import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The standard input and output of a server's process, one message a line. What comes and is no
 * message fails the test, as nothing else may stand there. Thread-safe.
 */
final class StdioLine implements ChannelEndpoint {
  private final InputStream fromServer;
  private final OutputStream toServer;
  private final WireCheck wire;
  private final Explanation explanation;
  private final AtomicBoolean connected = new AtomicBoolean();
  private final CountDownLatch end = new CountDownLatch(1);

  /**
   * @param fromServer what the server writes
   * @param toServer what the server reads
   */
  StdioLine(
      InputStream fromServer, OutputStream toServer, WireCheck wire, Explanation explanation) {
    this.fromServer = new BufferedInputStream(fromServer);
    this.toServer = toServer;
    this.wire = wire;
    this.explanation = explanation;
  }

  @Override
  public Connection connect(Channel channel) {
    if (connected.getAndSet(true)) {
      throw new IllegalStateException("a process has one client: start another process");
    }
    Thread reader =
        new Thread(
            () -> {
              try {
                read(channel);
              } finally {
                end.countDown();
              }
            },
            "test-stdio");
    reader.setDaemon(true);
    reader.start();
    return new Connection() {
      @Override
      public void receive(byte[] message, int offset, int length) {
        write(message, offset, length);
      }

      @Override
      public void oversized(int limit) {
        throw new UnsupportedOperationException("a client refuses nothing");
      }

      @Override
      public void close(Duration grace) {
        closeInput();
      }
    };
  }

  /** Waits until all is read that the server wrote, if anybody reads it. */
  void awaitEnd(Duration patience) {
    try {
      boolean unused = connected.get() && end.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void write(byte[] message, int offset, int length) {
    try {
      toServer.write(message, offset, length);
      toServer.write('\n');
      toServer.flush();
    } catch (IOException e) {
      throw explanation.failure("the server no longer reads", e);
    }
  }

  private synchronized void closeInput() {
    try {
      toServer.close();
    } catch (IOException e) {
      // The server has closed it already.
    }
  }

  private void read(Channel channel) {
    String why = "the server has closed its standard output";
    try (fromServer) {
      for (byte[] line = line(); line != null; line = line()) {
        if (channel instanceof LastingChannel lasting) {
          lasting.awaitReading();
        }
        if (WireCheck.read(line).isContainer()) {
          channel.send(line);
        } else if (line.length > 0) {
          wire.failed("no message stands on standard output: " + text(line));
        }
      }
    } catch (IOException e) {
      why += ": " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (channel instanceof LastingChannel lasting) {
      lasting.ended(explanation.with(why));
    }
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }

  private byte @Nullable [] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = fromServer.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = fromServer.read();
    }
    return next < 0 && line.size() == 0 ? null : line.toByteArray();
  }
}
