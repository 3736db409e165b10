package dev.tenon.runtime.protocol.task;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.sealed.Cursors;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.task.TaskRecord;
import dev.tenon.runtime.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** The experimental tasks of 2025-11-25. */
public final class LegacyTasks {
  private static final ProtocolRevision REVISION = ProtocolRevision.V2025_11_25;
  private static final Set<String> METADATA = Set.of("ttl");
  private static final int MAX_DIGITS = 15;
  private static final String RELATED = "io.modelcontextprotocol/related-task";
  private static final String LIST = "tasks";
  private static final String TOO_MANY =
      "Too many requests wait for tasks (setting max-waiting-calls); try again later.";

  private final Tasks tasks;
  private final Methods methods;

  /** Answers for {@code tasks}. */
  LegacyTasks(Tasks tasks, Methods methods) {
    this.tasks = tasks;
    this.methods = methods;
  }

  /** Whether {@code method} is one that {@code principal} can use in {@code revision}. */
  public static boolean offers(String method, ProtocolRevision revision, Principal principal) {
    return revision == REVISION
        && switch (method) {
          case "tasks/get", "tasks/result", "tasks/cancel" -> true;
          // Without a principal, anybody would see the tasks of everybody.
          case "tasks/list" -> principal.isKnown();
          default -> false;
        };
  }

  /** Whether {@code method} waits for a task. */
  public static boolean waits(String method) {
    return method.equals("tasks/result");
  }

  /** Writes the capability into those of the server. */
  public static void writeCapability(
      JsonGenerator out, ProtocolRevision revision, Principal principal) {
    if (revision != REVISION) {
      return;
    }
    out.writeObjectPropertyStart("tasks");
    if (principal.isKnown()) {
      out.writeObjectPropertyStart("list");
      out.writeEndObject();
    }
    out.writeObjectPropertyStart("cancel");
    out.writeEndObject();
    out.writeObjectPropertyStart("requests");
    out.writeObjectPropertyStart("tools");
    out.writeObjectPropertyStart("call");
    out.writeEndObject().writeEndObject().writeEndObject().writeEndObject();
  }

  /** Writes the {@code _meta} of a message that belongs to a task. */
  public static void writeRelated(JsonGenerator out, String taskId) {
    out.writeStartObject();
    related(out, taskId);
    out.writeEndObject();
  }

  private static void related(JsonGenerator out, String taskId) {
    out.writeObjectPropertyStart(RELATED);
    out.writeStringProperty("taskId", taskId);
    out.writeEndObject();
  }

  /** Why {@code tool} cannot be called as {@code request} does it; null when it can. */
  static @Nullable Outcome refusal(Request request, ToolEntry tool) {
    Members params = request.params();
    boolean asked = params.hasValue("task");
    if (!asked) {
      return tool.task() == TaskSupport.REQUIRED
          ? new Outcome.ProtocolError(
              RpcError.METHOD_NOT_FOUND,
              "The tool \"" + tool.name() + "\" can only be called as a task: send params.task.",
              null)
          : null;
    }
    if (tool.task() == TaskSupport.NEVER) {
      return new Outcome.ProtocolError(
          RpcError.METHOD_NOT_FOUND,
          "The tool \"" + tool.name() + "\" cannot be called as a task: leave params.task out.",
          null);
    }
    Members task = params.members("task", METADATA);
    boolean readable = params.isObject("task") && (!task.hasValue("ttl") || millis(task) > 0);
    return readable
        ? null
        : new Outcome.ProtocolError(
            RpcError.INVALID_PARAMS,
            "params.task must be an object, and its ttl a number of milliseconds above 0.",
            null);
  }

  /** How long the client wants the task to live, but not longer than {@code longest}. */
  static Duration ttl(Request request, Duration longest) {
    Members task = request.params().members("task", METADATA);
    if (!task.hasValue("ttl")) {
      return longest;
    }
    Duration wanted = Duration.ofMillis(millis(task));
    return wanted.compareTo(longest) < 0 ? wanted : longest;
  }

