package dev.tenon.runtime.protocol;

/** A stream among others on one channel, told apart by what its messages say. Thread-safe. */
final class ChannelStream implements EventStream {
  private final Channel channel;
  private final Runnable whenClosed;
  private volatile boolean closed;

  ChannelStream(Channel channel, Runnable whenClosed) {
    this.channel = channel;
    this.whenClosed = whenClosed;
  }

  @Override
  public boolean send(ServerSentEvent event) {
    if (!closed) {
      channel.send(event.data());
    }
    return !closed;
  }

  /** A channel is alive as long as the process is. */
  @Override
  public void keepAlive() {}

  @Override
  public void end() {
    closed = true;
    whenClosed.run();
  }
}
