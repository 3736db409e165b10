package dev.tenon.runtime.json;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it may stand in a log: what it says often holds what came from outside, and a line
 * break in that would begin a line that nobody wrote (CWE-117).
 */
public final class LoggedFault extends Throwable {
  private static final long serialVersionUID = 1L;

  private final String text;

  private LoggedFault(String text, @Nullable Throwable cause, Throwable fault) {
    super(text, cause, true, true);
    this.text = text;
    setStackTrace(fault.getStackTrace());
  }

  /** The fault itself if each line of it was meant to be one, or one that says the same safely. */
  public static Throwable of(Throwable fault) {
    return isPlain(fault, seen()) ? fault : safe(fault, seen());
  }

  /** A text from outside as it may stand in a line of a log. */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Violations.isHidden(c)) {
        safe.append("\\u").append(Character.forDigit(c >> 12, 16));
        safe.append(Character.forDigit((c >> 8) & 0xf, 16));
        safe.append(Character.forDigit((c >> 4) & 0xf, 16)).append(Character.forDigit(c & 0xf, 16));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static Set<Throwable> seen() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static boolean isPlain(Throwable fault, Set<Throwable> seen) {
    if (!seen.add(fault)) {
      return true;
    }
    String said = fault.toString();
    for (int i = 0; i < said.length(); i++) {
      if (Violations.isHidden(said.charAt(i))) {
        return false;
      }
    }
    for (Throwable suppressed : fault.getSuppressed()) {
      if (!isPlain(suppressed, seen)) {
        return false;
      }
    }
    Throwable cause = fault.getCause();
    return cause == null || isPlain(cause, seen);
  }

  private static LoggedFault safe(Throwable fault, Set<Throwable> seen) {
    Throwable cause = seen.add(fault) ? fault.getCause() : null;
    LoggedFault safe =
        new LoggedFault(text(fault.toString()), cause == null ? null : safe(cause, seen), fault);
    for (Throwable suppressed : fault.getSuppressed()) {
      if (!seen.contains(suppressed)) {
        safe.addSuppressed(safe(suppressed, seen));
      }
    }
    return safe;
  }

  /** What the fault itself says. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // its own name would say nothing
  public String toString() {
    return text;
  }
}
