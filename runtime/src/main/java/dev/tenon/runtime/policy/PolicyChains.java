package dev.tenon.runtime.policy;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Auditor;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.config.SettingsException;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.audit.AuditLog;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.breaker.CircuitBreakers;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds the policies that hold for each feature, as settings change them, and builds its chain in
 * the one order that there is. Thread-safe.
 */
public final class PolicyChains implements ChainBuilder {
  private final PolicyParts parts;
  private final PolicySettings settings;
  private final List<Policy> ofServer;
  private final PolicyRooms rooms;
  private final PolicyOrder order;

  /** Guards all that is below, and everything that is made when it is first needed. */
  private final ReentrantLock building = new ReentrantLock();

  private final Map<Served, Chain> built = new HashMap<>();

  /** Each once: what features share is wrong for each of them. */
  private final Set<String> problems = new LinkedHashSet<>();

  private boolean starting = true;

  /** Nothing is built yet. */
  public PolicyChains(PolicyParts parts) {
    this.parts = parts;
    this.settings = new PolicySettings(parts.settings());
    List<String> found = new ArrayList<>(0);
    this.ofServer =
        settings.isEmpty() ? parts.policies() : settings.ofServer(parts.policies(), found);
    problems.addAll(found);
    this.rooms = new PolicyRooms(parts);
    this.order = new PolicyOrder(parts.interceptors(), rooms);
  }

  @Override
  public Chain chain(Served served) {
    // The same feature keeps its chain, and with it all that its policies have learnt.
    building.lock();
    try {
      Chain known = built.get(served);
      if (known == null) {
        known = bound(served);
        built.put(served, known);
      }
      return known;
    } finally {
      building.unlock();
    }
  }

  /**
   * Says that the server has built the chains of all that it was compiled with.
   *
   * @throws SettingsException if settings name what it does not have, or contradict its policies
   */
  public void started() {
    building.lock();
    try {
      starting = false;
      List<String> found = new ArrayList<>(0);
      settings.unused(found);
      problems.addAll(found);
      if (!problems.isEmpty()) {
        throw new SettingsException(List.copyOf(problems));
      }
    } finally {
      building.unlock();
    }
  }

  @Override
  public void check(List<Served> offered) {
    building.lock();
    try {
      CircuitBreakers.Names names = null;
      for (Served served : offered) {
        Chain unused = chain(served);
        CircuitBreakerPolicy breaker = breaker(served);
        if (breaker != null) {
          names = names == null ? new CircuitBreakers.Names() : names;
          add(names, served, breaker);
        }
      }
    } finally {
      building.unlock();
    }
  }

  private void add(CircuitBreakers.Names names, Served served, CircuitBreakerPolicy breaker) {
    try {
      names.add(served.feature(), breaker);
    } catch (IllegalArgumentException e) {
      if (!starting) {
        throw e;
      }
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void keep(List<Served> offered) {
    building.lock();
    try {
      if (built.size() <= offered.size()) {
        return; // All are built by now, so there is nothing else.
      }
      built.keySet().retainAll(new HashSet<>(offered));
      List<Feature> features = new ArrayList<>();
      List<CircuitBreakerPolicy> used = new ArrayList<>();
      for (Served served : offered) {
        features.add(served.feature());
        CircuitBreakerPolicy breaker = breaker(served);
        if (breaker != null) {
          used.add(breaker);
        }
      }
      rooms.keep(features, used);
    } finally {
      building.unlock();
    }
  }

  @Override
  public @Nullable KeptResults kept() {
    return rooms.kept();
  }

  @Override
  public @Nullable Auditor auditor() {
    return parts.audit();
  }

  @Override
  public void close() {
    AuditLog log = parts.audit();
    if (log != null) {
      log.close();
    }
  }

  private @Nullable CircuitBreakerPolicy breaker(Served served) {
    List<Policy> policies = effective(served, new ArrayList<>(0));
    return PolicyOrder.find(policies, CircuitBreakerPolicy.class);
  }

  private List<Policy> effective(Served served, List<String> found) {
    List<Policy> policies = Effective.of(served, ofServer);
    return settings.isEmpty()
        ? policies
        : settings.applied(served.feature(), served.name(), policies, found);
  }

  private Chain bound(Served served) {
    List<String> found = new ArrayList<>(0);
    List<Policy> policies = effective(served, found);
    if (!policies.isEmpty()) {
      String label =
          served.feature().kind().name().toLowerCase(Locale.ROOT) + " \"" + served.name() + '"';
      found.addAll(
          Conflicts.of(
              label,
              served.policies(),
              policies,
              parts.callTimeoutIsSet() ? parts.callTimeout() : null));
    }
    if (found.isEmpty()) {
      try {
        return build(served, policies);
      } catch (IllegalArgumentException e) {
        found.add(String.valueOf(e.getMessage()));
      }
    }
    if (!starting) {
      throw new IllegalArgumentException(String.join("; ", found));
    }
    problems.addAll(found);
    return Chain.of(served.method().own());
  }

  private Chain build(Served served, List<Policy> policies) {
    AccessPolicy access =
        policies.isEmpty() ? null : PolicyOrder.find(policies, AccessPolicy.class);
    TimeoutPolicy timeout = PolicyOrder.find(policies, TimeoutPolicy.class);
    long nanos = (timeout == null ? parts.callTimeout() : timeout.limit()).toNanos();
    // A task is made for what takes long: only a time that was written for it ends it.
    long taskNanos = timeout == null ? Long.MAX_VALUE : timeout.limit().toNanos();
    List<Interceptor> guards = policies.isEmpty() ? List.of() : order.guards(served, policies);
    return new Chain(
        order.admission(served, policies),
        Interceptor.compose(guards, order.handler(served, policies, nanos)),
        nanos,
        taskNanos,
        access == null ? Access.OPEN : access.access(),
        PolicyRooms.hidden(policies),
        guards);
  }
}
