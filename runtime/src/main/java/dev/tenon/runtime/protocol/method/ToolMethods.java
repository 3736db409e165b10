package dev.tenon.runtime.protocol.method;

import dev.tenon.policy.Denial;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** {@code tools/call}. */
final class ToolMethods {
  private static final byte[] NO_ARGUMENTS = {'{', '}'};

  /** Why a call is refused that is a task, or should be one. */
  private static final String TASK = "task";

  /** In an order that tells nothing of those that a caller does not see. */
  private final Map<String, Bound> tools = new LinkedHashMap<>();

  private final CallRunner runner;
  private final ResultWriter results;
  private final @Nullable TaskStarter tasks;

  /** Whether there is a tool that not everybody may call. */
  private final boolean isGuarded;

  /** A tool and the chain that serves it. */
  private record Bound(ToolEntry entry, Feature feature, Chain chain) {}

  ToolMethods(
      Registry registry, CallRunner runner, ResultWriter results, @Nullable TaskStarter tasks) {
    this.runner = runner;
    this.results = results;
    this.tasks = tasks;
    boolean guarded = false;
    for (ToolEntry tool : registry.tools()) {
      Feature feature = new Feature(Feature.Kind.TOOL, tool.name());
      Chain chain = runner.chain(ClassMethods.served(feature, tool));
      tools.put(tool.name(), new Bound(tool, feature, chain));
      guarded |= !chain.access().isOpen();
    }
    this.isGuarded = guarded;
  }

  @Nullable Answer call(Request request) {
    String name = request.params().text("name");
    if (name == null) {
      return Answer.error(
          request.id(), RpcError.of(RpcError.INVALID_PARAMS, "params.name must be a string."));
    }
    Bound tool = tools.get(name);
    if (tool == null) {
      return unknown(request, name);
    }
    if (!tool.chain().access().isOpen()) {
      Answer denied = denied(request, tool);
      if (denied != null) {
        return denied;
      }
    }
    RpcError wrong = Methods.resumed(request);
    if (wrong != null) {
      return runner.refused(request, tool.feature(), wrong, "state");
    }
    if (request.params().hasValue("arguments") && !request.params().isObject("arguments")) {
      RpcError none = RpcError.of(RpcError.INVALID_PARAMS, "params.arguments must be an object.");
      return runner.refused(request, tool.feature(), none, "arguments");
    }
    return call(request, tool);
  }

  private Answer unknown(Request request, String name) {
    Set<String> known = tools.keySet();
    if (isGuarded) {
      known = new TreeSet<>(known);
      known.removeIf(other -> !admits(other, request.call().principal()));
    }
    return Answer.error(request.id(), Methods.unknown("tool", name, known));
  }

  /** What somebody is answered who may not call {@code tool}; null for others. */
  private @Nullable Answer denied(Request request, Bound tool) {
    Access access = tool.chain().access();
    Principal caller = request.call().principal();
    if (access.admits(caller)) {
      return null;
    }
    if (access.denied() == Denial.HIDDEN) {
      runner.countDenied(tool.feature(), access, request.call());
      return unknown(request, tool.entry().name());
    }
    Feature feature = tool.feature();
    Outcome.Failure failure = runner.denied(feature, feature.text(), access, request.call());
    return answer(request, tool, failure).challenging(Denials.challenge(access, caller));
  }

  /** Who may call a tool; everybody when it is gone. */
  Access access(String name) {
    Bound tool = tools.get(name);
    return tool == null ? Access.OPEN : tool.chain().access();
  }

  /**
   * Of those who may call a tool, and could {@code then}, the one that {@code caller} is not among:
   * that of today first, which says what may be told today.
   */
  Access refusing(String name, Access then, Principal caller) {
    Access now = access(name);
    return now.admits(caller) ? then : now;
  }

  /** Whether {@code caller} may call a tool. */
  boolean admits(String name, Principal caller) {
    return !isGuarded || access(name).admits(caller);
  }

  /** The tool that a request calls, or null. */
  @Nullable Feature feature(Request request) {
    Bound tool = bound(request);
    return tool == null ? null : tool.feature();
  }

  /** Answers a call of a known tool with {@code failure}. */
  @Nullable Answer failed(Request request, Outcome.Failure failure) {
    Bound tool = bound(request);
    return tool == null ? null : answer(request, tool, failure);
  }

  private @Nullable Bound bound(Request request) {
    String name = request.params().text("name");
    // Who may not call it is answered as if there were no such tool, be there room or not.
    return name == null || !admits(name, request.call().principal()) ? null : tools.get(name);
  }

