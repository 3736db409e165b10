package dev.tenon.testkit.contract;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.arguments.ArgumentGenerator;
import dev.tenon.testkit.contract.Stage.Answered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks after tasks that a caller began when it had all rights, and has less now: each is for those
 * who may call its tool.
 */
final class TaskProbe {
  private static final long SEED = 2026;

  private final Server server;
  private final McpTestClient owner;
  private final Principal caller;

  /**
   * @param owner who may do everything and knows tasks; no method must run for it
   * @param caller the same with less rights
   */
  TaskProbe(Server server, McpTestClient owner, Principal caller) {
    this.server = server;
    this.owner = owner;
    this.caller = caller;
  }

  void check() {
    if (!owner.revision().isAtLeast(ProtocolRevision.V2025_11_25)) {
      return;
    }
    for (Guarded feature : Guarded.of(server)) {
      ToolEntry tool =
          feature.list() == Listed.TOOLS ? server.registry().tool(feature.key()) : null;
      String task = tool == null || tool.task() == TaskSupport.NEVER ? "" : begin(tool);
      if (!task.isEmpty()) {
        check(feature, task);
      }
    }
  }

  /** The id of a task; empty if the call asks first, or nobody may call. */
  private String begin(ToolEntry tool) {
    boolean isModern = owner.revision().isModern();
    ObjectNode params = JsonMapper.shared().createObjectNode().put("name", tool.name());
    String arguments = ArgumentGenerator.of(tool.inputSchema().getValue(), SEED).valid().json();
    params.set("arguments", JsonMapper.shared().readTree(arguments));
    if (!isModern) {
      params.putObject("task");
    }
    Answered answer = new Answered(owner.request("tools/call", params));
    JsonNode handle = isModern ? answer.result() : answer.result().path("task");
    return handle.path("taskId").asString("");
  }

  private void check(Guarded feature, String task) {
    ObjectNode params = JsonMapper.shared().createObjectNode().put("taskId", task);
    Reply reply = owner.as(caller).request("tasks/get", params);
    Answered answer = new Answered(reply);
    boolean admitted = Callers.isAdmitted(caller, feature, server);
    boolean isIn = !AccessProbe.isRefused(answer);
    if (isIn != admitted) {
      throw new AssertionError(
          "tasks/get of a task of the "
              + feature.label()
              + (isIn ? " is open to " : " refuses ")
              + Callers.name(caller)
              + (admitted ? ", who may use it:\n    " : ", who may not use it:\n    ")
              + answer.shown());
    }
  }
}
