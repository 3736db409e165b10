package dev.tenon.runtime.protocol.modern;

/** A {@code requestState} that is not accepted; says why. It is no fault: it has no stack trace. */
final class RefusedStateException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedStateException(String sentence) {
    super(sentence, null, false, false);
  }

  /** What the client is told. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
