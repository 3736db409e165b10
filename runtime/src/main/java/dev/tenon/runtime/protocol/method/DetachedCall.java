package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Interview;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.call.TraceContext;
import java.time.InstantSource;

/**
 * What goes on for the caller of a call that may be over: nobody cancels it, nobody can be asked,
 * and nobody hears of its progress.
 *
 * @param origin where the call came from that left it behind
 * @param deadline its own
 * @param clock what tells past from future
 */
record DetachedCall(CallOrigin origin, Deadline deadline, InstantSource clock)
    implements CallContext, Progress {
  @Override
  public String protocolVersion() {
    return origin.revision().version();
  }

  @Override
  public ClientInfo client() {
    return origin.client().client();
  }

  @Override
  public Principal principal() {
    return origin.principal();
  }

  @Override
  public String clientAddress() {
    return origin.clientAddress();
  }

  @Override
  public CallContext detached(Deadline other) {
    return new DetachedCall(origin, other, clock);
  }

  @Override
  public Progress progress() {
    return this;
  }

  @Override
  public Interaction interaction() {
    return new Interview(NobodyToAsk.INSTANCE, origin.forms(), clock);
  }

  @Override
  public Changes changes() {
    return origin.changes();
  }

  @Override
  public TraceContext trace() {
    return origin.trace();
  }

  @Override
  public void report(double progress, double total, String message) {}

  @Override
  public void log(LogLevel level, String message) {}

  @Override
  public boolean isCancelled() {
    return deadline.isOver();
  }
}
