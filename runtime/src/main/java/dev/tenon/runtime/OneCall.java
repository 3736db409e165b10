package dev.tenon.runtime;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import java.time.Duration;

/** A connection for one request, whose call runs on the calling thread. */
final class OneCall implements Channel {
  private byte[] last = {};

  private final Principal caller;

  private OneCall(Principal caller) {
    this.caller = caller;
  }

  /** Sends {@code request} of {@code caller} and returns its answer. */
  static byte[] answer(ChannelEndpoint endpoint, Principal caller, byte[] request) {
    OneCall call = new OneCall(caller);
    ChannelEndpoint.Connection connection = endpoint.connect(call);
    connection.receive(request, 0, request.length);
    connection.close(Duration.ZERO);
    return call.last;
  }

  /** Keeps the message: the answer is the last, behind what the call reports on its way. */
  @Override
  public void send(byte[] message) {
    last = message;
  }

  @Override
  public Principal principal() {
    return caller;
  }

  @Override
  public void execute(Runnable call) {
    call.run();
  }
}
