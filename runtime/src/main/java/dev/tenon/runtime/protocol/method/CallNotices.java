package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a call tells its client before its answer: progress, which only grows and not too often, and
 * log messages. All but {@link #pace} is called under {@link #lock}, which keeps them in order, and
 * the answer behind them.
 */
final class CallNotices {
  private final CallOrigin origin;
  private final ReentrantLock sending = new ReentrantLock();
  private double last = Double.NEGATIVE_INFINITY;
  private @Nullable Pace pace;
  private @Nullable Report held;

  /** The newest progress that was lost, NaN for none; and what it came after, NaN for the end. */
  private double lost = Double.NaN;

  private double lostAfter = Double.NaN;

  /** Progress that waits for its turn. */
  private record Report(double progress, double total, String message) {}

  /** Those of a call of {@code origin}. */
  CallNotices(CallOrigin origin) {
    this.origin = origin;
  }

  void lock() {
    sending.lock();
  }

  void unlock() {
    sending.unlock();
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

  /** Whether {@code progress} grows; what does not is lost. */
  boolean grows(double progress) {
    if (progress <= last) {
      lost = progress;
      lostAfter = last;
      return false;
    }
    return true;
  }

  /** Progress that came after the end. */
  void tooLate(double progress) {
    lost = progress;
    lostAfter = Double.NaN;
  }

  /** Reports progress, at once or with what is sent next. */
  void report(double progress, double total, String message) {
    last = progress;
    held = new Report(progress, total, message);
    if (pace == null || pace.isDue()) {
      sendHeld();
    }
  }

  /** What was lost, in words; null for nothing. */
  @Nullable String lost() {
    return Double.isNaN(lost)
        ? null
        : "the progress " + lost + " after " + (Double.isNaN(lostAfter) ? "its end" : lostAfter);
  }

  /** Whether any progress waits to be sent. */
  boolean holdBack() {
    return held != null;
  }

  /** Sends the newest progress that was held back, if any. */
  void sendHeld() {
    Report report = held;
    RequestId token = origin.progressToken();
    if (report != null && token != null) {
      held = null;
      origin.sink().notify(message(token, report));
    }
  }

  /** Sends a log message, behind the progress that came before it. */
  void log(LogLevel level, String message) {
    sendHeld();
    JsonBuffer buffer = MessageWriter.beginNotification("notifications/message");
    buffer.out().writeStringProperty("level", level.word());
    buffer.out().writeStringProperty("data", message);
    origin.sink().notify(MessageWriter.endParams(buffer));
  }

  private byte[] message(RequestId token, Report report) {
    JsonBuffer buffer = MessageWriter.beginNotification("notifications/progress");
    JsonGenerator out = buffer.out();
    out.writeName("progressToken");
    token.write(out);
    number(out, "progress", report.progress());
    if (report.total() > 0) {
      number(out, "total", report.total());
    }
    if (!report.message().isEmpty() && origin.revision().isAtLeast(ProtocolRevision.V2025_03_26)) {
      out.writeStringProperty("message", report.message());
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
