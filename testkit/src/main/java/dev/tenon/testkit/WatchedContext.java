package dev.tenon.testkit;

import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.call.TraceContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The context of a call, which sees the progress that no client is told of. Thread-safe. */
final class WatchedContext implements CallContext, Progress {
  private final CallContext context;
  private final Consumer<String> lost;
  private final AtomicBoolean ended = new AtomicBoolean();
  private double last = Double.NEGATIVE_INFINITY;

  /** The same as {@code context}; {@code lost} is told of progress that is lost, in words. */
  WatchedContext(CallContext context, Consumer<String> lost) {
    this.context = context;
    this.lost = lost;
  }

  /** The method has returned. */
  void end() {
    ended.set(true);
  }

  @Override
  public Progress progress() {
    return this;
  }

  @Override
  public void report(double progress, double total, String message) {
    if (ended.get()) {
      lost.accept("reported the progress " + progress + " after its method had returned");
    } else {
      synchronized (this) {
        if (progress <= last) {
          lost.accept(
              "reported the progress " + progress + " after " + last + ", which is no progress");
        }
        last = Math.max(last, progress);
      }
    }
    context.progress().report(progress, total, message);
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
