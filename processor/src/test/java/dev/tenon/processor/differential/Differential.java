package dev.tenon.processor.differential;

import dev.tenon.processor.LoadedServer;
import dev.tenon.processor.differential.Document.Leaf;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.InvalidResultException;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares one tool, which returns what it is given, with its schemas. */
final class Differential {
  private static final int MAX_SHOWN = 5;

  /** Tools whose types keep each value as it is. */
  private static final Set<String> EXACT =
      Set.of(
          "bool", "tiny", "small", "whole", "large", "letter", "text", "decimal", "big", "colour",
          "uri");

  /** Tools that return more or less than they are given, or times by another clock. */
  private static final Set<String> ONE_WAY =
      Set.of("person", "loan", "mark", "kept", "arguments", "several", "times");

  private final LoadedServer server;
  private final String tool;
  private final Oracle input;
  private final Random random;
  private final Grower grower;
  private final @Nullable Oracle output;
  private final List<String> disagreements = new ArrayList<>();
  private final boolean hasSets;
  private final boolean isEcho;
  private int accepted;
  private int refused;

  Differential(LoadedServer server, ToolEntry tool, String inputSchema, long seed) {
    this.server = server;
    this.tool = tool.presentation().name();
    this.input = Oracle.of(inputSchema);
    this.hasSets = inputSchema.contains("\"uniqueItems\":true");
    this.isEcho = input.schema().at("/properties").has("value") && !ONE_WAY.contains(this.tool);
    this.random = new Random(seed + this.tool.hashCode());
    this.grower = new Grower(input.schema(), random, List.of());
    this.output = tool.outputSchema() == null ? null : Oracle.of(tool.outputSchema().getValue());
  }

  /** Compares {@code count} documents. */
  void run(int count) {
    Mutator mutator = new Mutator(random, grower);
    for (int i = 0; i < count && disagreements.size() < MAX_SHOWN; i++) {
      Document document =
          switch (i % 4) {
            case 0 -> grower.grow();
            case 1 -> mutator.mutate(grower.grow());
            default -> grower.growWild();
          };
      compare(document.json());
    }
  }

  /** Compares a document with each text, or each number, for each schema that one can have. */
  void sweep() {
    for (int i = 0; i < 50; i++) {
      compare(grower.grow().json());
    }
    for (String leaf : grower.leaves()) {
      for (Leaf value : grower.candidates(leaf)) {
        if (disagreements.size() < MAX_SHOWN) {
          compare(grower.growWith(leaf, value).json());
        }
      }
    }
  }

  /** What was found, one text each. */
  List<String> disagreements() {
    return disagreements;
  }

  /** How many documents both took. */
  int accepted() {
    return accepted;
  }

  /** How many documents both refused. */
  int refused() {
    return refused;
  }

  /** Compares one document. */
  void compare(String json) {
    if (!Guard.lets(json)) {
      return;
    }
    String found = disagreement(json);
    if (found != null) {
      String kind = found.substring(0, 12);
      Shrinker shrinker =
          new Shrinker(smaller -> {
            String still = disagreement(smaller);
            return still != null && still.startsWith(kind);
          });
      String least = shrinker.shrink(json);
      disagreements.add(tool + ": " + disagreement(least) + "\n    for " + least);
    } else if (input.allows(json)) {
      accepted++;
    } else {
      refused++;
    }
  }

  /** What is wrong, or null. */
  private @Nullable String disagreement(String json) {
    List<String> errors = input.errors(json);
    List<Violation> violations;
    try {
      violations = server.violations(tool, json);
    } catch (RuntimeException | StackOverflowError e) {
      return "decoder fails with " + e;
    }
    if (violations.isEmpty() && errors.isEmpty()) {
      return resultDisagreement(json);
    }
    if (violations.isEmpty() == errors.isEmpty()) {
      return null;
    }
    if (Agreed.explains(violations, errors, hasSets)) {
      violations.forEach(violation -> grower.avoid(violation.actual()));
      return null;
    }
    return "decoder says " + violations + ", schema says " + errors;
  }

  private @Nullable String resultDisagreement(String json) {
    if (output == null) {
      return null;
    }
    String first;
    try {
      first = result(json);
    } catch (InvalidResultException e) {
      return String.valueOf(e.getMessage()).contains("breaks a constraint") && !isEcho
          ? null
          : "result cannot be written: " + e;
    }
    List<String> errors = output.errors(first);
    if (!errors.isEmpty()) {
      return "result " + first + " breaks its schema: " + errors;
    }
    if (!isEcho) {
      return null;
    }
    if (EXACT.contains(tool)) {
      JsonNode given = Values.withoutNulls(Values.of(json).get("value"));
      if (!Values.withoutNulls(Values.of(first)).equals(given)) {
        return "result " + first + " is another value";
      }
    }
    String again = "{\"value\":" + first + "}";
    List<Violation> violations = server.violations(tool, again);
    if (!violations.isEmpty()) {
      return "result " + first + " is not taken back: " + violations;
    }
    String second = result(again);
    return Values.of(second).equals(Values.of(first))
        ? null
        : "result " + first + " comes back as " + second;
  }

  private String result(String json) {
    return String.valueOf(((Outcome.ToolResult) server.call(tool, json)).structured());
  }
}
