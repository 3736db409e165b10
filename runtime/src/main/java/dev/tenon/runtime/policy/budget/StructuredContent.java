package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.json.RawJson;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes structured content smaller so that it still fits its schema. Thread-safe. */
final class StructuredContent {
  private final @Nullable RawJson schema;
  private final Set<String> keep;

  /** Read when a value is too large for the first time; twice, perhaps, and alike. */
  private volatile @Nullable Rule rule;

  /**
   * @param schema the output schema, or null
   * @param keep the names of properties that stay as they are
   */
  StructuredContent(@Nullable RawJson schema, Set<String> keep) {
    this.schema = schema;
    this.keep = keep;
  }

  /**
   * Makes {@code value} fit into {@code room}.
   *
   * @param rest where the whole value will be found, or null
   */
  Smaller shrink(RawJson value, Meter meter, long room, @Nullable String rest) {
    JsonPart part = JsonPart.of(value);
    Smaller smaller = null;
    for (Marks marks : Marks.RICHEST_FIRST) {
      // A piece knows what was dropped below it, so each time begins with new ones.
      Piece root = root(part, meter);
      Marks taken = marks.takenBy(root, rest);
      if (smaller == null || !taken.equals(smaller.marks())) {
        smaller = shrink(root, meter, room, taken, rest);
      }
      if (smaller.fits()) {
        break;
      }
    }
    return Objects.requireNonNull(smaller);
  }

  private Piece root(JsonPart part, Meter meter) {
    Shapes shapes = new Shapes(keep);
    return new Piece(part, shapes.of(List.of(rule()), part), new Piece.Measure(meter, shapes));
  }

  private static Smaller shrink(
      Piece root, Meter meter, long room, Marks marks, @Nullable String rest) {
    int length = root.part().to() - root.part().from();
    long marked = marks.size(new Truncation(length, 0, rest), meter);
    Trimming trimming = new Shrinker(root, meter, room - marked).shrink();
    trimming.write(root, marks, rest);
    byte[] json = trimming.toBytes();
    boolean fits = trimming.fits() || meter.of(json, 0, json.length) <= room;
    return new Smaller(RawJson.of(json), trimming.truncation(rest), marks, fits);
  }

  private Rule rule() {
    Rule known = rule;
    if (known == null) {
      known = RuleReader.read(schema);
      rule = known;
    }
    return known;
  }
}
