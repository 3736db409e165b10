package dev.tenon.testkit.contract;

import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.arguments.ArgumentGenerator;
import dev.tenon.testkit.arguments.Document;
import dev.tenon.testkit.arguments.InvalidArguments;
import dev.tenon.testkit.arguments.SchemaOracle;
import dev.tenon.testkit.contract.Stage.Answered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls a tool with arguments that fit its schema, and with such that do not. */
final class FuzzChecks {
  private final Stage stage;
  private final ToolEntry tool;
  private final ArgumentGenerator arguments;

  FuzzChecks(Stage stage, ToolEntry tool) {
    this.stage = stage;
    this.tool = tool;
    this.arguments = stage.arguments(tool);
  }

  /** Arguments that fit: the edges, and others. */
  static List<String> valid(ArgumentGenerator arguments, int edges, int others) {
    List<String> valid = new ArrayList<>();
    arguments.edges().stream().limit(edges).map(Document::json).forEach(valid::add);
    for (int i = 0; i < others; i++) {
      valid.add(arguments.valid().json());
    }
    return valid;
  }

  /** Arguments that fit may be answered with anything but an internal error. */
  void takesWhatItsSchemaAllows() {
    SchemaOracle output = output();
    for (String json : valid(arguments, Integer.MAX_VALUE, stage.settings().documents())) {
      Answered answer = stage.call(tool, json);
      boolean isInternal = answer.code().equals("internal");
      boolean isUnexpected = !answer.error().isMissingNode() && !answer.isBeyondTheClient();
      if (isInternal || isUnexpected) {
        throw new AssertionError(
            "The tool \""
                + tool.name()
                + "\" failed with "
                + (isInternal ? "an internal error" : "an error of the protocol")
                + " for arguments that its schema allows:\n    "
                + json
                + "\n    "
                + answer.shown()
                + (isInternal ? "\n    the cause is in the server's log" : "")
                + stage.origin());
      }
      if (output != null && answer.isComplete()) {
        checkResult(output, json, answer);
      }
    }
  }

  private @Nullable SchemaOracle output() {
    RawJson schema = tool.outputSchema();
    boolean isShown = stage.revision().isAtLeast(ProtocolRevision.V2025_06_18);
    return schema == null || !isShown ? null : SchemaOracle.of(schema.getValue());
  }

  private void checkResult(SchemaOracle output, String json, Answered answer) {
    JsonNode structured = answer.structured();
    boolean isWrapped = !stage.revision().isModern() && !tool.outputIsObject();
    JsonNode result = isWrapped ? structured.path("result") : structured;
    List<String> errors =
        result.isMissingNode()
            ? List.of("it has no structured content")
            : output.errors(result.toString());
    if (!errors.isEmpty()) {
      throw new AssertionError(
          "The tool \""
              + tool.name()
              + "\" returned what does not fit its output schema:\n    "
              + String.join("\n    ", errors)
              + "\n    result "
              + Stores.clipped(result.toString())
              + "\n    for "
              + json
              + stage.origin());
    }
  }

  /** Arguments that do not fit are refused with a violation that says where. */
  void refusesWhatItsSchemaForbids() {
    for (InvalidArguments wrong : arguments.invalid()) {
      Answered answer = stage.call(tool, wrong.json());
      if (!answer.code().equals("invalid_arguments")) {
        boolean isTaken = answer.isComplete();
        throw new AssertionError(
            "The tool \""
                + tool.name()
                + (isTaken ? "\" took" : "\" did not say what is wrong with")
                + " arguments that its schema forbids:\n    "
                + wrong
                + "\n    "
                + answer.shown()
                + stage.origin());
      }
      boolean isLocated =
          answer
              .violations()
              .valueStream()
              .anyMatch(violation -> wrong.isLocatedBy(violation.path("path").asString("")));
      if (!isLocated) {
        throw new AssertionError(
            "The tool \""
                + tool.name()
                + "\" refused arguments without saying where the fault is:\n    "
                + wrong
                + "\n    it said "
                + Stores.clipped(answer.violations().toString())
                + stage.origin());
      }
    }
  }
}
