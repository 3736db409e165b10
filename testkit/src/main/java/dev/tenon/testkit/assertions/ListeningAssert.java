package dev.tenon.testkit.assertions;

import dev.tenon.testkit.Listening;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Assertions about what a stream brings, which wait for it. */
public final class ListeningAssert extends AbstractAssert<ListeningAssert, Listening> {
  ListeningAssert(@Nullable Listening listening) {
    super(listening, ListeningAssert.class);
  }

  /** It is told within ten seconds that this resource was updated. */
  public ListeningAssert isToldOfUpdate(String uri) {
    return told(() -> listening().awaitUpdate(uri));
  }

  /** It is told within ten seconds that a list changed: {@code tools}, {@code prompts} or so. */
  public ListeningAssert isToldOfChanged(String list) {
    return told(() -> listening().awaitListChanged(list));
  }

  /** Neither side has ended the stream. */
  public ListeningAssert isOpen() {
    if (!listening().isOpen()) {
      throw failure("%s", "expected an open stream, but it has ended");
    }
    return this;
  }

  /** The stream ends within ten seconds. */
  public ListeningAssert ends() {
    return told(() -> {
      listening().awaitEnd();
      return listening().acknowledgement();
    });
  }

  private interface Wait {
    JsonNode what();
  }

  /** Adds the test's own description to the sentence. */
  private ListeningAssert told(Wait wait) {
    try {
      JsonNode unused = wait.what();
      return this;
    } catch (AssertionError e) {
      AssertionError described = failure("%s", String.valueOf(e.getMessage()));
      described.initCause(e);
      throw described;
    }
  }

  private Listening listening() {
    isNotNull();
    return actual;
  }
}
