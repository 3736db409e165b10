package dev.tenon.runtime;

import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.dynamic.Prompts;
import dev.tenon.runtime.dynamic.Resources;
import dev.tenon.runtime.dynamic.Tools;
import dev.tenon.runtime.health.HealthChecks;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.policy.PolicyChains;
import dev.tenon.runtime.policy.PolicyParts;
import dev.tenon.runtime.policy.PolicyStores;
import dev.tenon.runtime.policy.audit.AuditLog;
import dev.tenon.runtime.policy.cache.Evictions;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.EngineParts;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.HealthEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.validation.BeanValidation;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A server that is complete but not started: what it says of itself, what it offers, and the chain
 * around every call. Thread-safe. Its instances are closed when it stops, so it is started once.
 *
 * <pre>{@code
 * Server server = OrdersMcp.create(new Orders(book));
 * try (ServerHandle handle = server.start(ServerConfig.DEFAULT.withPort(0))) {
 *   System.out.println("listening on " + handle.uri());
 *   handle.awaitTermination();
 * }
 * }</pre>
 */
public final class Server {
  private final ServerInfo info;
  private final Catalog catalog;
  private final Registry compiled;
  private final @Nullable Contract contract;
  private final @Nullable Scopes scopes;
  private final List<Interceptor> interceptors;
  private final List<Policy> policies;
  private final ServerConfig config;
  private final List<AutoCloseable> closed;
  private final Stores stores;
  private final @Nullable BeanValidation validation;
  private final @Nullable Authenticator authenticator;
  private final Evictions evictions = new Evictions();
  private final AtomicBoolean instancesAreClosed = new AtomicBoolean();

  /** Those of all engines, which end with the server at the latest. */
  private final Queue<AuditLog> audits = new ConcurrentLinkedQueue<>();

  Server(
      ServerInfo info,
      Registry registry,
      @Nullable Contract contract,
      @Nullable Scopes scopes,
      List<Interceptor> interceptors,
      List<Policy> policies,
      ServerConfig config,
      List<AutoCloseable> closed,
      Stores stores,
      @Nullable BeanValidation validation,
      @Nullable Authenticator authenticator) {
    this.info = info;
    this.catalog = new Catalog(registry);
    this.compiled = registry;
    this.contract = contract;
    this.scopes = scopes;
    this.interceptors = List.copyOf(interceptors);
    this.policies = List.copyOf(policies);
    this.config = config;
    this.closed = List.copyOf(closed);
    this.stores = stores;
    this.validation = validation;
    this.authenticator = authenticator;
    // Before any client is told, which may ask at once.
    catalog.listenAlways(new KeptResources(evictions));
  }

  /** Starts building a server. */
  public static ServerBuilder builder(ServerInfo info) {
    return new ServerBuilder(info);
  }

  /** What the server says of itself. */
  public ServerInfo info() {
    return info;
  }

  /** What the server offers now. */
  public Registry registry() {
    return catalog.current();
  }

  /** What the server was compiled with, or null for one that was put together by hand. */
  public @Nullable Contract contract() {
    return contract;
  }

  /** The scopes that callers can have; {@link Scopes#NONE} when none are declared. */
  public Scopes scopes() {
    return scopes == null ? Scopes.NONE : scopes;
  }

  /** What holds for features that do not say otherwise themselves. */
  public List<Policy> policies() {
    return policies;
  }

  /** The tools while the server runs: add, replace, remove. */
  public Tools tools() {
    return new Tools(catalog);
  }

  /** The prompts while the server runs: add, replace, remove. */
  public Prompts prompts() {
    return new Prompts(catalog);
  }

  /** The resources while the server runs: add, replace, remove, tell of updates. */
  public Resources resources() {
    return new Resources(catalog);
  }

  /** Drops what is kept of results. */
  public Evictions caches() {
    return evictions;
  }

  /** Tells clients of changes. */
  public Changes changes() {
    return catalog;
  }

  /** Who tells who calls over HTTP, or null when no program says so. */
  @Nullable Authenticator authenticator() {
    return authenticator;
  }

  /** The settings that hold where nothing else is said. */
  public ServerConfig config() {
    return config;
  }

  /**
   * Makes the engine of this server without a transport, for tests and for transports of one's own.
   * Each engine has its own sessions.
   *
   * @throws dev.tenon.runtime.contract.ContractMismatchException if the server offers other things
   *     than it was compiled with, those aside that were added to {@link #tools()}, {@link
   *     #prompts()} and {@link #resources()}
   */
  public Engine engine(ServerConfig config) {
    return engine(config, new ProcessTicker());
  }

