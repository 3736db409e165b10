package dev.tenon.runtime.protocol.task;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.ThreadFactories;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.EngineLimits;
import dev.tenon.runtime.protocol.EngineParts;
import dev.tenon.runtime.protocol.OpenWork;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Paging;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.protocol.method.TaskStarter;
import dev.tenon.runtime.protocol.method.TaskWork;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.task.InMemoryTaskStore;
import dev.tenon.runtime.task.TaskRecord;
import dev.tenon.runtime.task.TaskStatus;
import dev.tenon.runtime.task.TaskStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The tasks of one engine: makes them, runs them, and ends them in time. Thread-safe. */
public final class Tasks implements TaskStarter {
  /** The extension of 2026-07-28. */
  public static final String EXTENSION = "io.modelcontextprotocol/tasks";

  /** The path of the capability of clients that know the extension. */
  public static final String CAPABILITY = "extensions." + EXTENSION;

  private static final int ID_BYTES = 16;
  private static final long CLOSING_SLICE = Duration.ofMillis(100).toNanos();

  private final Ticker ticker;
  private final RandomGenerator random;
  private final EngineLimits limits;
  private final ResultWriter results;
  private final Places places;
  private final Housekeeping housekeeping;
  private final TaskBook book;
  private final TaskWriter writer;
  private final Subscribers subscribers;
  private final Paging paging;
  private final TaskWatches watches;
  private final Map<String, Local> running = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();

  /** When the newest task was made. */
  private volatile long newestNanos;

  /** Guarded by {@link #lock}. */
  private boolean closing;

  /** A task that runs here, and what fails it in time. */
  private record Local(TaskRun run, Ticker.Scheduled deadline) {}

  /**
   * Keeps tasks in the store of {@code parts}, or in memory when that has none.
   *
   * @param subscribers are told of each step
   * @param paging cuts lists of tasks into pages
   */
  Tasks(EngineParts parts, ResultWriter results, Subscribers subscribers, Paging paging) {
    this.subscribers = subscribers;
    this.paging = paging;
    this.limits = parts.limits();
    TaskStore given = parts.taskStore();
    TaskStore store = given == null ? new InMemoryTaskStore(limits.maxTasks()) : given;
    this.ticker = parts.ticker();
    this.random = parts.secureRandom();
    this.results = results;
    ThreadFactory threads = ThreadFactories.named("tenon-task");
    this.places = new Places(threads, limits.maxRunningTasks(), limits.maxWaitingCalls());
    this.book = new TaskBook(store, ticker, this::changed);
    this.writer = new TaskWriter(limits.taskPollInterval());
    this.watches = new TaskWatches(limits.maxWaitingCalls());
    this.housekeeping =
        new Housekeeping(
            ticker, threads, store.isShared(), limits.taskPollInterval(), new Keeping());
  }

  /**
   * What serves the extension's methods.
   *
   * @param methods who may call the tools, and with that ask for their tasks
   */
  public ModernTasks modern(Methods methods) {
    return new ModernTasks(this, results, methods);
  }

  /** What serves the methods of 2025-11-25, in the same way. */
  public LegacyTasks legacy(Methods methods) {
    return new LegacyTasks(this, methods);
  }

  /** The tasks as they are kept. */
  TaskBook book() {
    return book;
  }

  /** The tasks whose methods run here, or wait to. */
  List<OpenWork.OpenTask> open() {
    return running.values().stream()
        .map(local -> local.run().latest())
        .map(task -> new OpenWork.OpenTask(task.id(), task.tool(), task.status()))
        .toList();
  }

  /** Where requests wait for tasks. */
  TaskWatches watches() {
    return watches;
  }

  /** How lists are cut into pages. */
  Paging paging() {
    return paging;
  }

  /** What writes tasks. */
  TaskWriter writer() {
    return writer;
  }

  @Override
  public @Nullable Outcome refusal(Request request, ToolEntry tool) {
    TaskSupport support = tool.task();
    ProtocolRevision revision = request.revision();
    if (revision == ProtocolRevision.V2025_11_25) {
      return LegacyTasks.refusal(request, tool);
    }
    if (support != TaskSupport.REQUIRED) {
      return null;
    }
    if (!revision.isModern()) {
      String text =
          "The tool "
              + Violations.quote(tool.name())
              + " can only be called as a task, and revision "
              + revision.version()
              + " has no tasks.";
      return new Outcome.ToolResult(text, null, null, true, null);
    }
    return declares(request) ? null : new Outcome.MissingCapability(CAPABILITY);
  }

  /** Whether this very request declares the extension. */
  static boolean declares(Request request) {
    return request.call().client().can(CAPABILITY);
  }

