package dev.tenon.runtime;

import dev.tenon.runtime.ask.UsedStates;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.audit.AuditSink;
import dev.tenon.runtime.policy.budget.ResultStore;
import dev.tenon.runtime.policy.cache.CacheStore;
import dev.tenon.runtime.policy.ratelimit.LimitStore;
import dev.tenon.runtime.policy.retry.IdempotencyStore;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.task.TaskStore;
import dev.tenon.runtime.validation.BeanValidation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what makes a server. Generated code fills it; for one thread. */
public final class ServerBuilder {
  private final ServerInfo info;
  private final Registry.Builder registry = Registry.builder();
  private final List<AutoCloseable> closed = new ArrayList<>();
  private final List<Interceptor> interceptors = new ArrayList<>();
  private final List<Policy> policies = new ArrayList<>();
  private ServerConfig config = ServerConfig.DEFAULT;
  private @Nullable UsedStates usedStates;
  private @Nullable TaskStore taskStore;
  private @Nullable IdempotencyStore idempotencyStore;
  private @Nullable ResultStore resultStore;
  private @Nullable BeanValidation validation;
  private @Nullable ValidatorFactory validatorFactory;
  private @Nullable CacheStore cacheStore;
  private @Nullable LimitStore limitStore;
  private final List<AuditSink> auditSinks = new ArrayList<>(0);
  private @Nullable Contract contract;
  private @Nullable Scopes scopes;
  private @Nullable Authenticator authenticator;

  ServerBuilder(ServerInfo info) {
    this.info = info;
  }

  /**
   * Names what the server was compiled with; generated code does. Features that are not in it keep
   * the server from starting, and so do those that are missing. Without it nothing is compared.
   */
  public ServerBuilder contract(Contract contract) {
    this.contract = contract;
    return this;
  }

  /** Adds the features of one annotated class. */
  public ServerBuilder features(Features features) {
    features.describeTo(registry);
    return this;
  }

  /** Closes {@code instance} when the server stops, if it can be closed. */
  public ServerBuilder closing(Object instance) {
    if (instance instanceof AutoCloseable closeable) {
      closed.add(closeable);
    }
    return this;
  }

  /** Runs {@code interceptor} around every call, just before the method; the first outermost. */
  public ServerBuilder intercept(Interceptor interceptor) {
    interceptors.add(interceptor);
    return this;
  }

  /**
   * Serves all features so, where they do not say otherwise themselves; limits and interceptors
   * hold besides theirs.
   */
  public ServerBuilder policies(Policy... served) {
    policies.addAll(List.of(served));
    return this;
  }

  /** Declares the scopes that callers can have, and what each covers; generated code does. */
  public ServerBuilder scopes(Scopes scopes) {
    this.scopes = scopes;
    return this;
  }

  /**
   * Sets what holds where nothing else is said: flags, environment, system properties and {@code
   * tenon.properties} go before it.
   */
  public ServerBuilder config(ServerConfig config) {
    this.config = config;
    return this;
  }

  /**
   * Keeps tasks in {@code store}, such as one that several instances share; without it, they are
   * kept in memory.
   */
  public ServerBuilder taskStore(TaskStore store) {
    this.taskStore = store;
    return this;
  }

  /**
   * Keeps the outcomes of tools with an idempotency key in {@code store}, such as one that several
   * instances share; without it, they are kept in memory.
   */
  public ServerBuilder idempotencyStore(IdempotencyStore store) {
    this.idempotencyStore = store;
    return this;
  }

  /**
   * Keeps results in {@code store}, such as one that several instances share; without it, they are
   * kept in memory. It is not closed with the server.
   */
  public ServerBuilder cacheStore(CacheStore store) {
    this.cacheStore = store;
    return this;
  }

  /**
   * Counts calls in {@code store}, such as one that several instances share; without it, each
   * instance counts by itself. It is not closed with the server.
   */
  public ServerBuilder limitStore(LimitStore store) {
    this.limitStore = store;
    return this;
  }

  /**
   * Keeps results in {@code store} that were too large for their budgets, such as in one that
   * several instances share; without it, they are kept in memory.
   */
  public ServerBuilder resultStore(ResultStore store) {
    this.resultStore = store;
    return this;
  }

  /**
   * Copies checkpoints of the audit log to {@code sink}, besides to the file that the setting
   * {@code audit-checkpoint-file} names.
   */
  public ServerBuilder auditSink(AuditSink sink) {
    auditSinks.add(sink);
    return this;
  }

  /**
   * Lets each answer of a user continue a call once only, and remembers in {@code usedStates} which
   * did. Without this, a client of 2026-07-28 may send the same answers again until their {@code
   * requestState} expires, and the method then runs again with them. Answers that come without a
   * state are not taken.
   */
  public ServerBuilder singleUseStates(UsedStates usedStates) {
    this.usedStates = usedStates;
    return this;
  }

  /**
   * Asks {@code authenticator} who sends each HTTP request; those whom it does not know are
   * refused. It is asked after those that settings name. Other transports do not ask it.
   */
  public ServerBuilder authenticator(Authenticator authenticator) {
    this.authenticator = authenticator;
    return this;
  }

  /**
   * The same with several: the first decides that finds credentials of its kind.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ServerBuilder authenticators(List<Authenticator> authenticators) {
    return authenticator(Authenticator.firstOf(authenticators));
  }

  /** Closes {@code validation} with the server, and gives it its clock; generated code calls it. */
  public ServerBuilder validation(BeanValidation validation) {
    this.validation = validation;
    return this;
  }

  /**
   * Takes the validators of constraints that are not compiled in from {@code factory}, with its
   * messages and its clock, and does not close it. Without this, Hibernate Validator makes one when
   * it is first needed; a server without such constraints needs none.
   */
  public ServerBuilder validatorFactory(ValidatorFactory factory) {
    this.validatorFactory = factory;
    return this;
  }

  /** Makes the server. */
  public Server build() {
    if (validation != null && validatorFactory != null) {
      validation.use(validatorFactory);
    }
    if (scopes != null && !scopes.names().isEmpty() && !saysWhoMayCall()) {
      // As compiled servers with scopes are: what says nothing is for callers who are known.
      policies.add(new AccessPolicy(Access.KNOWN));
    }
    return new Server(
        info,
        registry.build(),
        contract,
        scopes,
        interceptors,
        policies,
        config,
        closed,
        new Stores(
            usedStates,
            taskStore,
            cacheStore,
            idempotencyStore,
            limitStore,
            resultStore,
            List.copyOf(auditSinks)),
        validation,
        authenticator);
  }

  private boolean saysWhoMayCall() {
    for (Policy policy : policies) {
      if (policy instanceof AccessPolicy) {
        return true;
      }
    }
    return false;
  }
}
