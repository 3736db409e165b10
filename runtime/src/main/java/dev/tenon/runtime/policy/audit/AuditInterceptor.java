package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.HiddenPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes that a call is about to run, and what it came to. */
final class AuditInterceptor implements Interceptor {
  private static final Outcome.Failure UNWRITTEN =
      Outcome.Failure.of(
          ErrorCode.UNAVAILABLE,
          "The call could not be written to the audit log, so it was not begun. Try again later.");

  private final AuditLog log;
  private final AuditRecords records;
  private final Feature feature;
  private final List<String> selected;
  private final HiddenPlaces hidden;

  AuditInterceptor(
      AuditLog log,
      AuditRecords records,
      Feature feature,
      List<String> selected,
      HiddenPlaces hidden) {
    this.log = log;
    this.records = records;
    this.feature = feature;
    this.selected = List.copyOf(selected);
    this.hidden = hidden;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    CallContext context = call.context();
    String id = log.newId();
    long begin = log.nanoTime();
    AuditEntry intent =
        new AuditEntry(
            records.intent(id, feature, context, call.source(), selected, hidden), false);
    boolean begins = false;
    try {
      boolean written = log.intend(intent, context.deadline());
      begins = written || log.goesOn(intent);
    } finally {
      if (!begins && !intent.giveUp() && !intent.hasFailed()) {
        // It may stand in the log all the same, so it has to say that nothing followed.
        log.conclude(records.outcome(id, feature, "not_begun", log.nanoTime() - begin, false));
      }
    }
    return begins ? run(id, begin, call, next) : UNWRITTEN;
  }

  private Outcome run(String id, long begin, Call call, Handler next) throws Exception {
    Outcome outcome = null;
    Throwable thrown = null;
    try {
      outcome = next.handle(call);
      return outcome;
    } catch (Exception | Error e) {
      thrown = e;
      throw e;
    } finally {
      boolean isLate = outcome instanceof Outcome.Success && call.context().isCancelled();
      String code = code(outcome, thrown, call.context());
      log.conclude(records.outcome(id, feature, code, log.nanoTime() - begin, isLate));
    }
  }

  private static String code(
      @Nullable Outcome outcome, @Nullable Throwable thrown, CallContext context) {
    if (outcome != null) {
      return AuditCodes.of(outcome);
    }
    return thrown == null ? "internal" : AuditCodes.of(thrown, context);
  }
}
