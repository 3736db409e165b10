package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Interview;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Asked;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.call.TraceContext;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One call from its arrival to its answer. It begins on the thread that runs the method, and ends
 * once; after that, and after a cancellation, nothing is sent for it any more.
 */
public final class ActiveCall implements CallContext, Progress, Asked {
  private final CallOrigin origin;

  /** Read by the method, on whatever thread it asks. */
  private volatile InstantSource clock = InstantSource.system();

  private volatile Deadline deadline = Deadline.NONE;

  /** Keeps notifications in order, and the answer behind them. */
  private final ReentrantLock sending = new ReentrantLock();

  /** Guards the three fields below it; never held while anything is sent. */
  private final ReentrantLock state = new ReentrantLock();

  private @Nullable Thread runner;
  private boolean cancelled;
  private boolean ended;

  /** These are guarded by {@link #sending}. */
  private double lastProgress = Double.NEGATIVE_INFINITY;

  private @Nullable Pace pace;
  private @Nullable Report held;

  /** The newest progress that was lost, NaN for none; and what it came after, NaN for the end. */
  private double lost = Double.NaN;

  private double lostAfter = Double.NaN;

  /** Progress that waits for its turn. */
  private record Report(double progress, double total, String message) {}

  /** A call of {@code origin}. */
  public ActiveCall(CallOrigin origin) {
    this.origin = origin;
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
    return deadline;
  }

  /** Says when the call must be over. */
  void deadline(Deadline deadline) {
    this.deadline = deadline;
  }

  /** Whether the client wants to be told of progress. */
  boolean reportsProgress() {
    return origin.progressToken() != null;
  }

  /** Says how often progress is sent; without it, every report is. */
  void pace(Pace pace) {
    sending.lock();
    try {
      this.pace = pace;
    } finally {
      sending.unlock();
    }
  }

  /** Says what answers to questions are compared with. */
  void clock(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins the call on this thread; returns false if it was cancelled before. */
  public boolean begin() {
    state.lock();
    try {
      runner = Thread.currentThread();
      return !cancelled;
    } finally {
      state.unlock();
    }
  }

  /**
   * Ends the call on this thread, which is free of interrupts afterwards.
   *
   * @return whether its answer may be sent
   */
  public boolean end() {
    sending.lock();
    try {
      if (!isOver()) {
        sendHeld();
      }
      return endNow();
    } finally {
      sending.unlock();
    }
  }

  private boolean endNow() {
    state.lock();
    try {
      ended = true;
      runner = null;
      // An interrupt was meant for the method; a pooled thread must not carry it into its next.
      Thread.interrupted();
      return !cancelled;
    } finally {
      state.unlock();
    }
  }

  /** Cancels the call if it has not ended: interrupts its thread and suppresses its answer. */
  public void cancel() {
    state.lock();
    try {
      if (ended) {
        return;
      }
      cancelled = true;
      if (runner != null) {
        runner.interrupt();
      }
    } finally {
      state.unlock();
    }
  }

  @Override
  public boolean isCancelled() {
    state.lock();
    try {
      return cancelled;
    } finally {
      state.unlock();
    }
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
    return new Interview(origin.asking(), origin.forms(), clock);
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
    RequestId token = origin.progressToken();
    if (token == null || !Double.isFinite(progress) || !Double.isFinite(total)) {
      return;
    }
    sending.lock();
    try {
      if (progress <= lastProgress) {
        lost = progress;
        lostAfter = lastProgress;
        return;
      }
      if (isOver()) {
        if (!isCancelled()) {
          lost = progress;
          lostAfter = Double.NaN;
        }
        return;
      }
      lastProgress = progress;
      held = new Report(progress, total, message);
      if (pace == null || pace.isDue()) {
        sendHeld();
      }
    } finally {
      sending.unlock();
    }
  }

  /**
   * Progress that the client was not told of, since it did not grow or came too late; in words, the
   * newest only. Null for none.
   */
  public @Nullable String lostProgress() {
    sending.lock();
    try {
      if (Double.isNaN(lost)) {
        return null;
      }
      return "the progress " + lost + " after " + (Double.isNaN(lostAfter) ? "its end" : lostAfter);
    } finally {
      sending.unlock();
    }
  }

  /** Sends the newest progress that was held back, if any; {@link #sending} must be held. */
  private void sendHeld() {
    Report report = held;
    RequestId token = origin.progressToken();
    if (report != null && token != null) {
      held = null;
      origin
          .sink()
          .notify(progressMessage(token, report.progress(), report.total(), report.message()));
    }
  }

  @Override
  public void log(LogLevel level, String message) {
    LogLevel least = origin.logLevel();
    if (least == null || level.compareTo(least) < 0) {
      return;
    }
    sending.lock();
    try {
      if (!isOver()) {
        sendHeld();
        JsonBuffer buffer = MessageWriter.beginNotification("notifications/message");
        buffer.out().writeStringProperty("level", level.word());
        buffer.out().writeStringProperty("data", message);
        origin.sink().notify(MessageWriter.endParams(buffer));
      }
    } finally {
      sending.unlock();
    }
  }

  private boolean isOver() {
    state.lock();
    try {
      return ended || cancelled;
    } finally {
      state.unlock();
    }
  }

  private byte[] progressMessage(RequestId token, double progress, double total, String message) {
    JsonBuffer buffer = MessageWriter.beginNotification("notifications/progress");
    JsonGenerator out = buffer.out();
    out.writeName("progressToken");
    token.write(out);
    number(out, "progress", progress);
    if (total > 0) {
      number(out, "total", total);
    }
    if (!message.isEmpty() && origin.revision().isAtLeast(ProtocolRevision.V2025_03_26)) {
      out.writeStringProperty("message", message);
    }
    return MessageWriter.endParams(buffer);
  }

  /** Whole numbers without a fraction: {@code 50} and not {@code 50.0}. */
  private static void number(JsonGenerator out, String name, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      out.writeNumberProperty(name, (long) value);
    } else {
      out.writeNumberProperty(name, value);
    }
  }
}
