package dev.tenon.runtime.call;

import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;

/** What the request of a call says besides the decoded arguments. Thread-safe. */
public interface CallSource {
  /** A call that came with no request. */
  CallSource NONE =
      new CallSource() {
        @Override
        public @Nullable RawJson arguments() {
          return null;
        }
      };

  /**
   * The arguments as a JSON object, as the client sent them; of a resource the variables of its
   * template, as texts. Null when there are none.
   */
  @Nullable RawJson arguments();

  /** The URI that is read, as the client wrote it; null for calls that read no resource. */
  default @Nullable String uri() {
    return null;
  }

  /** Whether it goes on with a call that asked: it brings answers or a {@code requestState}. */
  default boolean isContinuation() {
    return false;
  }

  /** The handle of the conversation that it belongs to, or null. */
  default @Nullable String conversation() {
    return null;
  }
}
