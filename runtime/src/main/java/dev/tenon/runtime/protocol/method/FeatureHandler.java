package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.InputRequiredSignal;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.registry.Features;

/** The innermost handler: runs one annotated method. */
record FeatureHandler(Features features, int feature) implements Handler {
  @Override
  public Outcome handle(Call call) throws Exception {
    try {
      return features.invoke(feature, call);
    } catch (InputRequiredSignal signal) {
      return new Outcome.InputRequired(signal.questions());
    }
  }
}
