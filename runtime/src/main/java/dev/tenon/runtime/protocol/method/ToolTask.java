package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.registry.ToolEntry;
import org.jspecify.annotations.Nullable;

/** A call of a tool that runs as a task: ends exactly as the call would have been answered. */
record ToolTask(
    CallRunner runner,
    ResultWriter results,
    ToolEntry tool,
    Feature feature,
    Chain chain,
    Object arguments,
    CallSource source)
    implements TaskWork {
  @Override
  public @Nullable Ending run(ActiveCall call, CallGate gate) {
    runner.beginTask(chain, feature, call);
    Outcome outcome = runner.run(chain.handler(), feature, arguments, source, call, gate);
    if (outcome == null) {
      return null;
    }
    try {
      return ending(call.revision(), outcome);
    } catch (RuntimeException | Error e) {
      // An interceptor may have made a result that cannot be written.
      return ending(call.revision(), runner.internalError(feature, e));
    }
  }

  @Override
  public void withdrawn(ActiveCall call) {
    Outcome unused = runner.refused(feature, call, CallRunner.unheard(call), "task");
  }

  @Override
  public Ending failed(ProtocolRevision revision, Outcome.Failure failure) {
    return ending(revision, failure);
  }

  private Ending ending(ProtocolRevision revision, Outcome outcome) {
    if (outcome instanceof Outcome.ToolResult result) {
      return result(revision, result);
    }
    if (outcome instanceof Outcome.ProtocolError error) {
      return Ending.error(Failures.protocolError(error));
    }
    if (outcome instanceof Outcome.MissingCapability missing) {
      RpcError error = Failures.missingCapability(missing.capabilities(), revision);
      return revision.isModern()
          ? Ending.error(error)
          : result(revision, new Outcome.ToolResult(error.message(), null, null, true, null));
    }
    return result(revision, Failures.toolResult(runner.failure(outcome, feature)));
  }

  private Ending result(ProtocolRevision revision, Outcome.ToolResult result) {
    RawJson json = results.toolResult(revision, tool, result);
    return results.limit().allows(json.length())
        ? Ending.result(json, result.isError())
        : tooLarge(revision, json.length());
  }

  private Ending tooLarge(ProtocolRevision revision, int length) {
    Outcome.ToolResult failure = Failures.toolResult(results.limit().failure(length));
    return Ending.result(results.toolResult(revision, tool, failure), true);
  }
}
