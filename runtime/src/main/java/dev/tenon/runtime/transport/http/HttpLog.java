package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.json.LoggedFault;
import java.lang.System.Logger.Level;

/**
 * Where the transport reports what an operator must see. The logger is looked up when it is needed,
 * which is rare.
 */
final class HttpLog {
  private HttpLog() {}

  static void warning(String sentence) {
    System.getLogger("dev.tenon.http").log(Level.WARNING, LoggedFault.text(sentence));
  }

  static void error(String sentence, Throwable cause) {
    System.getLogger("dev.tenon.http").log(Level.ERROR, sentence, LoggedFault.of(cause));
  }
}
