package dev.tenon.samples.conformance;

import dev.tenon.McpTool;
import dev.tenon.runtime.ask.Elicited;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Sampling;

/** Tools that ask the user or the model, once each. */
public final class AskingTools {
  private static final int MAX_TOKENS = 100;

  /**
   * Asks the client's model.
   *
   * @param prompt what the model is asked
   */
  @McpTool(name = "test_sampling", readOnly = true)
  public String sample(String prompt, Interaction interaction) {
    return "LLM response: "
        + interaction.sample("response", Sampling.of(prompt, MAX_TOKENS)).text();
  }

  /**
   * Asks the user who they are.
   *
   * @param message what the user is asked
   */
  @McpTool(name = "test_elicitation", readOnly = true)
  public String elicit(String message, Interaction interaction) {
    return "User response: " + told(interaction.tryForm("contact", message, Forms.Contact.class));
  }

  /** Shows the user a form that is filled in already. */
  @McpTool(name = "test_elicitation_sep1034_defaults", readOnly = true)
  public String defaults(Interaction interaction) {
    return "Elicitation completed: "
        + told(interaction.tryForm("defaults", "Please review these values", Forms.Defaults.class));
  }

  /** Shows the user a form with choices of all kinds. */
  @McpTool(name = "test_elicitation_sep1330_enums", readOnly = true)
  public String enums(Interaction interaction) {
    return "Elicitation completed: "
        + told(interaction.tryForm("choices", "Please choose", Forms.Choices.class));
  }

  private static String told(Elicited<?> answer) {
    if (answer instanceof Elicited.Accepted<?> accepted) {
      return "action=accept, content=" + accepted.value();
    }
    return answer instanceof Elicited.Declined<?> ? "action=decline" : "action=cancel";
  }
}
