package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;

/**
 * A request whose era and revision are settled.
 *
 * @param id its id
 * @param method its method
 * @param params its parameters
 * @param call its cancellation, progress and log
 */
public record Request(RequestId id, String method, Members params, ActiveCall call) {
  /** The revision that it is answered in. */
  public ProtocolRevision revision() {
    return call.revision();
  }
}
