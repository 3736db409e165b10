package dev.tenon.runtime.health;

import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.call.TraceContext;

/** The context of a check, which no client has called. */
final class CheckContext implements CallContext, Progress, Changes {
  private static final Object NO_ARGUMENTS = new Object[0];

  private CheckContext() {}

  static Call call(String check) {
    return new Call(new Feature(Feature.Kind.TOOL, check), NO_ARGUMENTS, new CheckContext());
  }

  @Override
  public String protocolVersion() {
    return "";
  }

  @Override
  public ClientInfo client() {
    return ClientInfo.UNKNOWN;
  }

  @Override
  public Progress progress() {
    return this;
  }

  @Override
  public Interaction interaction() {
    throw new UnansweredException("A health check has nobody to ask.");
  }

  @Override
  public Changes changes() {
    return this;
  }

  @Override
  public TraceContext trace() {
    return TraceContext.NONE;
  }

  @Override
  public void log(LogLevel level, String message) {}

  @Override
  public boolean isCancelled() {
    return Thread.currentThread().isInterrupted();
  }

  @Override
  public void report(double progress, double total, String message) {}

  @Override
  public void toolsChanged() {}

  @Override
  public void promptsChanged() {}

  @Override
  public void resourcesChanged() {}

  @Override
  public void resourceUpdated(String uri) {}
}
