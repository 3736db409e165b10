package dev.tenon.testkit;

import dev.tenon.runtime.protocol.Channel;

/** A client's end of a real connection. */
interface LastingChannel extends Channel {
  /** A comment came, which says no more than that the server is there. */
  default void comment() {}

  /** Waits while the client does not read. */
  default void awaitReading() throws InterruptedException {}

  /** The server has ended the connection; nothing comes any more. */
  void ended(String why);
}
