package dev.tenon.runtime;

import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import java.time.Duration;

/**
 * Ends the process some time after its client has gone, although a call, a thread or a shutdown
 * hook of the author may not want to end: a client that starts a server must not leave it behind.
 */
final class EndOfInput implements ChannelEndpoint {
  private final ChannelEndpoint endpoint;
  private final Duration patience;

  EndOfInput(ChannelEndpoint endpoint, Duration patience) {
    this.endpoint = endpoint;
    this.patience = patience;
  }

  @Override
  public Connection connect(Channel channel) {
    return new Ending(endpoint.connect(channel));
  }

  /** The connection itself, and a clock that its end winds up. */
  private final class Ending implements Connection {
    private final Connection connection;

    Ending(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void receive(byte[] message, int offset, int length) {
      connection.receive(message, offset, length);
    }

    @Override
    public void oversized(int limit) {
      connection.oversized(limit);
    }

    @Override
    public void close(Duration grace) {
      Thread clock = new Thread(EndOfInput.this::halt, "tenon-end-of-input");
      clock.setDaemon(true);
      clock.start();
      connection.close(grace);
    }
  }

  private void halt() {
    try {
      Thread.sleep(patience.toMillis());
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
