package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Asker;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Interview;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Asked;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.call.TraceContext;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call from its arrival to its answer. It begins on the thread that runs the method, and ends
 * once; after that, after a cancellation and after its deadline, nothing is sent for it any more.
 */
public final class ActiveCall implements CallContext, Progress, Asker, Asked {
  private final CallOrigin origin;
  private final Lifetime life;

  /** Read by the method, on whatever thread it asks. */
  private volatile InstantSource clock = InstantSource.system();

  /** How long the client waits, in nanoseconds, as {@link ClientTimeout} says it. */
  private long clientNanos = ClientTimeout.NONE;

  /** Set before the call begins, and read on others' threads after that. */
  private @Nullable EarlyEnd earlyEnd;

  private @Nullable Feature feature;
  private @Nullable Overdue overdue;
  private long ownNanos = Long.MAX_VALUE;

  /** Whether a place among the running calls was found. */
  private volatile boolean entered;

  private volatile boolean asked;

  /** Guarded by its own lock; null when the client wants to be told nothing before the answer. */
  private final @Nullable CallNotices notices;

  /** A call of {@code origin} that arrives now. */
  public ActiveCall(CallOrigin origin, Ticker ticker) {
    this(origin, ticker, ticker.nanoTime());
  }

  /** A call of {@code origin} that arrived at {@code arrived}, a time of {@code ticker}. */
  public ActiveCall(CallOrigin origin, Ticker ticker, long arrived) {
    this.origin = origin;
    this.notices = reportsProgress() || origin.logLevel() != null ? new CallNotices(origin) : null;
    this.life = new Lifetime(this, ticker, arrived);
    origin.asking().asker(this);
  }

  /** The revision that the call is answered in. */
  public ProtocolRevision revision() {
    return origin.revision();
  }

  @Override
  public Principal principal() {
    return origin.principal();
  }

  @Override
  public Deadline deadline() {
    return life.deadline();
  }

  /** When it arrived. */
  long arrived() {
    return life.arrived();
  }

  /** Says how long the client waits, as {@link ClientTimeout} read it; the least of all holds. */
  public void limit(long nanos) {
    clientNanos = Math.min(clientNanos, nanos);
  }

  /** What is wrong with the time that the client gave, or null. */
  @Nullable RpcError wrongLimit() {
    return ClientTimeout.error(clientNanos);
  }

  /** Says who answers the call if its time is over before its method; nobody without it. */
  public void earlyEnd(EarlyEnd end) {
    earlyEnd = end;
  }

  /** Whether the client wants to be told of progress. */
  boolean reportsProgress() {
    return origin.progressToken() != null;
  }

  /** Says how often progress is sent; without it, every report is. */
  void pace(Pace pace) {
    if (notices != null) {
      notices.pace(pace);
    }
  }

