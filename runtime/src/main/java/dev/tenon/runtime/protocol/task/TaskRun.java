package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.ActiveCall;
import dev.tenon.runtime.protocol.method.CallOrigin;
import dev.tenon.runtime.protocol.method.TaskWork;
import dev.tenon.runtime.task.TaskRecord;
import dev.tenon.runtime.task.TaskStatus;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The run of one task in this process, from its creation to its end. */
final class TaskRun implements Runnable {
  private final TaskBook book;
  private final Places places;
  private final TaskWork work;
  private final ActiveCall call;
  private final Runs owner;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** The newest version that is known here. */
  private TaskRecord latest;

  private boolean begun;

  /** Who is told that a run is over. */
  interface Runs {
    /** The run is over, and was never told so before. */
    void over(TaskRun run);

    /** The task has a new version. */
    void stepped(TaskRecord task);
  }

  TaskRun(
      TaskRecord created,
      CallOrigin origin,
      TaskWork work,
      TaskBook book,
      Places places,
      Ticker ticker,
      Runs owner) {
    this.latest = created;
    this.work = work;
    this.book = book;
    this.places = places;
    this.owner = owner;
    this.ticker = ticker;
    this.call = new ActiveCall(origin.forTask(asking(origin)), ticker);
    call.earlyEnd(failure -> end(work.failed(call.revision(), failure)));
  }

  private Asking asking(CallOrigin origin) {
    return new TaskAsking(origin.asking(), this);
  }

  /** The id of the task. */
  String id() {
    return latest().id();
  }

  /** The newest version that is known here. */
  TaskRecord latest() {
    lock.lock();
    try {
      return latest;
    } finally {
      lock.unlock();
    }
  }

  /** What the client said of itself when it called. */
  ClientInfo client() {
    return call.client();
  }

  @Override
  public void run() {
    lock.lock();
    try {
      begun = true;
    } finally {
      lock.unlock();
    }
    try {
      // It has its place among the tasks already, and takes none among the calls.
      end(work.run(call, new CallGate(1, 0, 0, ticker)));
    } catch (RuntimeException | Error e) {
      TaskLog.failure(id(), e);
    } finally {
      owner.over(this);
    }
  }

  private void end(TaskWork.@Nullable Ending ending) {
    RawJson result = ending == null ? null : ending.result();
    RpcError error = ending == null ? null : ending.error();
    if (ending != null && result != null) {
      // In 2025-11-25 a tool's error counts as a failure of the task.
      boolean failed = ending.isError() && call.revision() != ProtocolRevision.MODERN;
      TaskStatus status = failed ? TaskStatus.FAILED : TaskStatus.COMPLETED;
      book.change(id(), (task, now) -> task.ended(now, status, result));
    } else if (error != null) {
      book.fail(id(), error);
    } else {
      book.change(id(), (task, now) -> task.cancelled(now));
    }
  }

  /** Hears of a new version; if that is the last, the method is interrupted. */
  void seen(TaskRecord task) {
    boolean isFinal = task.status().isFinal();
    boolean neverBegins = false;
    lock.lock();
    try {
      if (task.version() <= latest.version()) {
        return;
      }
      latest = task;
      changed.signalAll();
      owner.stepped(task);
      neverBegins = isFinal && !begun;
    } finally {
      lock.unlock();
    }
    if (isFinal) {
      call.cancel();
    }
    if (neverBegins && places.withdraw(this)) {
      work.withdrawn(call);
      owner.over(this);
    }
  }

  /**
   * Puts {@code requests} to the client and waits until all are answered.
   *
   * @return the answers, by the keys of the requests
   * @throws InterruptedException if the task ends meanwhile
   */
  Map<String, RawJson> ask(Map<String, RawJson> requests) throws InterruptedException {
    if (!places.leave()) {
      throw new ToolException(
          ErrorCode.OVERLOADED,
          "Too many tasks wait for answers (setting max-waiting-calls); try again later.");
    }
    boolean answered = false;
    try {
      Map<String, RawJson> answers = answers(requests);
      answered = true;
      return answers;
    } finally {
      if (answered) {
        places.comeBack();
      } else {
        places.comeBackAtOnce();
      }
    }
  }

  private Map<String, RawJson> answers(Map<String, RawJson> requests) throws InterruptedException {
    call.pause();
    try {
      return answers(book.change(id(), (task, now) -> task.asking(now, requests)));
    } finally {
      call.resume();
    }
  }

  private Map<String, RawJson> answers(@Nullable TaskRecord asked) throws InterruptedException {
    lock.lock();
    try {
      while (asked != null
          && (latest.version() < asked.version() || latest.status() == TaskStatus.INPUT_REQUIRED)) {
        changed.await();
      }
      if (asked == null || latest.status().isFinal()) {
        throw new InterruptedException("the task is over");
      }
      return latest.answers();
    } finally {
      lock.unlock();
    }
  }
}
