package dev.tenon.runtime.protocol;

import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.modern.Listen;
import dev.tenon.runtime.protocol.modern.Subscription;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The subscriptions of one channel, by the ids of the requests that opened them. Thread-safe. */
final class ChannelSubscriptions {
  private final ConcurrentHashMap<RequestId, Subscription> open = new ConcurrentHashMap<>();
  private final Channel channel;

  ChannelSubscriptions(Channel channel) {
    this.channel = channel;
  }

  /** Begins a subscription; returns the answer to a request that began none. */
  @Nullable Answer listen(Listen listen, Request request, Methods methods) {
    RequestId id = request.id();
    if (open.containsKey(id)) {
      return Answer.error(
          id,
          RpcError.of(
              RpcError.INVALID_REQUEST,
              "A subscription with this id is open: give each request an id of its own."));
    }
    Listen.Begun begun =
        listen.begin(
            request,
            methods,
            whenClosed ->
                new ChannelStream(
                    channel,
                    () -> {
                      open.remove(id);
                      whenClosed.run();
                    }),
            null);
    Subscription subscription = begun.subscription();
    if (subscription != null) {
      open.put(id, subscription);
      if (subscription.isOver()) {
        open.remove(id, subscription);
      }
    }
    return begun.refusal();
  }

  /** Ends the subscription with this id, if there is one, because the client cancelled it. */
  void cancel(@Nullable RequestId id) {
    Subscription subscription = id == null ? null : open.get(id);
    if (subscription != null) {
      subscription.cancel();
    }
  }

  /** Ends all subscriptions, because the connection ends. */
  void endAll() {
    for (Subscription subscription : open.values()) {
      subscription.end();
    }
  }
}
