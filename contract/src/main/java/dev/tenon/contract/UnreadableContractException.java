package dev.tenon.contract;

/** A file holds no contract that can be used. */
public final class UnreadableContractException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  UnreadableContractException(Fault fault, String detail) {
    super(detail);
    this.fault = fault;
  }

  /** What can be wrong with a file. */
  public enum Fault {
    /** It does not hold what it should. */
    SHAPE,
    /** It has another format. */
    FORMAT,
    /** A digest does not fit. */
    EDITED
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** What is wrong in detail: where, or the format that was found. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