  /** The wanted time in milliseconds; 0 when it cannot be read. */
  private static long millis(Members task) {
    RequestId number = task.id("ttl");
    if (number == null || number.isString() || number.text().startsWith("-")) {
      return 0;
    }
    return number.text().length() > MAX_DIGITS ? Long.MAX_VALUE / 2 : Long.parseLong(number.text());
  }

  /**
   * Serves a request whose method is offered; null when it was cancelled.
   *
   * @param questions asks the client what a task asks, while it waits for the result
   */
  public @Nullable Answer serve(Request request, TaskQuestions questions) {
    try {
      return dispatch(request, questions);
    } catch (RuntimeException e) {
      return ModernTasks.storeFailed(request, e);
    }
  }

  private @Nullable Answer dispatch(Request request, TaskQuestions questions) {
    if (request.method().equals("tasks/list")) {
      return list(request);
    }
    String id = request.params().text("taskId");
    if (id == null) {
      return invalid(request, "params.taskId must be a string.");
    }
    TaskRecord task = find(request, id);
    if (task == null) {
      return invalid(request, ModernTasks.unknown(id));
    }
    if (!mayAskFor(request, task)) {
      return methods.deniedTask(
          request, task.tool(), task.access(), invalid(request, ModernTasks.unknown(id)));
    }
    return switch (request.method()) {
      case "tasks/get" -> answer(request, task);
      case "tasks/cancel" -> cancel(request, task);
      case "tasks/result" -> result(request, id, questions);
      default -> throw new IllegalArgumentException(request.method());
    };
  }

  private boolean mayAskFor(Request request, TaskRecord task) {
    return methods.mayAskFor(task.tool(), task.access(), request.call().principal());
  }

  private @Nullable TaskRecord find(Request request, String id) {
    return tasks.book().find(id, request.call().principal().identity(), REVISION);
  }

  private Answer list(Request request) {
    Instant after = Instant.EPOCH;
    String afterId = "";
    if (request.params().hasValue("cursor")) {
      String cursor = request.params().text("cursor");
      String name = cursor == null ? null : tasks.paging().cursors().name(LIST, cursor);
      int colon = name == null ? -1 : name.indexOf(':');
      if (name == null || colon < 0) {
        return invalid(request, Cursors.REFUSED);
      }
      after = Instant.ofEpochMilli(Long.parseLong(name.substring(0, colon)));
      afterId = name.substring(colon + 1);
    }
    String principal = request.call().principal().identity();
    int size = tasks.paging().size();
    List<TaskRecord> found = tasks.book().list(principal, after, afterId, size + 1);
    JsonBuffer buffer = MessageWriter.begin(request.id());
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeArrayPropertyStart("tasks");
    for (TaskRecord task : found.subList(0, Math.min(size, found.size()))) {
      if (task.revision().equals(REVISION.version()) && mayAskFor(request, task)) {
        out.writeStartObject();
        tasks.writer().legacy(out, task);
        out.writeEndObject();
      }
    }
    out.writeEndArray();
    if (found.size() > size) {
      TaskRecord last = found.get(size - 1);
      String name = last.createdAt().toEpochMilli() + ":" + last.id();
      out.writeStringProperty("nextCursor", tasks.paging().cursors().after(LIST, name));
    }
    out.writeEndObject();
    return new Answer(Answer.OK, MessageWriter.end(buffer));
  }

  /** Waits until the task is over, outside of the places of running calls. */
  private @Nullable Answer result(Request request, String id, TaskQuestions questions) {
    Answer answer = null;
    boolean wanted = request.call().beginWaiting();
    try (TaskWatches.Watch watch = tasks.watches().watch(id)) {
      if (wanted) {
        answer =
            watch == null
                ? error(request, RpcError.INTERNAL_ERROR, TOO_MANY)
                : result(request, id, questions, watch);
      }
    } catch (InterruptedException e) {
      // The request was cancelled; the interrupt ends here, with it.
      answer = null;
    } finally {
      wanted = request.call().endWaiting();
    }
    return wanted ? answer : null;
  }

