package dev.tenon.runtime.transport.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;

/** A process that prints where it should not, and answers each message with itself. */
final class PrintingServer {
  private PrintingServer() {}

  public static void main(String[] args) throws IOException {
    StandardStreams streams = StandardStreams.takeOver();
    FakeChannelEndpoint endpoint =
        new FakeChannelEndpoint((message, channel) ->
            channel.execute(() -> {
              System.out.println("stray " + message);
              channel.send(message.getBytes(UTF_8));
            }));
    if (System.in.read() != -1) {
      throw new IllegalStateException("System.in still gives bytes");
    }
    new StdioTransport(
            streams.in(),
            streams.out(),
            new StdioSettings(100, 2, Duration.ofMillis(100)),
            endpoint)
        .serve();
  }
}
