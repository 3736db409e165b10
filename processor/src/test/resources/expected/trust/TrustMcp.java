package good.trust;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Trust}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class TrustMcp {
  private TrustMcp() {
  }

  /**
   * Serves as the command line says: over stdio when it is empty. {@code --help} explains the rest.
   *
   * @param args the command line
   * @param owner decides which calls may run
   */
  public static void run(String[] args, Owner owner) {
    create(owner).run(args);
  }

  /**
   * Makes the server without starting it.
   *
   * @param owner decides which calls may run
   */
  public static Server create(Owner owner) {
    return builder(owner).build();
  }

  /**
   * Starts making the server, for those who add to it.
   *
   * @param owner decides which calls may run
   */
  public static ServerBuilder builder(Owner owner) {
    Trust trust = new Trust();
    Trust.Bills bills = new Trust.Bills();
    Trust.Office office = new Trust.Office();
    Hours hours = new Hours();
    return Server.builder(
        new ServerInfo(
            "trust",
            "1.0.0",
            null,
            "Everything that can be said of who may call.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                TrustMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:bcf9c1c04bee746366e537c2c2a86c4b1fffe6d5e614e5b16f46da21a81f5d4f",
                0x0829347c))
        .scopes(new Scopes(List.of("orders:read", "orders:write", "orders:admin", "bills"),
            Map.ofEntries(Map.entry("orders:admin", Set.of("orders:write", "bills")),
            Map.entry("orders:write", Set.of("orders:read")))))
        .features(new TrustFeatures(trust, owner))
        .features(new Trust_BillsFeatures(bills))
        .features(new Trust_OfficeFeatures(office))
        .policies(
            new AccessPolicy(new Access(Access.Who.AUTHENTICATED, List.of(), ScopeMatch.ALL,
                List.of(), Denial.CHALLENGE)),
            new RulePolicy(hours),
            new AuditPolicy(List.of()));
  }
}
