package dev.tenon.testkit.arguments;

import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.Places.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes arguments from the input schema of a tool, a JSON Schema 2020-12 as Tenon writes it: such
 * that fit, such that barely fit, and such with one known fault. An independent validator looks at
 * each. The same schema and seed make the same arguments. For one thread.
 *
 * <pre>{@code
 * ArgumentGenerator arguments = ArgumentGenerator.of(schema, 42);
 * for (InvalidArguments wrong : arguments.invalid()) {
 *   Reply reply = client.callTool("findOrders", wrong.json());
 *   …
 * }
 * }</pre>
 */
public final class ArgumentGenerator {
  private static final int TRIES = 200;

  private final SchemaOracle oracle;
  private final Random random;
  private final Examples examples;
  private final Grower grower;

  private ArgumentGenerator(SchemaOracle oracle, long seed) {
    this.oracle = oracle;
    this.random = new Random(seed);
    this.examples = new Examples(random);
    this.grower = new Grower(oracle.schema(), random, examples);
  }

  /** Makes what {@code schema} allows, with chance as {@code seed} says. */
  public static ArgumentGenerator of(String schema, long seed) {
    return new ArgumentGenerator(SchemaOracle.of(schema), seed);
  }

  /** Knows these texts besides, for patterns that nobody guesses. */
  public ArgumentGenerator knowing(List<String> texts) {
    examples.know(texts);
    return this;
  }

  /** What decides which arguments fit. */
  public SchemaOracle oracle() {
    return oracle;
  }

  /**
   * Arguments that fit, others each time.
   *
   * @throws UnknownExampleException if none can be made
   */
  public Document valid() {
    for (int i = 0; i < TRIES; i++) {
      Document document = grower.grow();
      if (oracle.allows(document.json())) {
        return document;
      }
    }
    throw new UnknownExampleException(
        "no arguments were found that fit " + oracle.schema() + " in " + TRIES + " tries");
  }

  /**
   * Arguments that fit and could hardly be more, less, longer or shorter: one value in each is the
   * outermost that is allowed at its place.
   */
  public List<Document> edges() {
    Set<Document> edges = new LinkedHashSet<>();
    add(grower.growLeast(), edges);
    Document full = grower.growFull();
    add(full, edges);
    Edges values = new Edges(examples, random);
    for (Place place : Places.of(oracle.schema(), full)) {
      for (Document value : values.at(place)) {
        add(place.replacing().apply(value), edges);
      }
    }
    return List.copyOf(edges);
  }

  private void add(Document document, Set<Document> documents) {
    if (oracle.allows(document.json())) {
      documents.add(document);
    }
  }

  /**
   * Arguments that do not fit: for each place and each keyword of the schema one that breaks it.
   */
  public List<InvalidArguments> invalid() {
    Document full = grower.growFull();
    for (int i = 0; i < TRIES && !oracle.allows(full.json()); i++) {
      full = grower.growFull();
    }
    Set<String> seen = new LinkedHashSet<>();
    List<InvalidArguments> invalid = new ArrayList<>();
    for (Place place : Places.of(oracle.schema(), full)) {
      for (InvalidArguments wrong : Faults.at(place)) {
        // One for each fault is enough.
        String fault = wrong.place() + '\n' + wrong.fault();
        if (!seen.contains(fault) && !oracle.allows(wrong.json())) {
          seen.add(fault);
          invalid.add(wrong);
        }
      }
    }
    return invalid;
  }

  /** Arguments in which a place, or a few, may go just beyond what is allowed. */
  public Document wild() {
    return grower.growWild();
  }

  /** Any value. */
  public Document anything() {
    return grower.anything(0);
  }

  /** The schemas of values without parts that were met so far. */
  public List<String> leaves() {
    return grower.leaves();
  }

  /** All texts or all numbers that are known, and some of all else, whether they fit or not. */
  public List<Leaf> candidates(String leaf) {
    return grower.candidates(leaf);
  }

  /**
   * Arguments that fit but for {@code value}, where a value with the schema {@code leaf} stands.
   */
  public Document with(String leaf, Leaf value) {
    return grower.growWith(leaf, value);
  }

  /** Makes nothing with a value any more, because only the schema takes it. */
  public void avoid(String quoted) {
    examples.avoid(quoted);
  }
}
