package dev.tenon.runtime.protocol.task;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.task.TaskRecord;
import dev.tenon.runtime.task.TaskStatus;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The experimental tasks of 2025-11-25. */
public final class LegacyTasks {
  private static final ProtocolRevision REVISION = ProtocolRevision.V2025_11_25;
  private static final Set<String> METADATA = Set.of("ttl");
  private static final int MAX_DIGITS = 15;

  private final Tasks tasks;

  /** Answers for {@code tasks}. */
  LegacyTasks(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Whether {@code method} is one that {@code principal} can use in {@code revision}. */
  public static boolean offers(String method, ProtocolRevision revision, String principal) {
    return revision == REVISION
        && switch (method) {
          case "tasks/get", "tasks/cancel" -> true;
          default -> false;
        };
  }

  /** Writes the capability into those of the server. */
  public static void writeCapability(
      JsonGenerator out, ProtocolRevision revision, String principal) {
    if (revision != REVISION) {
      return;
    }
    out.writeObjectPropertyStart("tasks");
    out.writeObjectPropertyStart("cancel");
    out.writeEndObject();
    out.writeObjectPropertyStart("requests");
    out.writeObjectPropertyStart("tools");
    out.writeObjectPropertyStart("call");
    out.writeEndObject().writeEndObject().writeEndObject().writeEndObject();
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

  /** Serves a request whose method is offered. */
  public Answer serve(Request request) {
    String id = request.params().text("taskId");
    if (id == null) {
      return invalid(request, "params.taskId must be a string.");
    }
    TaskRecord task = tasks.book().find(id, request.call().origin().principal(), REVISION);
    if (task == null) {
      return invalid(request, ModernTasks.unknown(id));
    }
    if (request.method().equals("tasks/get")) {
      return answer(request, task);
    }
    return cancel(request, task);
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
    return Answer.error(request.id(), RpcError.of(RpcError.INVALID_PARAMS, message));
  }
}
