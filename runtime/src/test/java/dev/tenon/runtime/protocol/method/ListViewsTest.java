package dev.tenon.runtime.protocol.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.dynamic.Tools;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.protocol.sealed.Cursors;
import dev.tenon.runtime.protocol.sealed.KeyRing;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ServerInfo;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListViewsTest {
  private static final int TOOLS = 10;

  private final Ticker ticker = new ProcessTicker();
  private final ResultWriter results =
      new ResultWriter(
          new ServerIdentity(ServerInfo.of("s", "1"), ""), new SizeLimit(Integer.MAX_VALUE));
  private final Paging paging =
      new Paging(100, new Cursors(new KeyRing(List.of(), new Random(1)), "s"));
  private final ListViews views = views();

  /** Each tool needs the scope of its own name. */
  private ListViews views() {
    Catalog catalog = new Catalog(Registry.builder().build());
    for (int i = 0; i < TOOLS; i++) {
      new Tools(catalog)
          .add(Tool.named("t" + i).description("Of many.").handler((in, call) -> "done"));
    }
    Registry registry = catalog.current();
    CallRunner runner =
        new CallRunner(
            List.of(),
            served ->
                new Chain(
                    Admission.OPEN,
                    served.method().own(),
                    Long.MAX_VALUE,
                    Long.MAX_VALUE,
                    new Access(
                        Access.Who.AUTHENTICATED,
                        List.of(served.name()),
                        ScopeMatch.ALL,
                        List.of(),
                        Denial.CHALLENGE)),
            new Random(1),
            ticker,
            Duration.ZERO,
            new CallGate(1, 0, 0, ticker),
            new Measurements());
    Methods methods = new Methods(registry, Set.of(), runner, results, paging, null);
    return new ListViews("tools", registry.tools(), results, paging, methods);
  }

  private static Principal caller(String name, int scopes) {
    Principal caller = Principal.of(name);
    for (int i = 0; i < TOOLS; i++) {
      caller = (scopes & 1 << i) == 0 ? caller : caller.scopes("t" + i);
    }
    return caller;
  }

  @Test
  void whoSeesTheSameSharesTheSamePages() {
    ListPages adas = views.of(caller("ada", 5));

    assertThat(views.of(caller("bob", 5).scopes("another"))).isSameAs(adas);
    assertThat(views.of(caller("ada", 4))).isNotSameAs(adas);
    assertThat(views.of(Principal.NOBODY)).isSameAs(views.of(caller("eve", 0)));
    assertThat(views.size()).isEqualTo(3);
  }

  @Test
  void howeverManyMixturesThereAreFewViewsAreKept() {
    for (int scopes = 0; scopes < 1 << TOOLS; scopes++) {
      ListPages unused = views.of(caller("ada", scopes));
      ListPages often = views.of(caller("ada", 1));
      assertThat(views.of(caller("bob", 1))).isSameAs(often);
    }

    assertThat(views.size()).isEqualTo(32);
  }
}