  /** The same with a clock of one's own, for tests. */
  public Engine engine(ServerConfig config, Ticker ticker) {
    return engine(config, ticker, List.of());
  }

  /**
   * The same with {@code outermost} around the server's own interceptors, the first outermost, so
   * that a test sees every call.
   */
  public Engine engine(ServerConfig config, Ticker ticker, List<Interceptor> outermost) {
    if (validation != null) {
      validation.time(ticker::now);
    }
    if (contract != null) {
      contract.check(compiled, policies, scopes);
    }
    Measurements measurements = new Measurements();
    AuditLog audit = audit(config, ticker, measurements);
    boolean complete = false;
    try {
      Engine engine = engine(config, ticker, outermost, measurements, audit);
      complete = true;
      return engine;
    } finally {
      if (!complete && audit != null) {
        audit.close();
      }
    }
  }

  /** The audit log, which each engine has for itself; null when no setting names one. */
  private @Nullable AuditLog audit(ServerConfig config, Ticker ticker, Measurements measurements) {
    if (config.auditFile().isEmpty()) {
      return null;
    }
    AuditLog log = Audits.open(config, info, contract, stores.checkpoints(), ticker, measurements);
    audits.add(log);
    return log;
  }

  private Engine engine(
      ServerConfig config,
      Ticker ticker,
      List<Interceptor> outermost,
      Measurements measurements,
      @Nullable AuditLog audit) {
    List<HealthEntry> checked = catalog.current().healthChecks();
    HealthChecks health =
        checked.isEmpty()
            ? null
            : new HealthChecks(checked, ticker, new Random(), measurements, catalog);
    String digest = contract == null ? "" : contract.digest();
    PolicyChains chains =
        new PolicyChains(
            new PolicyParts(
                ticker,
                new Random(),
                new Unguessable(),
                measurements,
                digest,
                interceptors,
                policies,
                stores(config),
                health,
                config.callTimeout(),
                !config.callTimeout().equals(ServerConfig.DEFAULT.callTimeout()),
                config.settings().features(),
                audit));
    Engine engine =
        new Engine(
            new EngineParts(
                info,
                digest,
                catalog,
                scopes(),
                outermost,
                chains,
                health,
                measurements,
                config,
                ticker,
                new Random(),
                new Unguessable(),
                stores.usedStates(),
                stores.tasks()));
    chains.started();
    return engine;
  }

  private PolicyStores stores(ServerConfig limits) {
    return new PolicyStores(
        info.name() + "\n" + info.version(),
        stores.results(),
        evictions,
        stores.wishes(),
        stores.calls(),
        stores.rests(),
        limits);
  }

  /**
   * Serves HTTP as {@code config} says.
   *
   * @return the running server, once it accepts connections
   * @throws IOException if it cannot listen, such as on a port that is in use
   * @throws dev.tenon.runtime.contract.ContractMismatchException if it offers other things than it
   *     was compiled with
   */
  public ServerHandle start(ServerConfig config) throws IOException {
    return start(config, List.of());
  }

  /**
   * The same with {@code outermost} around the server's own interceptors, the first outermost, so
   * that a test sees every call.
   *
   * @throws IOException if it cannot listen
   */
  public ServerHandle start(ServerConfig config, List<Interceptor> outermost) throws IOException {
    return ServerHandle.start(
        config, List.of(new Servers.Mounted(config.path(), this, config)), outermost);
  }

  /**
   * Serves as the command line {@code args} says, and ends the process when that is over: standard
   * input and output without arguments, HTTP with {@code --http}; {@code --help} tells the rest.
   * The one call of a {@code main} method.
   */
  public void run(String[] args) {
    System.exit(ProcessRun.run(this, args));
  }

  /**
   * Closes the instances that can be closed, the last first, as the end of a started server does;
   * only the first call does anything. For those who made an {@link #engine}, when it has ended.
   */
  public void closeInstances() {
    if (!instancesAreClosed.compareAndSet(false, true)) {
      return;
    }
    for (int i = closed.size() - 1; i >= 0; i--) {
      try {
        closed.get(i).close();
      } catch (Exception e) {
        System.getLogger("dev.tenon.server")
            .log(System.Logger.Level.WARNING, "closing " + closed.get(i).getClass() + " failed", e);
      }
    }
    if (validation != null) {
      validation.close();
    }
    for (AuditLog log : audits) {
      log.close();
    }
  }
}
