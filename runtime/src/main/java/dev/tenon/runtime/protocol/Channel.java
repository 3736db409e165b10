package dev.tenon.runtime.protocol;

/** A connection that carries messages both ways, such as standard input and output. Thread-safe. */
public interface Channel {
  /** Sends one message, a JSON object without line breaks. */
  void send(byte[] message);

  /**
   * Runs a call away from the thread that reads messages, so that a slow call does not keep others,
   * or its own cancellation, from being read.
   */
  void execute(Runnable call);
}
