package good.policies;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import dev.tenon.runtime.registry.ServerInfo;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Policies}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class PoliciesMcp {
  private PoliciesMcp() {
  }

  /**
   * Serves as the command line says: over stdio when it is empty. {@code --help} explains the rest.
   *
   * @param args the command line
   * @param tenants intercepts calls
   */
  public static void run(String[] args, Tenants tenants) {
    create(tenants).run(args);
  }

  /**
   * Makes the server without starting it.
   *
   * @param tenants intercepts calls
   */
  public static Server create(Tenants tenants) {
    return builder(tenants).build();
  }

  /**
   * Starts making the server, for those who add to it.
   *
   * @param tenants intercepts calls
   */
  public static ServerBuilder builder(Tenants tenants) {
    Policies policies = new Policies();
    Shelves shelves = new Shelves();
    Audit audit = new Audit();
    return Server.builder(
        new ServerInfo(
            "policies",
            "1.0.0",
            null,
            "Every policy there is.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                PoliciesMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:33341d1a19ca36698f96da46702d68a4da29e3fdfa5bd97f631aac5bfef0890e",
                0xa2507b68))
        .features(new PoliciesFeatures(policies, audit, tenants))
        .features(new ShelvesFeatures(shelves, audit))
        .policies(
            new TimeoutPolicy(Duration.ofSeconds(10)),
            new RateLimitPolicy("server", 1000, Duration.ofMinutes(1), 1000, LimitBy.GLOBAL),
            new RetryPolicy(3, Backoff.EXPONENTIAL, Duration.ofMillis(200), Duration.ofSeconds(5),
                Jitter.FULL, List.of(), List.of(), 20))
        .closing(audit);
  }
}
