package good.policies;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;

/** Knows the tenants; whoever makes the server hands it in. */
public final class Tenants implements Interceptor {
  private final String name;

  public Tenants(String name) {
    this.name = name;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    return name.isEmpty() ? null : next.handle(call);
  }
}
