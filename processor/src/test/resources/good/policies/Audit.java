package good.policies;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Writes down who was called; the generated code makes it. */
final class Audit implements Interceptor, AutoCloseable {
  static final List<String> LINES = new ArrayList<>();

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    LINES.add(call.feature().name());
    return next.handle(call);
  }

  @Override
  public void close() {
    LINES.add("closed");
  }
}
