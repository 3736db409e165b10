package dev.tenon.runtime.call;

import org.jspecify.annotations.Nullable;

/** Lets calls in or turns them away, before their arguments are read. Thread-safe. */
@FunctionalInterface
public interface Admission {
  /** Lets everybody in. */
  Admission OPEN = new Open();

  /** Returns why the call is turned away, or null to let it in. Never waits. */
  Outcome.@Nullable Failure admit(CallContext context);

  /** A class and not a lambda, which costs milliseconds when it is the first of a process. */
  final class Open implements Admission {
    private Open() {}

    @Override
    public Outcome.@Nullable Failure admit(CallContext context) {
      return null;
    }
  }
}
