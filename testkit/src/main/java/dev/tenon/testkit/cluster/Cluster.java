package dev.tenon.testkit.cluster;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.McpTestClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Several instances of a server behind one address. Each request goes to the next instance, so a
 * call whose legs need something that stayed on one instance fails here, as it would in production:
 * what is asked, cursors and tasks must be held by the client or by a store that all share.
 * Thread-safe.
 *
 * <pre>{@code
 * TaskStore tasks = new InMemoryTaskStore(100);
 * try (Cluster cluster = Cluster.of(3, instance -> OrdersMcp.builder(desk).taskStore(tasks).build())) {
 *   McpTestClient client = cluster.client(ProtocolRevision.MODERN);
 *   client.answers("approval", Map.of("place", true));
 *   client.callTool("placeOrder", order);
 *   assertThat(cluster.served()).containsExactly(1, 1, 0);
 * }
 * }</pre>
 *
 * <p>Sessions of the older revisions live on one instance; a request that names one goes there, as
 * behind every load balancer that serves such clients. {@link #withoutStickySessions} shows what
 * happens otherwise.
 */
public final class Cluster implements AutoCloseable {
  /** Only for tests, where all instances have to open what one has sealed. */
  private static final String SHARED_KEY = "dGhlIHNhbWUga2V5IG9uIGVhY2ggb2YgaW5zdGFuY2U=";

  private final List<Engine> engines;
  private final RoundRobin balancer;

  private Cluster(List<Engine> engines, boolean sticky) {
    this.engines = engines;
    this.balancer = new RoundRobin(engines, sticky);
  }

  /**
   * Starts {@code instances} servers with a state key that they share and otherwise the settings of
   * a server that was told nothing.
   *
   * @param server makes the server of an instance, counted from 0; what all share, such as stores,
   *     it gives to each
   */
  public static Cluster of(int instances, IntFunction<Server> server) {
    return of(instances, server, ServerConfig.DEFAULT, null);
  }

  /**
   * The same with settings and a clock.
   *
   * @param config the settings of each instance; without state keys they get one that they share
   * @param clock tells the time of all, or null for the real one
   */
  public static Cluster of(
      int instances, IntFunction<Server> server, ServerConfig config, @Nullable FakeClock clock) {
    if (instances < 1) {
      throw new IllegalArgumentException("instances must be at least 1, not " + instances);
    }
    ServerConfig shared =
        config.stateKeys().isEmpty() ? config.withStateKeys(List.of(SHARED_KEY)) : config;
    List<Engine> engines = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      Server made = server.apply(i);
      engines.add(clock == null ? made.engine(shared) : made.engine(shared, clock));
    }
    return new Cluster(List.copyOf(engines), true);
  }

  /** The same instances, but a request goes to the next one even if its session lives elsewhere. */
  public Cluster withoutStickySessions() {
    return new Cluster(engines, false);
  }

  /** A client of all instances; one with a handshake has made it. */
  public McpTestClient client(ProtocolRevision revision) {
    return client(revision, ClientOptions.NONE);
  }

  /** A client of all instances that is what {@code options} say. */
  public McpTestClient client(ProtocolRevision revision, ClientOptions options) {
    return McpTestClient.over(balancer, revision, options);
  }

  /** A client of one instance alone, counted from 0. */
  public McpTestClient clientOf(int instance, ProtocolRevision revision, ClientOptions options) {
    return McpTestClient.over(engines.get(instance), revision, options);
  }

  /** How many requests each instance has been given so far. */
  public List<Integer> served() {
    return balancer.served();
  }

  /**
   * Takes an instance out, as a crash does: its streams end, and no request goes there any more.
   *
   * @throws IllegalStateException if it is the last one
   */
  public void crash(int instance) {
    balancer.remove(instance);
    engines.get(instance).endStreams(Duration.ZERO);
  }

  /** Ends the streams and tasks of all instances. */
  @Override
  public void close() {
    for (Engine engine : engines) {
      engine.endStreams(Duration.ZERO);
      engine.endTasks(Duration.ZERO);
    }
  }
}
