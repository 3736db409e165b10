package dev.tenon.runtime.ask;

/**
 * The user did not agree to what was asked. A tool that lets it pass fails with the code {@code
 * declined}, which tells the model that the user does not want this.
 */
public final class DeclinedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean dismissed;

  DeclinedException(String question, boolean dismissed) {
    super("The user " + (dismissed ? "dismissed" : "declined") + " the question: " + question);
    this.dismissed = dismissed;
  }

  /** Whether the user went away without saying no. */
  public boolean dismissed() {
    return dismissed;
  }
}
