package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A request whose era and revision are settled.
 *
 * @param id its id
 * @param method its method
 * @param params its parameters
 * @param call its cancellation, progress and log
 */
public record Request(RequestId id, String method, Members params, ActiveCall call)
    implements CallSource {
  /** The revision that it is answered in. */
  public ProtocolRevision revision() {
    return call.revision();
  }

  @Override
  public @Nullable RawJson arguments() {
    return params.isObject("arguments") ? params.raw("arguments") : null;
  }

  @Override
  public boolean isContinuation() {
    return params.hasValue("inputResponses") || params.hasValue("requestState");
  }

  /** The same for a call that outlives the request. */
  CallSource kept() {
    return new Kept(arguments(), isContinuation(), conversation());
  }

  @Override
  public @Nullable String conversation() {
    return call.origin().conversation().handle();
  }

  private record Kept(
      @Nullable RawJson arguments, boolean isContinuation, @Nullable String conversation)
      implements CallSource {}
}
