package dev.tenon.testkit.contract;

import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.contract.Stage.Answered;
import dev.tenon.testkit.contract.Stores.Snapshot;
import java.util.List;

/** Calls a tool twice, and looks at what the server keeps. */
final class EffectChecks {
  private static final int EDGES = 10;
  private static final int MOST_OTHERS = 10;

  private final Stage stage;
  private final ToolEntry tool;

  EffectChecks(Stage stage, ToolEntry tool) {
    this.stage = stage;
    this.tool = tool;
  }

  private List<String> arguments() {
    int others = Math.min(MOST_OTHERS, stage.settings().documents());
    return FuzzChecks.valid(stage.arguments(tool), EDGES, others);
  }

  /** A tool with {@code readOnlyHint} changes nothing. */
  void changesNothing() {
    for (String json : arguments()) {
      Snapshot before = stage.stores().snapshot();
      stage.call(tool, json);
      stage.call(tool, json);
      check(before, json, "says that it is read-only (readOnlyHint)");
    }
  }

  /** A tool with {@code idempotentHint} changes nothing more when it is called again. */
  void changesNothingMoreWhenCalledAgain() {
    for (String json : arguments()) {
      stage.call(tool, json);
      Snapshot once = stage.stores().snapshot();
      Answered again = stage.call(tool, json);
      check(once, json, "says that it may be called twice (idempotentHint)");
      if (again.code().equals("internal")) {
        throw new AssertionError(
            "The tool \""
                + tool.name()
                + "\" failed with an internal error when it was called again:\n    "
                + json
                + stage.origin());
      }
    }
  }

  private void check(Snapshot before, String json, String promise) {
    String change = stage.stores().changeSince(before);
    if (change != null) {
      throw new AssertionError(
          "The tool \""
              + tool.name()
              + "\" "
              + promise
              + ", and "
              + change
              + "\n    with "
              + json
              + stage.origin());
    }
  }
}
