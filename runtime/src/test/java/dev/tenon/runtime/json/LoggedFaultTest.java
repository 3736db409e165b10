package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What comes from outside begins no line of a log. */
class LoggedFaultTest {
  @Test
  void aPlainFaultIsLoggedAsItIs() {
    Exception plain = new IllegalStateException("all is well", new RuntimeException("really"));
    assertThat(LoggedFault.of(plain)).isSameAs(plain);
  }

  @Test
  void whatAFaultSaysStaysInItsLine() {
    Exception forged =
        new IllegalStateException(
            "failed", new RuntimeException("no order 1\n2026 INFO all paid\u001b[2J\u2028x"));
    forged.addSuppressed(new RuntimeException("a\rb"));
    StringWriter text = new StringWriter();
    LoggedFault.of(forged).printStackTrace(new PrintWriter(text));

    assertThat(text.toString())
        .contains("java.lang.IllegalStateException: failed")
        .contains(
            "Caused by: java.lang.RuntimeException: no order 1\\u000a2026 INFO all"
                + " paid\\u001b[2J\\u2028x")
        .contains("a\\u000db")
        .contains("at dev.tenon.runtime.json.LoggedFaultTest.whatAFaultSaysStaysInItsLine");
    assertThat(text.toString().lines()).noneMatch(line -> line.startsWith("2026"));
  }

  @Test
  void aFaultThatIsItsOwnCauseEnds() {
    Exception first = new RuntimeException("a\nb");
    Exception second = new RuntimeException("c", first);
    first.initCause(second);
    assertThat(LoggedFault.of(first)).hasToString("java.lang.RuntimeException: a\\u000ab");
  }
}