  @Override
  public boolean takes(Request request, ToolEntry tool) {
    if (tool.task() == TaskSupport.NEVER) {
      return false;
    }
    ProtocolRevision revision = request.revision();
    return revision.isModern()
        ? declares(request)
        : revision == ProtocolRevision.V2025_11_25 && request.params().hasValue("task");
  }

  @Override
  public @Nullable Answer start(Request request, ToolEntry tool, Access access, TaskWork work) {
    Duration ttl = limits.taskTtl();
    if (!request.revision().isModern()) {
      ttl = LegacyTasks.ttl(request, ttl);
    }
    TaskRecord task =
        TaskRecord.created(
            newId(),
            request.revision().version(),
            request.call().principal().identity(),
            tool.name(),
            access,
            book.now(),
            ttl);
    if (running.size() >= limits.maxTasks() || isClosing() || !book.create(task)) {
      return null;
    }
    begin(new TaskRun(task, request.call().origin(), work, book, places, ticker, new Ends()), ttl);
    return handle(request, task);
  }

  private void begin(TaskRun run, Duration ttl) {
    String id = run.id();
    newestNanos = ticker.nanoTime();
    housekeeping.begin();
    Runnable late = () -> housekeeping.soon(() -> book.expire(id));
    // Here before its time can be over, or nobody would tell the run of that.
    Local begun = new Local(run, () -> {});
    running.put(id, begun);
    Ticker.Scheduled deadline = ticker.after(ttl, late);
    if (!running.replace(id, begun, new Local(run, deadline))) {
      deadline.cancel();
    }
    boolean accepted = false;
    try {
      places.run(run);
      accepted = true;
    } finally {
      if (!accepted) {
        over(run);
        book.fail(id, RpcError.of(RpcError.INTERNAL_ERROR, "The task could not be started."));
      }
    }
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Answer handle(Request request, TaskRecord task) {
    JsonBuffer buffer = MessageWriter.begin(request.id());
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    if (request.revision().isModern()) {
      writer.members(out, task);
    } else {
      out.writeObjectPropertyStart("task");
      writer.legacy(out, task);
      out.writeEndObject();
    }
    results.end(out, request.revision(), null, "task");
    return new Answer(Answer.OK, MessageWriter.end(buffer));
  }

  /** Passes a change on, to the task's run first if it runs here. */
  private void changed(TaskRecord task) {
    Local local = running.get(task.id());
    if (local == null) {
      stepped(task);
    } else {
      local.run().seen(task);
    }
  }

  private void stepped(TaskRecord task) {
    watches.stepped(task);
    if (subscribers.size() > 0) {
      subscribers.taskChanged(task.id(), task.tool(), writer.detailed(task));
    }
  }

  private void over(TaskRun run) {
    Local local = running.remove(run.id());
    if (local != null) {
      local.deadline().cancel();
    }
    lock.lock();
    try {
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What a run tells. */
  private final class Ends implements TaskRun.Runs {
    @Override
    public void over(TaskRun run) {
      Tasks.this.over(run);
    }

    @Override
    public void stepped(TaskRecord task) {
      Tasks.this.stepped(task);
    }
  }

  /** What has to be done as long as tasks may be kept. */
  private final class Keeping implements Housekeeping.Chores {
    @Override
    public void sweep() {
      book.sweep();
    }

    @Override
    public void look() {
      for (Local local : running.values()) {
        TaskRecord task = book.get(local.run().id());
        if (task != null) {
          local.run().seen(task);
        }
      }
      watches.lookAgain();
    }

    @Override
    public boolean areNeeded() {
      long age = ticker.nanoTime() - newestNanos;
      long longest = limits.taskTtl().plus(TaskBook.GRACE).plus(TaskBook.GRACE).toNanos();
      return !isClosing() && (!running.isEmpty() || age <= longest);
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes no more tasks and waits for those that run, at most {@code grace}; then they fail, and
   * those that wait for answers at once.
   */
  public void close(Duration grace) {
    lock.lock();
    try {
      closing = true;
    } finally {
      lock.unlock();
    }
    awaitIdle(grace);
    RpcError stopped =
        RpcError.of(RpcError.INTERNAL_ERROR, "The server stopped before the task was done.");
    for (Local local : running.values()) {
      try {
        book.fail(local.run().id(), stopped);
      } catch (RuntimeException e) {
        TaskLog.failure(e);
      }
    }
    housekeeping.end();
  }

  private void awaitIdle(Duration grace) {
    lock.lock();
    try {
      long left = grace.toNanos();
      while (left > 0 && anyWorks()) {
        // In slices, since a task that begins to wait for answers tells nobody here.
        long slice = Math.min(left, CLOSING_SLICE);
        left -= slice - Math.max(0, idle.awaitNanos(slice));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private boolean anyWorks() {
    for (Local local : running.values()) {
      if (local.run().latest().status() != TaskStatus.INPUT_REQUIRED) {
        return true;
      }
    }
    return false;
  }
}
