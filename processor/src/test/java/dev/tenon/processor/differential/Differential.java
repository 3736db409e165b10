package dev.tenon.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.LoadedServer;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.InvalidResultException;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.arguments.ArgumentGenerator;
import dev.tenon.testkit.arguments.Document;
import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.SchemaOracle;
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
  private final SchemaOracle input;
  private final Random random;
  private final ArgumentGenerator generator;
  private final @Nullable SchemaOracle output;
  private final List<String> disagreements = new ArrayList<>();
  private final boolean hasSets;
  private final boolean isEcho;
  private int accepted;
  private int refused;

  Differential(LoadedServer server, ToolEntry tool, String inputSchema, long seed) {
    this.server = server;
    this.tool = tool.presentation().name();
    long ownSeed = seed + this.tool.hashCode();
    this.generator = ArgumentGenerator.of(inputSchema, ownSeed);
    this.input = known(generator.oracle());
    this.hasSets = inputSchema.contains("\"uniqueItems\":true");
    this.isEcho = input.schema().at("/properties").has("value") && !ONE_WAY.contains(this.tool);
    this.random = new Random(ownSeed);
    this.output =
        tool.outputSchema() == null ? null : known(SchemaOracle.of(tool.outputSchema().getValue()));
  }

  /** A format that nobody asserts would be a promise that nobody checks. */
  private static SchemaOracle known(SchemaOracle oracle) {
    assertThat(oracle.otherFormats()).as("formats asserted by no validator").isEmpty();
    return oracle;
  }

  /** Compares {@code count} documents. */
  void run(int count) {
    Mutator mutator = new Mutator(random, generator);
    for (int i = 0; i < count && disagreements.size() < MAX_SHOWN; i++) {
      Document document =
          switch (i % 4) {
            case 0 -> generator.valid();
            case 1 -> mutator.mutate(generator.valid());
            default -> generator.wild();
          };
      compare(document.json());
    }
  }

  /** Compares a document with each text, or each number, for each schema that one can have. */
  void sweep() {
    for (int i = 0; i < 50; i++) {
      compare(generator.valid().json());
    }
    for (String leaf : generator.leaves()) {
      for (Leaf value : generator.candidates(leaf)) {
        if (disagreements.size() < MAX_SHOWN) {
          compare(generator.with(leaf, value).json());
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
      violations.forEach(violation -> generator.avoid(violation.actual()));
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