  private @Nullable Answer call(Request request, Bound tool) {
    Violations violations = new Violations(tool.chain().hidden());
    try {
      Outcome refusal = runner.admit(tool.chain(), tool.feature(), request.call());
      if (refusal == null && tasks != null) {
        refusal = tasks.refusal(request, tool.entry());
        if (refusal != null) {
          refusal = runner.refused(tool.feature(), request.call(), refusal, TASK);
        }
      }
      if (refusal != null) {
        return answer(request, tool, refusal);
      }
      Object arguments;
      try {
        arguments = decode(tool.entry(), request.params(), violations);
      } catch (RuntimeException | Error e) {
        // A decoder runs the author's constructors, and they may throw anything.
        return answer(request, tool, runner.broken(tool.feature(), request.call(), e, "decoder"));
      }
      if (arguments != null && tasks != null && tasks.takes(request, tool.entry())) {
        return task(request, tool, arguments, tasks);
      }
      Outcome outcome =
          arguments == null
              ? invalid(request, tool, violations)
              : runner.run(tool.chain().handler(), tool.feature(), arguments, request);
      return outcome == null ? null : answer(request, tool, outcome);
    } catch (RuntimeException | Error e) {
      // An interceptor may have made a result that cannot be written.
      return answer(request, tool, runner.internalError(tool.feature(), e));
    }
  }

  /** What the method's parameters ask is asked first: a task begins when all is answered. */
  private @Nullable Answer task(
      Request request, Bound tool, Object arguments, TaskStarter starter) {
    Questions questions = new Questions(tool.entry(), tool.chain().guards(), request.call());
    Outcome outcome = runner.run(questions, tool.feature(), arguments, request);
    if (!(outcome instanceof Outcome.ToolResult)) {
      return outcome == null ? null : answer(request, tool, outcome);
    }
    ToolTask work =
        new ToolTask(
            runner, results, tool.entry(), tool.feature(), tool.chain(), arguments, request.kept());
    Outcome refusal;
    try {
      Answer handle = starter.start(request, tool.entry(), tool.chain().access(), work);
      if (handle != null) {
        return handle;
      }
      refusal = runner.refused(tool.feature(), request.call(), tooManyTasks(), TASK);
    } catch (RuntimeException | Error e) {
      // A store of tasks may throw anything, and there may be no more threads.
      refusal = runner.broken(tool.feature(), request.call(), e, TASK);
    }
    return answer(request, tool, refusal);
  }

  private static Outcome.Failure tooManyTasks() {
    return Outcome.Failure.of(
        ErrorCode.OVERLOADED,
        "The server has as many tasks as it keeps (setting max-tasks); try again later.");
  }

  private @Nullable Object decode(ToolEntry tool, Members params, Violations violations) {
    try (JsonParser in =
        params.isObject("arguments")
            ? params.lastParser("arguments")
            : Json.trusted(NO_ARGUMENTS, 0, NO_ARGUMENTS.length)) {
      if (in.currentToken() == null) {
        in.nextToken();
      }
      JsonReader reader = new JsonReader(in, violations, runner.clock());
      Object arguments = tool.features().decode(tool.feature(), reader);
      return violations.isEmpty() ? arguments : null;
    } finally {
      params.release();
    }
  }

  private Answer answer(Request request, Bound tool, Outcome outcome) {
    if (outcome instanceof Outcome.ToolResult result) {
      return result(request, tool, result);
    }
    if (outcome instanceof Outcome.InputRequired required && request.revision().isModern()) {
      return Answer.ok(results.inputRequired(request, required));
    }
    if (outcome instanceof Outcome.MissingCapability missing) {
      return missingCapability(request, tool, missing);
    }
    if (outcome instanceof Outcome.ProtocolError error) {
      return Answer.error(request.id(), Failures.protocolError(error));
    }
    Outcome.Failure failure = runner.failure(outcome, tool.feature());
    return Answer.ok(results.tool(request, tool.entry(), Failures.toolResult(failure)));
  }

  private Answer result(Request request, Bound tool, Outcome.ToolResult result) {
    byte[] message = results.tool(request, tool.entry(), result);
    if (results.limit().allows(message.length)) {
      return Answer.ok(message);
    }
    Outcome.Failure failure = results.limit().failure(message.length);
    return Answer.ok(results.tool(request, tool.entry(), Failures.toolResult(failure)));
  }

  private Answer missingCapability(Request request, Bound tool, Outcome.MissingCapability missing) {
    RpcError error = Failures.missingCapability(missing.capabilities(), request.revision());
    if (request.revision().isModern()) {
      return Answer.error(Answer.BAD_REQUEST, request.id(), error);
    }
    Outcome.ToolResult result = new Outcome.ToolResult(error.message(), null, null, true, null);
    return Answer.ok(results.tool(request, tool.entry(), result));
  }

  private Outcome.Failure invalid(Request request, Bound tool, Violations violations) {
    return runner.refused(
        tool.feature(),
        request.call(),
        new Outcome.Failure(
            ErrorCode.INVALID_ARGUMENTS,
            violations.heading("The arguments of the tool \"" + tool.entry().name() + "\""),
            null,
            violations.list()),
        "");
  }
}
