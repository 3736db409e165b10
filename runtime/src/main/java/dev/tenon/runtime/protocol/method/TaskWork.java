package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import org.jspecify.annotations.Nullable;

/** What a task does, once. */
public interface TaskWork {
  /**
   * Does it on this thread, as {@code call}; returns null when it was cancelled or has failed
   * already. Never throws for what the method does.
   *
   * @param gate bounds how many run at once
   */
  @Nullable Ending run(ActiveCall call, CallGate gate);

  /** Hears that it never begins, since the task was over before. */
  void withdrawn(ActiveCall call);

  /** What it comes to when it fails with {@code failure} before it is done. */
  Ending failed(ProtocolRevision revision, Outcome.Failure failure);

  /**
   * What a request comes to: a result, or an error.
   *
   * @param result the result that the request would have been answered with, or null
   * @param isError whether the result is a tool's error
   * @param error the error that it would have been answered with, or null
   */
  record Ending(@Nullable RawJson result, boolean isError, @Nullable RpcError error) {
    static Ending result(RawJson result, boolean isError) {
      return new Ending(result, isError, null);
    }

    /** Ends in {@code error}. */
    public static Ending error(RpcError error) {
      return new Ending(null, false, error);
    }
  }
}
