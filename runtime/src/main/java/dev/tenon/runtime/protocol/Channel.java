package dev.tenon.runtime.protocol;

import dev.tenon.runtime.call.Principal;

/** A connection that carries messages both ways, such as standard input and output. Thread-safe. */
public interface Channel {
  /** Sends one message, a JSON object without line breaks. */
  void send(byte[] message);

  /** Runs what sends and may wait until the client has read; not on the thread that reads. */
  default void patiently(Runnable sending) {
    sending.run();
  }

  /** The caller that the transport has authenticated. */
  default Principal principal() {
    return Principal.NOBODY;
  }

  /**
   * A sentence about how the server can be told who is on the other side, for callers who are not
   * known; empty when there is nothing to say.
   */
  default String identityHint() {
    return "";
  }

  /** The network address of the other side, without port; empty when there is none. */
  default String clientAddress() {
    return "";
  }

  /**
   * Runs a call away from the thread that reads messages, so that a slow call does not keep others,
   * or its own cancellation, from being read.
   */
  void execute(Runnable call);
}
