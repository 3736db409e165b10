package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.InputRequiredSignal;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ForwardingContext;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;

/**
 * Asks what the parameters of a tool's method ask, and no more; a result says that all is answered.
 * Nobody is asked who is refused, nor before it is written that a call begins: this stands for the
 * round of a call that asks, and is guarded as that is.
 *
 * @param guards those of the tool's chain
 * @param active the call
 */
record Questions(ToolEntry tool, List<Interceptor> guards, ActiveCall active) implements Handler {
  /** What the round came to, for the guards: it has asked. */
  private static final Outcome ASKED = new Outcome.InputRequired(List.of());

  @Override
  public Outcome handle(Call call) throws Exception {
    Outcome outcome;
    if (guards.isEmpty()) {
      outcome = ask(call);
    } else if (isAnswered(call)) {
      // Nobody has to be asked. It is the task that begins, and it has the same guards.
      outcome = ASKED;
    } else {
      outcome = Interceptor.compose(guards, this::ask).handle(call);
    }
    return ASKED.equals(outcome) ? Outcome.ToolResult.empty() : outcome;
  }

  private Outcome ask(Call call) {
    try {
      tool.features().ask(tool.feature(), call);
      return ASKED;
    } catch (InputRequiredSignal signal) {
      return new Outcome.InputRequired(signal.questions());
    }
  }

  /** Whether each question has an answer that the call can go on with. */
  private boolean isAnswered(Call call) {
    try {
      tool.features().ask(tool.feature(), call.context(new Looking(call.context(), active)));
      return true;
    } catch (InputRequiredSignal | RuntimeException e) {
      // Behind the guards it says the same once more.
      return false;
    }
  }

  /** Looks for answers, and asks nobody. */
  private static final class Looking extends ForwardingContext {
    private final ActiveCall active;

    Looking(CallContext context, ActiveCall active) {
      super(context);
      this.active = active;
    }

    @Override
    public Interaction interaction() {
      return active.answers();
    }
  }
}
