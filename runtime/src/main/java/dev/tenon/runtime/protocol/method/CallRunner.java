package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.DeclinedException;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.ask.StateTooLargeException;
import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Attempts;
import dev.tenon.runtime.call.Auditor;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.call.MissingCapabilityException;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ProtocolException;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs handlers and turns whatever they throw into outcomes: this is the edge where exceptions end.
 */
public final class CallRunner {
  private final List<Interceptor> outermost;
  private final ChainBuilder chains;
  private final RandomGenerator random;
  private final Ticker ticker;
  private final InstantSource clock;
  private final long progressNanos;
  private final CallGate gate;
  private final Overdue overdue;
  private final Measurements measurements;

  /**
   * @param outermost run around every chain, the first outermost
   * @param chains builds what is around each method
   * @param random makes correlation ids
   * @param ticker the clock
   * @param progressInterval how often progress of one call is sent at most
   * @param gate bounds how many calls run at once
   * @param measurements what is counted
   */
  public CallRunner(
      List<Interceptor> outermost,
      ChainBuilder chains,
      RandomGenerator random,
      Ticker ticker,
      Duration progressInterval,
      CallGate gate,
      Measurements measurements) {
    this.outermost = List.copyOf(outermost);
    this.chains = chains;
    this.random = random;
    this.ticker = ticker;
    this.clock = ticker::now;
    this.progressNanos = progressInterval.toNanos();
    this.gate = gate;
    this.overdue = new Overdue(measurements, gate);
    this.measurements = measurements;
  }

  /** What every call passes; one that waits for an answer does so outside. */
  public CallGate gate() {
    return gate;
  }

  /** What the chains keep for callers to read later; null as long as none keeps anything. */
  @Nullable KeptResults kept() {
    return chains.kept();
  }

  /** What tells past from future in arguments, results and answers. */
  InstantSource clock() {
    return clock;
  }

  /** The chain that serves one feature, made once. */
  Chain chain(Served served) {
    Chain chain = chains.chain(served);
    return outermost.isEmpty()
        ? chain
        : new Chain(
            chain.admission(),
            Interceptor.compose(outermost, chain.handler()),
            chain.timeoutNanos(),
            chain.taskTimeoutNanos(),
            chain.access(),
            chain.hidden(),
            chain.guards());
  }

  /** Begins the time of a call that has arrived; returns why it is turned away, or null. */
  Outcome.@Nullable Failure admit(Chain chain, Feature feature, ActiveCall active) {
    active.begin(feature, active.arrived(), chain.timeoutNanos(), ticker, overdue);
    return chain.admission().admit(active);
  }

  /**
   * Notes that {@code caller} may not use {@code feature}, and says so: every denial that is told
   * comes by here.
   *
   * @param what what is called, such as {@code tool "cancel"}
   */
  Outcome.Failure denied(Feature feature, String what, Access access, ActiveCall call) {
    countDenied(feature, access, call);
    String hint = call.origin().sink().identityHint();
    return Denials.failure(what, access, call.principal(), hint);
  }

  /** The same as the answer to a request for what is no tool. */
  Answer denial(Request request, Feature feature, String what, Access access) {
    Outcome.Failure failure = denied(feature, what, access, request.call());
    return Answer.error(request.id(), Failures.error(failure))
        .challenging(Denials.challenge(access, request.call().principal()));
  }

  /** Notes a denial, in the audit log too; also one that looks like an unknown name. */
  void countDenied(Feature feature, Access access, ActiveCall call) {
    String reason = Denials.reason(access, call.principal());
    measurements.counter("tenon.access.denied", feature, "reason", reason).increment();
    Auditor auditor = chains.auditor();
    if (auditor != null) {
      auditor.denied(feature, call, reason);
    }
  }

  /**
   * Writes to the audit log that a call is turned away before its method begins.
   *
   * @param answer what its caller is told
   * @param reason what is in the way, in one word; empty where the answer says it
   */
  <O extends Outcome> O refused(Feature feature, ActiveCall active, O answer, String reason) {
    Auditor auditor = chains.auditor();
    if (auditor != null) {
      auditor.refused(feature, active, answer, reason);
    }
    return answer;
  }

  /** The same for a call that is answered with an error of the protocol. */
  Answer refused(Request request, Feature feature, RpcError error, String reason) {
    Auditor auditor = chains.auditor();
    if (auditor != null) {
      Outcome answer = new Outcome.ProtocolError(error.code(), error.message(), error.data());
      auditor.refused(feature, request.call(), answer, reason);
    }
    return Answer.error(request.id(), error);
  }

  /**
   * What a call is answered that {@code fault} keeps from beginning.
   *
   * @param where in one word, for the audit log
   */
  Outcome.Failure broken(Feature feature, ActiveCall active, Throwable fault, String where) {
    return refused(feature, active, internalError(feature, fault), where);
  }

  /** Begins the time of a task, which is no request's. */
  void beginTask(Chain chain, Feature feature, ActiveCall active) {
    active.begin(feature, ticker.nanoTime(), chain.taskTimeoutNanos(), ticker, overdue);
  }

  /** What the caller is told that has no place among those that run and wait. */
  Outcome.Failure noRoom(@Nullable Feature feature) {
    return overdue.noRoom(feature);
  }

  /** What the caller of {@code active}, whose time is over, is told. */
  Outcome.Failure timedOut(Feature feature, ActiveCall active) {
    return overdue.timedOut(feature, active);
  }

