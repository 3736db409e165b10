package dev.tenon.runtime.transport.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An engine that notes what it receives, and answers with what a test says. */
final class FakeChannelEndpoint implements ChannelEndpoint {
  interface Behaviour {
    void receive(String message, Channel channel);
  }

  final List<String> received = new CopyOnWriteArrayList<>();
  final List<byte[]> kept = new CopyOnWriteArrayList<>();
  volatile @Nullable Duration closedWith;
  private final Behaviour behaviour;

  FakeChannelEndpoint(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  @Override
  public Connection connect(Channel channel) {
    return new Connection() {
      @Override
      public void receive(byte[] message, int offset, int length) {
        String text = new String(message, offset, length, UTF_8);
        received.add(text);
        kept.add(message);
        behaviour.receive(text, channel);
      }

      @Override
      public void oversized(int limit) {
        received.add("oversized " + limit);
      }

      @Override
      public void close(Duration grace) {
        closedWith = grace;
      }
    };
  }
}
