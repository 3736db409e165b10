package dev.tenon.testkit;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a scripted user enters into a form: an object with its properties, or the value of the only
 * one.
 *
 * @param content what is entered
 * @param wrongly whether it is meant to break the form's schema
 */
record FilledForm(JsonNode content, boolean wrongly) {
  /** A text that is no JSON object is a value. */
  static FilledForm of(Object content, boolean wrongly) {
    if (!(content instanceof String text)) {
      return new FilledForm(Decoding.tree(content), wrongly);
    }
    if (text.strip().startsWith("{")) {
      try {
        return new FilledForm(Decoding.JSON.readTree(text), wrongly);
      } catch (JacksonException e) {
        throw new IllegalArgumentException("this answer is no JSON: " + text, e);
      }
    }
    return new FilledForm(Decoding.JSON.getNodeFactory().stringNode(text), wrongly);
  }

  /**
   * The result that answers {@code question}.
   *
   * @throws AssertionError if it does not fit the form, unless that is meant
   */
  ObjectNode answer(ServerQuestion question) {
    JsonNode entered = content;
    Set<String> properties = Set.copyOf(question.schema().path("properties").propertyNames());
    if (!content.isObject() && (properties.size() == 1 || !wrongly)) {
      if (properties.size() != 1) {
        throw misfit(question, List.of("the form has not one property but " + properties));
      }
      entered = Decoding.JSON.createObjectNode().set(properties.iterator().next(), content);
    }
    if (!wrongly) {
      List<String> faults = faults(question.schema(), entered, properties);
      if (!faults.isEmpty()) {
        throw misfit(question, faults);
      }
    }
    ObjectNode result = Decoding.JSON.createObjectNode().put("action", "accept");
    result.set("content", entered);
    return result;
  }

  private static List<String> faults(JsonNode schema, JsonNode entered, Set<String> properties) {
    List<String> faults = new ArrayList<>();
    for (String name : entered.propertyNames()) {
      if (!properties.contains(name) && !schema.isMissingNode()) {
        faults.add(NearMiss.of("property", name, properties));
      }
    }
    if (!schema.isObject()) {
      return faults;
    }
    Violations violations = new Violations();
    RawJson raw = RawJson.of(entered.toString());
    try (JsonParser in = Json.trusted(raw.utf8(), 0, raw.length())) {
      in.nextToken();
      RawJson unused = JsonSchema.of(schema.toString()).check(new JsonReader(in, violations));
    }
    violations.list().stream().map(Violation::sentence).forEach(faults::add);
    return faults;
  }

  private AssertionError misfit(ServerQuestion question, List<String> faults) {
    return new AssertionError(
        "the scripted answer "
            + Clipped.json(content)
            + " does not fit the form of '"
            + question.message()
            + "': "
            + String.join("; ", faults)
            + " (say answersWrongly if that is meant)");
  }
}