  /** Runs a call that was admitted; null when nobody is to be answered, or was already. */
  @Nullable Outcome run(Handler handler, Feature feature, Object arguments, Request request) {
    return run(handler, feature, arguments, request, request.call(), gate);
  }

  /** The same for a call that is limited by a gate of its own. */
  @Nullable Outcome run(
      Handler handler,
      Feature feature,
      Object arguments,
      CallSource source,
      ActiveCall active,
      CallGate gate) {
    if (active.reportsProgress()) {
      active.pace(new Pace(ticker, progressNanos));
    }
    active.clock(clock());
    Outcome outcome = null;
    Lifetime.End end;
    try {
      if (!active.isStopped()) {
        Call call = new Call(feature, arguments, active, clock(), source, null, active);
        outcome = inside(gate, handler, call, active);
      }
    } finally {
      end = active.end();
    }
    if (outcome == null) {
      outcome = refused(feature, active, notBegun(end, active), "");
    }
    return end == Lifetime.End.ANSWER ? outcome : ended(end, feature, active, outcome);
  }

  /** Why the method of a call that had its place, or waited for one, never began. */
  private static Outcome.Failure notBegun(Lifetime.End end, ActiveCall active) {
    return end == Lifetime.End.TIMED_OUT ? late(active) : unheard(active);
  }

  /** What a call has come to whose answer is no longer its own to give. */
  static Outcome.Failure unheard(ActiveCall active) {
    return active.isAnswered() ? late(active) : cancelled();
  }

  private static Outcome.Failure late(ActiveCall active) {
    ErrorCode code = active.hasEntered() ? ErrorCode.TIMEOUT : ErrorCode.OVERLOADED;
    return Outcome.Failure.of(code, "The time of the call is over.");
  }

  /** What is answered to a call that somebody else has ended. */
  private @Nullable Outcome ended(
      Lifetime.End end, Feature feature, ActiveCall active, @Nullable Outcome outcome) {
    boolean timedOut = end == Lifetime.End.TIMED_OUT;
    if (outcome instanceof Outcome.Success && (timedOut || active.isAnswered())) {
      overdue.late(feature);
    }
    return timedOut ? overdue.timedOut(feature, active) : null;
  }

  /** Waits at the gate as a call that can be cancelled; null when its method did not begin. */
  private @Nullable Outcome inside(CallGate gate, Handler handler, Call call, ActiveCall active) {
    long since;
    try {
      since = gate.enter(active.arrived());
    } catch (InterruptedException e) {
      return null;
    } catch (RejectedExecutionException e) {
      return refused(call.feature(), active, overdue.noRoom(call.feature()), "");
    }
    try {
      active.entered();
      return active.isStopped() ? null : serve(handler, call, active);
    } finally {
      gate.leave(since);
    }
  }

  private static Outcome.Failure cancelled() {
    return Outcome.Failure.of(ErrorCode.CANCELLED, "The call was cancelled.");
  }

  @SuppressWarnings(
      "InterruptedExceptionSwallowed") // The thread's call ends here, and with it the interrupt.
  private Outcome serve(Handler handler, Call call, ActiveCall active) {
    try {
      Outcome outcome = handler.handle(call);
      // Null stands for a cancelled call from here on, and such a call is never answered.
      Objects.requireNonNull(outcome, "an interceptor returned null");
      return outcome instanceof Outcome.InputRequired required ? seal(required, active) : outcome;
    } catch (ToolException e) {
      if (e.getCause() != null) {
        CallLog.failure(call.feature(), e);
      }
      return new Outcome.Failure(e.code(), message(e), e.retryAfter(), List.of());
    } catch (DeclinedException e) {
      return Outcome.Failure.of(ErrorCode.DECLINED, message(e));
    } catch (UnansweredException e) {
      return Outcome.Failure.of(ErrorCode.UNANSWERED, message(e));
    } catch (StateTooLargeException e) {
      CallLog.failure(call.feature(), e);
      return Outcome.Failure.of(ErrorCode.INTERNAL, message(e));
    } catch (MissingCapabilityException e) {
      return new Outcome.MissingCapability(e.capabilities());
    } catch (ProtocolException e) {
      return new Outcome.ProtocolError(e.code(), message(e), e.data());
    } catch (Throwable e) {
      if (active.isCancelled()) {
        return cancelled();
      }
      return internalError(call.feature(), e);
    }
  }

  private static Outcome seal(Outcome.InputRequired required, ActiveCall active) {
    List<Question<?>> questions = required.questions();
    return new Outcome.InputRequired(questions, active.origin().asking().seal(questions));
  }

  /** The failure that {@code outcome}, which is no success of its kind of feature, stands for. */
  Outcome.Failure failure(Outcome outcome, Feature feature) {
    return outcome instanceof Outcome.Failure known
        ? known
        : internalError(feature, Mismatch.of(outcome));
  }

  /** Logs a fault under a new correlation id and tells the caller no more than that id. */
  Outcome.Failure internalError(Feature feature, Throwable fault) {
    return internalError(CallLog.describe(feature), fault);
  }

  /** The same for a fault in {@code place}, which is no feature's own. */
  Outcome.Failure internalError(String place, Throwable fault) {
    String correlationId = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    CallLog.fault(place, correlationId, fault);
    return Outcome.Failure.of(
        ErrorCode.INTERNAL, "internal error (correlation id " + correlationId + ")");
  }

  private static String message(ToolException e) {
    String message = message((RuntimeException) e);
    return (message.isEmpty() ? e.code().word() : message) + Attempts.line(e);
  }

  private static String message(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }
}
