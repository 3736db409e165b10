package dev.tenon.runtime.protocol.modern;

import dev.tenon.runtime.ask.StateTooLargeException;
import dev.tenon.runtime.ask.UsedStates;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.EngineLimits;
import dev.tenon.runtime.protocol.sealed.KeyRing;
import dev.tenon.runtime.protocol.sealed.Seal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seals the states of calls that wait for answers, and opens those that come back. Thread-safe. */
public final class StateSeal {
  private static final int ID_BYTES = 16;

  /** One sentence for all: it must not help to find out what a state holds or belongs to. */
  private static final String UNREADABLE =
      "params.requestState is not one that this call was given: send it back unchanged, with the"
          + " params of the call that it came from.";

  private static final String ANEW = " Call again without it to be asked anew.";

  private final String server;
  private final KeyRing ring;
  private final EngineLimits limits;
  private final Ticker ticker;
  private final @Nullable UsedStates used;

  /**
   * @param server the server's name
   * @param ring what seals and opens
   * @param used remembers the states that were used, or null when they may be used again
   */
  public StateSeal(
      String server, KeyRing ring, EngineLimits limits, Ticker ticker, @Nullable UsedStates used) {
    this.server = server;
    this.ring = ring;
    this.limits = limits;
    this.ticker = ticker;
    this.used = used;
  }

  /** The server's name. */
  String server() {
    return server;
  }

  /** Whether each state continues its call once only. */
  boolean singleUse() {
    return used != null;
  }

  /**
   * Seals a state that is valid from now on.
   *
   * @param binding what it belongs to
   * @throws StateTooLargeException if it would be longer than the setting allows
   */
  String seal(
      byte[] binding,
      int round,
      Set<String> asked,
      Map<String, RawJson> answers,
      Map<String, RawJson> kept) {
    Seal seal = new Seal(ring);
    // Milliseconds, as they are written: what is compared must be what comes back.
    Instant expiry = ticker.now().plus(limits.requestStateTtl()).truncatedTo(ChronoUnit.MILLIS);
    RequestState state =
        new RequestState(seal.unguessable(ID_BYTES), round, expiry, asked, answers, kept);
    String sealed = seal.seal(binding, state.write());
    if (sealed.length() > limits.maxRequestStateBytes()) {
      throw new StateTooLargeException(sealed.length(), limits.maxRequestStateBytes());
    }
    return sealed;
  }

  /**
   * Opens a state that a client sent, and uses it.
   *
   * @throws RefusedStateException if it was not sealed for this call, has expired or was used
   *     before
   */
  RequestState open(byte[] binding, String sealed) throws RefusedStateException {
    byte[] content =
        sealed.length() > limits.maxRequestStateBytes()
            ? null
            : new Seal(ring).open(binding, sealed);
    if (content == null) {
      throw new RefusedStateException(UNREADABLE);
    }
    RequestState state = RequestState.read(content);
    if (!ticker.now().isBefore(state.expiry())) {
      throw new RefusedStateException("params.requestState has expired." + ANEW);
    }
    if (used != null && !used.use(state.id(), state.expiry())) {
      throw new RefusedStateException("params.requestState was used before." + ANEW);
    }
    return state;
  }
}