  /** Says what answers to questions are compared with. */
  void clock(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Begins the call on this thread, which {@link #end} must end.
   *
   * @param from since when {@code nanos} count, which the server gives it
   */
  void begin(Feature called, long from, long nanos, Ticker ticker, Overdue failures) {
    feature = called;
    overdue = failures;
    ownNanos = nanos;
    life.begin(
        Deadline.after(from, nanos, ticker), Deadline.after(life.arrived(), clientNanos, ticker));
  }

  /**
   * Begins on this thread what is no call of a method and has no deadline, which {@link
   * #endWaiting} must end; returns false if it was cancelled before.
   */
  public boolean beginWaiting() {
    life.begin(Deadline.NONE, Deadline.NONE);
    return !isOver();
  }

  /** Ends it, and returns whether its answer may be sent. */
  public boolean endWaiting() {
    return end() == Lifetime.End.ANSWER;
  }

  /** The same as {@link #isCancelled}, for the thread of the call, at less cost. */
  boolean isStopped() {
    return life.isStopped();
  }

  /** Whether it has begun and not ended; for the thread that began it. */
  boolean isOpen() {
    return life.isOpen();
  }

  /** It has a place among the running calls. */
  void entered() {
    entered = true;
  }

  /** Whether it had one. */
  boolean hasEntered() {
    return entered;
  }

  /** Whether its limit is the server's own, and not the client's. */
  boolean isOwnLimit() {
    return life.isOwn();
  }

  /** How long it may take. */
  long limitNanos() {
    return life.isOwn() ? ownNanos : clientNanos;
  }

  /** Has itself answered, since its own thread has not ended it in time; returns at once. */
  void timeIsOver() {
    if (earlyEnd != null && overdue != null && feature != null) {
      overdue.handOver(feature, this);
    }
  }

  /** Answers the call if its own thread does not, and waits for the client if it must. */
  void endEarly() {
    EarlyEnd end = earlyEnd;
    Overdue failures = overdue;
    Feature called = feature;
    boolean claimed;
    // What is being sent for the call goes before its answer.
    lock(notices);
    try {
      claimed = end != null && failures != null && called != null && life.claim();
    } finally {
      unlock(notices);
    }
    if (claimed && end != null && failures != null && called != null) {
      try {
        end.answer(failures.timedOut(called, this));
      } catch (RuntimeException | Error e) {
        CallLog.failure(called, e);
      } finally {
        life.sent();
      }
    }
  }

  /** Whether it was answered at its deadline, while its method went on. */
  public boolean isAnswered() {
    return life.isAnswered();
  }

  /** Ends the call on the thread that began it, which is free of interrupts afterwards. */
  Lifetime.End end() {
    lock(notices);
    try {
      if (notices != null && notices.holdBack() && !isOver()) {
        notices.sendHeld();
      }
      return life.end();
    } finally {
      unlock(notices);
    }
  }

  private static void lock(@Nullable CallNotices notices) {
    if (notices != null) {
      notices.lock();
    }
  }

  private static void unlock(@Nullable CallNotices notices) {
    if (notices != null) {
      notices.unlock();
    }
  }

  /** Cancels the call if it has not ended: interrupts its thread and suppresses its answer. */
  public void cancel() {
    life.cancel();
  }

  @Override
  public void pause() throws InterruptedException {
    life.pause();
  }

  @Override
  public void resume() {
    life.resume();
  }

  @Override
  public boolean isCancelled() {
    return life.isUnwanted();
  }

  @Override
  public String protocolVersion() {
    return origin.revision().version();
  }

  @Override
  public ClientInfo client() {
    return origin.client().client();
  }

  @Override
  public Progress progress() {
    return this;
  }

  @Override
  public Interaction interaction() {
    return new Interview(new NotedAsking(origin.asking(), this), origin.forms(), clock);
  }

  /** The same for who wants the answers that are there, and nobody asked for others. */
  Interaction answers() {
    return new Interview(new AnswersOnly(origin.asking()), origin.forms(), clock);
  }

  /** Notes that somebody was asked, or that an answer was there already. */
  void asks() {
    asked = true;
  }

  @Override
  public boolean hasAsked() {
    return asked;
  }

  @Override
  public CallContext detached(Deadline other) {
    return new DetachedCall(origin, other, clock);
  }

  @Override
  public String clientAddress() {
    return origin.clientAddress();
  }

  @Override
  public List<Question<?>> asked() {
    return origin.asking().asked();
  }

  @Override
  public Changes changes() {
    return origin.changes();
  }

  @Override
  public TraceContext trace() {
    return origin.trace();
  }

  @Override
  public void releaseConnection(Duration retryAfter) {
    if (!isOver()) {
      origin.sink().release(retryAfter);
    }
  }

  /** Where the call comes from. */
  public CallOrigin origin() {
    return origin;
  }

  @Override
  public void report(double progress, double total, String message) {
    if (notices == null
        || !reportsProgress()
        || !Double.isFinite(progress)
        || !Double.isFinite(total)) {
      return;
    }
    notices.lock();
    try {
      if (!notices.grows(progress)) {
        return;
      }
      if (!isOver()) {
        notices.report(progress, total, message);
      } else if (!isCancelled()) {
        notices.tooLate(progress);
      }
    } finally {
      notices.unlock();
    }
  }

  /**
   * Progress that the client was not told of, since it did not grow or came too late; in words, the
   * newest only. Null for none.
   */
  public @Nullable String lostProgress() {
    if (notices == null) {
      return null;
    }
    notices.lock();
    try {
      return notices.lost();
    } finally {
      notices.unlock();
    }
  }

  @Override
  public void log(LogLevel level, String message) {
    LogLevel least = origin.logLevel();
    if (notices == null || least == null || level.compareTo(least) < 0) {
      return;
    }
    notices.lock();
    try {
      if (!isOver()) {
        notices.log(level, message);
      }
    } finally {
      notices.unlock();
    }
  }

  private boolean isOver() {
    return life.isOver();
  }
}
