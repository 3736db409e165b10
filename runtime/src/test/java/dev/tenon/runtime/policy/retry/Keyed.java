package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.StubContext;
import dev.tenon.runtime.json.RawJson;

/** Calls whose arguments came in a request. */
final class Keyed {
  private Keyed() {}

  static Call call(String tool, String arguments, StubContext context) {
    return with(context.call(tool), arguments, false);
  }

  /** The same call, which brings answers. */
  static Call continuation(Call call, String arguments) {
    return with(call, arguments, true);
  }

  private static Call with(Call call, String arguments, boolean continues) {
    CallContext context = call.context();
    CallSource source =
        new CallSource() {
          @Override
          public RawJson arguments() {
            return RawJson.of(arguments);
          }

          @Override
          public boolean isContinuation() {
            return continues;
          }
        };
    return new Call(call.feature(), call.arguments(), context, call.clock(), source, null, null);
  }
}
