package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.ClientInfo;

/** Where a call learns of its client. Thread-safe. */
public interface ClientSource {
  /** What the client says of itself. */
  ClientInfo client();
}
