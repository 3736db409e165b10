package dev.tenon.runtime.protocol;

import java.time.Duration;

/** The engine as a transport with one lasting connection sees it, such as standard input. */
public interface ChannelEndpoint {
  /** Begins a connection whose messages go out through {@code channel}. */
  Connection connect(Channel channel);

  /** One connection. Messages are received by one thread at a time. */
  interface Connection {
    /**
     * Handles one message. Returns soon: a call runs through {@link Channel#execute}. Never throws
     * for what the message holds.
     */
    void receive(byte[] message, int offset, int length);

    /** Answers a message that is longer than {@code limit} bytes and was not kept. */
    void oversized(int limit);

    /**
     * Ends the connection: waits for running calls to answer, at most {@code grace}, then cancels
     * them.
     */
    void close(Duration grace);
  }
}
