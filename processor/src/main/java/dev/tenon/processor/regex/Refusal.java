package dev.tenon.processor.regex;

/** Ends the reading of an expression that must not be used. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Expression.Refused refused;

  private Refusal(Expression.Refused refused) {
    super(refused.fault(), null, false, false);
    this.refused = refused;
  }

  static Refusal slow(String fault, String remedy) {
    return new Refusal(new Expression.Refused(Expression.Reason.SLOW, fault, remedy));
  }

  static Refusal dialect(String fault, String remedy) {
    return new Refusal(new Expression.Refused(Expression.Reason.DIALECT, fault, remedy));
  }

  Expression.Refused refused() {
    return refused;
  }
}