  private Answer result(
      Request request, String id, TaskQuestions questions, TaskWatches.Watch watch)
      throws InterruptedException {
    while (true) {
      TaskRecord task = find(request, id);
      if (task == null) {
        return invalid(request, ModernTasks.unknown(id));
      }
      if (task.status().isFinal()) {
        return payload(request, task);
      }
      if (task.inputRequests().isEmpty() || !watch.beginAsking()) {
        watch.await();
      } else {
        ask(task, questions, watch);
      }
    }
  }

  private void ask(TaskRecord task, TaskQuestions questions, TaskWatches.Watch watch)
      throws InterruptedException {
    boolean over = false;
    try {
      Map<String, RawJson> answers = questions.ask(task.id(), task.inputRequests());
      tasks.book().change(task.id(), (newest, now) -> newest.answered(now, answers));
    } catch (UnansweredException e) {
      String reason = e.getMessage() == null ? "" : e.getMessage();
      tasks.book().fail(task.id(), RpcError.of(RpcError.INTERNAL_ERROR, reason));
    } catch (InterruptedException e) {
      over = watch.isOver();
      if (!over) {
        throw e;
      }
    } finally {
      watch.endAsking();
    }
    if (over) {
      // It was the end of the task that interrupted this thread.
      boolean unused = Thread.interrupted();
    }
  }

  /** Exactly what the call would have been answered with, and which task it belongs to. */
  private static Answer payload(Request request, TaskRecord task) {
    RawJson result = task.result();
    RawJson error = task.error();
    if (result != null) {
      JsonBuffer buffer = MessageWriter.begin(request.id());
      copy(buffer.out(), result, task.id());
      return new Answer(Answer.OK, MessageWriter.end(buffer));
    }
    return error == null
        ? error(request, RpcError.INVALID_REQUEST, "The task was cancelled, and has no result.")
        : Answer.error(request.id(), TaskWriter.error(error));
  }

  private static void copy(JsonGenerator out, RawJson result, String taskId) {
    boolean hasMeta = false;
    out.writeStartObject();
    try (JsonParser in = Json.trusted(result.utf8(), 0, result.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        out.writeName(name);
        if (name.equals("_meta")) {
          hasMeta = true;
          out.writeStartObject();
          for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            out.writeName(key);
            out.copyCurrentStructure(in);
          }
          related(out, taskId);
          out.writeEndObject();
        } else {
          out.copyCurrentStructure(in);
        }
      }
    }
    if (!hasMeta) {
      out.writeName("_meta");
      writeRelated(out, taskId);
    }
    out.writeEndObject();
  }

  private Answer cancel(Request request, TaskRecord task) {
    if (task.status().isFinal()) {
      return over(request, task);
    }
    TaskRecord now = tasks.book().change(task.id(), (newest, at) -> newest.cancelled(at));
    if (now == null) {
      return invalid(request, ModernTasks.unknown(task.id()));
    }
    // It may have come to its own end meanwhile.
    return now.status() == TaskStatus.CANCELLED ? answer(request, now) : over(request, now);
  }

  private static Answer over(Request request, TaskRecord task) {
    return invalid(request, "The task is over already: it is " + task.status().word() + ".");
  }

  private Answer answer(Request request, TaskRecord task) {
    JsonBuffer buffer = MessageWriter.begin(request.id());
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    tasks.writer().legacy(out, task);
    out.writeEndObject();
    return new Answer(Answer.OK, MessageWriter.end(buffer));
  }

  private static Answer invalid(Request request, String message) {
    return error(request, RpcError.INVALID_PARAMS, message);
  }

  private static Answer error(Request request, int code, String message) {
    return Answer.error(request.id(), RpcError.of(code, message));
  }
}
