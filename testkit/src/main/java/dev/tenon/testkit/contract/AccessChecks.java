package dev.tenon.testkit.contract;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.contract.Stage.Answered;
import dev.tenon.testkit.contract.Stores.Snapshot;

/** Calls a tool for somebody who may not call it, or who may. */
final class AccessChecks {
  private final Stage stage;
  private final ToolEntry tool;
  private final Principal principal;

  AccessChecks(Stage stage, ToolEntry tool, Principal principal) {
    this.stage = stage;
    this.tool = tool;
    this.principal = principal;
  }

  /** What a principal is called in sentences. */
  static String name(Principal principal) {
    return principal.isKnown() ? principal.name() : "nobody";
  }

  private Answered call() {
    return Stage.call(stage.client(), tool, stage.arguments(tool).valid().json());
  }

  /** The call is refused, and changes nothing. */
  void isRefused() {
    Snapshot before = stage.stores().snapshot();
    Answered answer = call();
    if (!answer.isRefused()) {
      throw new AssertionError(
          "The tool \""
              + tool.name()
              + "\" is open to "
              + name(principal)
              + ", who may not call it:\n    "
              + answer.shown());
    }
    String change = stage.stores().changeSince(before);
    if (change != null) {
      throw new AssertionError(
          "The tool \"" + tool.name() + "\" refused " + name(principal) + " too late: " + change);
    }
  }

  /** The call is not refused. */
  void isLetIn() {
    Answered answer = call();
    if (answer.isRefused()) {
      throw new AssertionError(
          "The tool \""
              + tool.name()
              + "\" refused "
              + name(principal)
              + ", who may call it:\n    "
              + answer.shown());
    }
  }
}
