package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.Registry;
import java.time.Duration;

/** The subscribers of a server that offers nothing. */
final class NobodySubscribed {
  private NobodySubscribed() {}

  static Subscribers of(int maxStreams, Duration keepAlive, Duration changeDelay, Ticker ticker) {
    return new Subscribers(
        maxStreams,
        keepAlive,
        changeDelay,
        ticker,
        new Catalog(Registry.builder().build()),
        served -> Chain.of(call -> Outcome.ToolResult.empty()));
  }
}
