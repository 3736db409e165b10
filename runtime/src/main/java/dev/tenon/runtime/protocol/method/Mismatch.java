package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Outcome;

/** An interceptor answered with an outcome that does not belong to the kind of feature. */
final class Mismatch extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private Mismatch(String message) {
    super(message);
  }

  static Mismatch of(Outcome outcome) {
    return new Mismatch("the call came to an outcome of another kind: " + outcome.getClass());
  }
}
