package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls of one session or connection that have not been answered yet, by id. Thread-safe. */
public final class InFlight {
  private final ConcurrentHashMap<RequestId, ActiveCall> calls = new ConcurrentHashMap<>();

  /** Adds a call. */
  public void add(RequestId id, ActiveCall call) {
    calls.put(id, call);
  }

  /** Takes away a call that is over. */
  public void remove(RequestId id, ActiveCall call) {
    calls.remove(id, call);
  }

  /** Cancels the call with this id; does nothing when it is unknown or over. */
  public void cancel(@Nullable RequestId id) {
    ActiveCall call = id == null ? null : calls.get(id);
    if (call != null) {
      call.cancel();
    }
  }

  /** Whether no call is running. */
  public boolean isEmpty() {
    return calls.isEmpty();
  }

  /** Cancels all calls. */
  public void cancelAll() {
    for (ActiveCall call : calls.values()) {
      call.cancel();
    }
  }
}
