package dev.tenon.runtime.call;

import dev.tenon.runtime.ask.Interaction;
import java.time.Duration;

/**
 * A context that passes everything on to another one. For interceptors that change a part of it:
 * they override that part, and {@link Call#context(CallContext)} takes the result. Thread-safe.
 */
public class ForwardingContext implements CallContext {
  private final CallContext context;

  /** Passes everything on to {@code context}. */
  public ForwardingContext(CallContext context) {
    this.context = context;
  }

  @Override
  public String protocolVersion() {
    return context.protocolVersion();
  }

  @Override
  public ClientInfo client() {
    return context.client();
  }

  @Override
  public Principal principal() {
    return context.principal();
  }

  @Override
  public Deadline deadline() {
    return context.deadline();
  }

  @Override
  public String clientAddress() {
    return context.clientAddress();
  }

  @Override
  public boolean hasAsked() {
    return context.hasAsked();
  }

  @Override
  public CallContext detached(Deadline deadline) {
    return context.detached(deadline);
  }

  @Override
  public Progress progress() {
    return context.progress();
  }

  @Override
  public Interaction interaction() {
    return context.interaction();
  }

  @Override
  public Changes changes() {
    return context.changes();
  }

  @Override
  public TraceContext trace() {
    return context.trace();
  }

  @Override
  public void releaseConnection(Duration retryAfter) {
    context.releaseConnection(retryAfter);
  }

  @Override
  public void log(LogLevel level, String message) {
    context.log(level, message);
  }

  @Override
  public boolean isCancelled() {
    return context.isCancelled();
  }

  @Override
  public void throwIfCancelled() {
    context.throwIfCancelled();
  }
}
