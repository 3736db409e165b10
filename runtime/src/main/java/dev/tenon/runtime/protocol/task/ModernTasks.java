package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Failures;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Request;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.task.TaskRecord;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** {@code tasks/get}, {@code tasks/update} and {@code tasks/cancel} of the extension. */
public final class ModernTasks {
  private final Tasks tasks;
  private final ResultWriter results;
  private final Methods methods;

  /** Answers for {@code tasks}. */
  ModernTasks(Tasks tasks, ResultWriter results, Methods methods) {
    this.tasks = tasks;
    this.results = results;
    this.methods = methods;
  }

  /** Whether this is one of the extension's methods. */
  public static boolean offers(String method) {
    return switch (method) {
      case "tasks/get", "tasks/update", "tasks/cancel" -> true;
      default -> false;
    };
  }

  /** Serves a request whose method is offered. */
  public Answer serve(Request request) {
    try {
      return dispatch(request);
    } catch (RuntimeException e) {
      return storeFailed(request, e);
    }
  }

  /** Tells the log of a store that threw, and the client no more than that. */
  static Answer storeFailed(Request request, RuntimeException failure) {
    TaskLog.failure(failure);
    return Answer.error(request.id(), RpcError.of(RpcError.INTERNAL_ERROR, "internal error"));
  }

  private Answer dispatch(Request request) {
    Answer refusal = refusal(request);
    if (refusal != null) {
      return refusal;
    }
    String id = request.params().text("taskId");
    if (id == null) {
      return invalid(request, "params.taskId must be a string.");
    }
    TaskRecord task =
        tasks.book().find(id, request.call().principal().identity(), ProtocolRevision.MODERN);
    if (task == null) {
      return invalid(request, unknown(id));
    }
    if (!methods.mayAskFor(task.tool(), task.access(), request.call().principal())) {
      return methods.deniedTask(request, task.tool(), task.access(), invalid(request, unknown(id)));
    }
    return switch (request.method()) {
      case "tasks/get" -> get(request, task);
      case "tasks/update" -> update(request, task);
      case "tasks/cancel" -> cancel(request, task);
      default -> throw new IllegalArgumentException(request.method());
    };
  }

  /** What a request that does not declare the extension is answered; null when it does. */
  public @Nullable Answer refusal(Request request) {
    return Tasks.declares(request)
        ? null
        : Answer.error(
            Answer.BAD_REQUEST,
            request.id(),
            Failures.missingCapability(List.of(Tasks.CAPABILITY), request.revision()));
  }

  /** Those of {@code ids} that name tasks which the caller may see, in their order. */
  public Set<String> visible(Request request, Set<String> ids) {
    Set<String> visible = new LinkedHashSet<>();
    for (String id : ids) {
      String principal = request.call().principal().identity();
      try {
        TaskRecord task = tasks.book().find(id, principal, ProtocolRevision.MODERN);
        if (task != null
            && methods.mayAskFor(task.tool(), task.access(), request.call().principal())) {
          visible.add(id);
        }
      } catch (RuntimeException e) {
        TaskLog.failure(e);
      }
    }
    return visible;
  }

  /** What {@code tasks/get} would say now of a task; null when it is gone. */
  public @Nullable RawJson state(String id) {
    try {
      TaskRecord task = tasks.book().get(id);
      return task == null ? null : tasks.writer().detailed(task);
    } catch (RuntimeException e) {
      TaskLog.failure(e);
      return null;
    }
  }

  private Answer get(Request request, TaskRecord task) {
    JsonBuffer buffer = MessageWriter.begin(request.id());
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    tasks.writer().detailed(out, task);
    results.end(out, ProtocolRevision.MODERN, null);
    return new Answer(Answer.OK, MessageWriter.end(buffer));
  }

  private Answer update(Request request, TaskRecord task) {
    if (!request.params().isObject("inputResponses")) {
      return invalid(request, "params.inputResponses must be an object.");
    }
    Map<String, RawJson> answers = new LinkedHashMap<>();
    String wrong = read(request.params(), task, answers);
    if (wrong != null) {
      return invalid(
          request, "params.inputResponses[" + Violations.quote(wrong) + "] must be an object.");
    }
    if (!answers.isEmpty()) {
      tasks.book().change(task.id(), (newest, now) -> newest.answered(now, answers));
    }
    return done(request);
  }

  /**
   * Reads the answers to what is open; the others, which are late or answer nothing, are ignored.
   *
   * @return the key of an answer that is none, or null
   */
  private static @Nullable String read(
      Members params, TaskRecord task, Map<String, RawJson> answers) {
    try (JsonParser in = params.parser("inputResponses")) {
      for (String key = in.nextName(); key != null; key = in.nextName()) {
        JsonToken token = in.nextToken();
        if (!task.inputRequests().containsKey(key)) {
          in.skipChildren();
        } else if (token != JsonToken.START_OBJECT) {
          return key;
        } else {
          JsonBuffer buffer = new JsonBuffer();
          buffer.out().copyCurrentStructure(in);
          answers.put(key, buffer.toRawJson());
        }
      }
    }
    return null;
  }

  private Answer cancel(Request request, TaskRecord task) {
    tasks.book().change(task.id(), (newest, now) -> newest.cancelled(now));
    return done(request);
  }

  private Answer done(Request request) {
    JsonBuffer buffer = MessageWriter.begin(request.id());
    buffer.out().writeStartObject();
    results.end(buffer.out(), ProtocolRevision.MODERN, null);
    return new Answer(Answer.OK, MessageWriter.end(buffer));
  }

  /** Says the same of a task that never was, is gone, or belongs to somebody else. */
  static String unknown(String id) {
    return "There is no task " + Violations.quote(id) + ", or its time is over.";
  }

  private static Answer invalid(Request request, String message) {
    return Answer.error(request.id(), RpcError.of(RpcError.INVALID_PARAMS, message));
  }

  /** Writes the capability into those of the server. */
  public static void writeCapability(JsonGenerator out) {
    out.writeObjectPropertyStart("extensions");
    out.writeObjectPropertyStart(Tasks.EXTENSION);
    out.writeEndObject().writeEndObject();
  }
}
