package dev.tenon.testkit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a scripted model answers to a prompt. Immutable.
 *
 * <pre>{@code
 * client.samples("How much is", ModelAnswer.uses("add", Map.of("a", 2, "b", 3)));
 * client.samples("A poem", ModelAnswer.says("Roses are red.").by("opus"));
 * }</pre>
 *
 * @param model who says it. When the server wishes for models ({@code modelPreferences.hints}),
 *     only a model whose name contains one of its wishes answers; empty for any model.
 * @param stopReason why it stops, such as {@code endTurn}
 * @param content its content blocks
 */
public record ModelAnswer(String model, String stopReason, List<JsonNode> content) {
  /** Copies the content. */
  public ModelAnswer {
    content = List.copyOf(content);
  }

  /** A text. */
  public static ModelAnswer says(String text) {
    return new ModelAnswer(
        "",
        "endTurn",
        List.of(Decoding.JSON.createObjectNode().put("type", "text").put("text", text)));
  }

  /** The wish to use a tool; the ids of such wishes are {@code use-1}, {@code use-2} and so on. */
  public static ModelAnswer uses(String tool, Object input) {
    return new ModelAnswer("", "toolUse", List.of()).andUses(tool, input);
  }

  /** The same with one more use of a tool. */
  public ModelAnswer andUses(String tool, Object input) {
    ObjectNode use = Decoding.JSON.createObjectNode().put("type", "tool_use");
    use.put("id", "use-" + (content.size() + 1)).put("name", tool);
    use.set("input", Decoding.tree(input));
    List<JsonNode> more = new ArrayList<>(content);
    more.add(use);
    return new ModelAnswer(model, "toolUse", more);
  }

  /** The same by a model with this name. */
  public ModelAnswer by(String name) {
    return new ModelAnswer(name, stopReason, content);
  }

  /** The same, cut off where the answer became too long. */
  public ModelAnswer cutOff() {
    return new ModelAnswer(model, "maxTokens", content);
  }

  /** Whether this model answers what {@code question} wants to have answered. */
  boolean answers(ServerQuestion question) {
    JsonNode hints = question.params().path("modelPreferences").path("hints");
    return model.isEmpty()
        || hints.isEmpty()
        || hints.valueStream().anyMatch(hint -> model.contains(hint.path("name").asString("")));
  }

  /** The result as it stands on the wire: one block by itself, as all revisions have it. */
  ObjectNode result() {
    ObjectNode result =
        Decoding.JSON
            .createObjectNode()
            .put("role", "assistant")
            .put("model", model.isEmpty() ? "scripted" : model)
            .put("stopReason", stopReason);
    if (content.size() == 1) {
      result.set("content", content.get(0));
    } else {
      content.forEach(result.putArray("content")::add);
    }
    return result;
  }
}
