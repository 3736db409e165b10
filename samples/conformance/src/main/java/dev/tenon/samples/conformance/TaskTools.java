package dev.tenon.samples.conformance;

import dev.tenon.Ask;
import dev.tenon.McpTool;
import dev.tenon.TaskSupport;
import dev.tenon.runtime.ask.Answers;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ProtocolException;
import dev.tenon.runtime.call.ToolException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** Tools that take their time, so that clients may come back for the result. */
public final class TaskTools {
  /**
   * Greets at once.
   *
   * @param name who is greeted
   */
  @McpTool(name = "greet", readOnly = true)
  public String greet(String name) {
    return "Hello, " + name + "!";
  }

  /**
   * Computes for a while.
   *
   * @param seconds how long
   * @param label what the computation is called
   */
  @McpTool(name = "slow_compute", readOnly = true, task = TaskSupport.OPTIONAL)
  public String compute(@DecimalMin("0") @DecimalMax("3600") double seconds, String label)
      throws InterruptedException {
    Thread.sleep(Math.round(seconds * 1000));
    return label + " took " + seconds + " s";
  }

  /** Fails in words for the model. */
  @McpTool(name = "failing_job", readOnly = true, task = TaskSupport.REQUIRED)
  public String fail() {
    throw new ToolException(ErrorCode.UNAVAILABLE, "This job fails on purpose");
  }

  /** Fails so that the call itself is answered with an error. */
  @McpTool(name = "protocol_error_job", readOnly = true, task = TaskSupport.OPTIONAL)
  public String failForGood() {
    throw new ProtocolException(
        ProtocolException.INTERNAL_ERROR, "This job fails for good, on purpose");
  }

  /**
   * Asks before it deletes. Deletes nothing.
   *
   * @param filename what would be deleted
   */
  @McpTool(name = "confirm_delete", task = TaskSupport.OPTIONAL)
  public String delete(String filename, Interaction interaction) {
    boolean sure =
        interaction
            .form("confirm", "Really delete " + filename + "?", Forms.Confirmation.class)
            .confirm();
    return (sure ? "Deleted " : "Kept ") + filename;
  }

  /** Asks two things at once. */
  @McpTool(name = "multi_input", readOnly = true, task = TaskSupport.OPTIONAL)
  public String several(Interaction interaction) {
    Question.Form<Forms.Name> name =
        interaction.question("name", "What is your name?", Forms.Name.class);
    Question.Form<Forms.Confirmation> sure =
        interaction.question("sure", "Are you sure?", Forms.Confirmation.class);

    Answers answers = interaction.askAll(name, sure);

    return answers.get(name).orThrow().name()
        + (answers.get(sure).orThrow().confirm() ? " is sure" : " is not sure");
  }

  /** Asks who is greeted before there is a task. */
  @McpTool(name = "test_tool_with_task", readOnly = true, task = TaskSupport.REQUIRED)
  public String askFirst(@Ask(value = "What is your name?", key = "user_name") Forms.Name user) {
    return "Hello, " + user.name() + "!";
  }
}
