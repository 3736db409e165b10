package dev.tenon.testkit.cluster;

import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each request to the next instance. Thread-safe. */
final class RoundRobin implements HttpEndpoint {
  private final List<Engine> engines;
  private final boolean sticky;
  private final Map<String, Integer> homes = new ConcurrentHashMap<>();
  private final int[] served;
  private final boolean[] crashed;
  private int last = -1;

  RoundRobin(List<Engine> engines, boolean sticky) {
    this.engines = engines;
    this.sticky = sticky;
    this.served = new int[engines.size()];
    this.crashed = new boolean[engines.size()];
  }

  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    int instance = next(exchange);
    engines
        .get(instance)
        .post(body, offset, length, new HomingExchange(exchange, id -> homes.put(id, instance)));
  }

  @Override
  public void get(HttpExchange exchange) {
    engines.get(next(exchange)).get(exchange);
  }

  @Override
  public void delete(HttpExchange exchange) {
    engines.get(next(exchange)).delete(exchange);
  }

  private synchronized int next(HttpExchange exchange) {
    List<String> session = exchange.headers("mcp-session-id");
    Integer home = sticky && !session.isEmpty() ? homes.get(session.get(0)) : null;
    int chosen = home == null || crashed[home] ? following() : home;
    served[chosen]++;
    return chosen;
  }

  private int following() {
    do {
      last = (last + 1) % engines.size();
    } while (crashed[last]);
    return last;
  }

  synchronized List<Integer> served() {
    List<Integer> counts = new ArrayList<>();
    for (int count : served) {
      counts.add(count);
    }
    return List.copyOf(counts);
  }

  synchronized void remove(int instance) {
    crashed[instance] = true;
    for (boolean gone : crashed) {
      if (!gone) {
        return;
      }
    }
    crashed[instance] = false;
    throw new IllegalStateException("instance " + instance + " is the last one");
  }

  @Override
  public void endStreams(Duration grace) {
    engines.forEach(engine -> engine.endStreams(grace));
  }

  @Override
  public Scopes scopes() {
    return engines.get(0).scopes();
  }

  @Override
  public byte[] refusal(int code, String message) {
    return engines.get(0).refusal(code, message);
  }
}
