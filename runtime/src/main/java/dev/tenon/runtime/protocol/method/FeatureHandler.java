package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.InputRequiredSignal;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Asked;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.registry.Features;
import java.util.List;

/** The innermost handler: runs one annotated method. */
record FeatureHandler(Features features, int feature) implements Handler {
  @Override
  public Outcome handle(Call call) throws Exception {
    Outcome outcome;
    try {
      outcome = features.invoke(feature, call);
    } catch (InputRequiredSignal signal) {
      return new Outcome.InputRequired(signal.questions());
    } catch (Throwable e) {
      if (asked(call).isEmpty()) {
        throw e;
      }
      return new Outcome.InputRequired(asked(call));
    }
    List<Question<?>> asked = asked(call);
    return asked.isEmpty() ? outcome : new Outcome.InputRequired(asked);
  }

  /** What a method asked that caught the signal and went on: the call waits all the same. */
  private static List<Question<?>> asked(Call call) {
    // Not the call's context: an interceptor may have put another one in its place.
    Asked known = call.asked();
    return known == null ? List.of() : known.asked();
  }
}
