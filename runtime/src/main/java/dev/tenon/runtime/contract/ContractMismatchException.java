package dev.tenon.runtime.contract;

/** A server offers other things than it was compiled with. The message names what differs. */
public final class ContractMismatchException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  ContractMismatchException(String message) {
    super(message);
  }
}
