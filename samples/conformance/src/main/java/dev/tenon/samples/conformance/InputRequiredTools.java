package dev.tenon.samples.conformance;

import dev.tenon.Ask;
import dev.tenon.McpTool;
import dev.tenon.runtime.ask.Answers;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.ask.Root;
import dev.tenon.runtime.ask.Sampled;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ClientInfo;
import java.util.ArrayList;
import java.util.List;

/** Tools whose calls cannot be answered before their questions are. */
public final class InputRequiredTools {
  private static final String NAME = "What is your name?";
  private static final String CAPITAL = "What is the capital of France?";

  /** Asks the user one thing. */
  @McpTool(name = "test_input_required_result_elicitation", readOnly = true)
  public String elicitation(@Ask(value = NAME, key = "user_name") Forms.Name user) {
    return "Hello, " + user.name() + "!";
  }

  /** Asks the model one thing. */
  @McpTool(name = "test_input_required_result_sampling", readOnly = true)
  public String sampling(Interaction interaction) {
    return interaction.sample("capital_question", Sampling.of(CAPITAL, 100)).text();
  }

  /** Asks for the folders that the client works in. */
  @McpTool(name = "test_input_required_result_list_roots", readOnly = true)
  public String roots(Interaction interaction) {
    return names(interaction.roots("client_roots"));
  }

  /** Relies on what the server said when it asked. */
  @McpTool(name = "test_input_required_result_request_state", readOnly = true)
  public String state(Interaction interaction) throws Exception {
    String kept = interaction.once("state", () -> "state-ok");
    boolean agreed = interaction.form("confirm", "Please confirm", Forms.Consent.class).ok();
    return kept + (agreed ? ", confirmed" : ", not confirmed");
  }

  /** Asks the user, the model and the client at once. */
  @McpTool(name = "test_input_required_result_multiple_inputs", readOnly = true)
  public String several(Interaction interaction) {
    Question.Form<Forms.Name> user = interaction.question("user_name", NAME, Forms.Name.class);
    Question.Sample greeting = Question.sample("greeting", Sampling.of("Generate a greeting", 50));
    Question.Roots folders = Question.roots("client_roots");

    Answers answers = interaction.askAll(user, greeting, folders);

    Sampled said = answers.get(greeting);
    return said.text()
        + " "
        + answers.get(user).orThrow().name()
        + ", "
        + names(answers.get(folders));
  }

  /** Asks the user a second thing when the first is answered. */
  @McpTool(name = "test_input_required_result_multi_round", readOnly = true)
  public String rounds(Interaction interaction) {
    String name = interaction.form("step1", "Step 1: " + NAME, Forms.Name.class).name();
    String color =
        interaction
            .form("step2", "Step 2: What is your favorite color?", Forms.Color.class)
            .color();
    return name + " likes " + color;
  }

  /** Asks for a consent that nobody can forge. */
  @McpTool(name = "test_input_required_result_tampered_state", readOnly = true)
  public String tampered(@Ask(value = "Please confirm", key = "confirm") Forms.Consent consent) {
    return consent.ok() ? "confirmed" : "not confirmed";
  }

  /** Asks whatever the client says can be asked. */
  @McpTool(name = "test_input_required_result_capabilities", readOnly = true)
  public String capabilities(CallContext call) {
    ClientInfo client = call.client();
    List<Question<?>> questions = new ArrayList<>();
    if (client.can("elicitation")) {
      questions.add(call.interaction().question("user_name", NAME, Forms.Name.class));
    }
    if (client.can("sampling")) {
      questions.add(Question.sample("capital_question", Sampling.of(CAPITAL, 100)));
    }
    if (client.can("roots")) {
      questions.add(Question.roots("client_roots"));
    }
    Answers unused = call.interaction().askAll(questions.toArray(Question<?>[]::new));
    return questions.size() + " questions were answered";
  }

  private static String names(List<Root> roots) {
    StringBuilder text = new StringBuilder().append(roots.size()).append(" roots");
    for (Root root : roots) {
      text.append(' ').append(root.uri());
    }
    return text.toString();
  }
}
