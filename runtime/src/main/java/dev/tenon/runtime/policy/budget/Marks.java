package dev.tenon.runtime.policy.budget;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a result that say that it was made smaller, as far as its schema takes them.
 *
 * @param truncated whether it says so at all
 * @param omitted whether it says how much is missing
 * @param rest whether it says where the rest is
 */
record Marks(boolean truncated, boolean omitted, boolean rest) {
  /** The value says nothing. */
  static final Marks NONE = new Marks(false, false, false);

  /** Where there is little room, the value says less of what it lacks. */
  static final List<Marks> RICHEST_FIRST =
      List.of(new Marks(true, true, true), new Marks(true, true, false), NONE);

  /** Those that the schema of the root takes. */
  Marks takenBy(Piece root, @Nullable String link) {
    if (!truncated || !takes(root, Truncation.TRUNCATED, "boolean")) {
      return NONE;
    }
    return new Marks(
        true,
        omitted && takes(root, Truncation.OMITTED, "integer"),
        rest && link != null && takes(root, Truncation.REST, "string"));
  }

  private static boolean takes(Piece root, String name, String type) {
    return root.part().isObject()
        && root.part().member(name) == null
        && root.shape().takes(name, type);
  }

  /** What they measure. */
  long size(Truncation truncation, Meter meter) {
    byte[] json = json(truncation);
    if (json.length == 0) {
      return 0;
    }
    return meter.of(json, 0, json.length) + meter.mark(',');
  }

  /** The members, without a comma before the first. */
  byte[] json(Truncation truncation) {
    StringBuilder json = new StringBuilder();
    if (truncated) {
      json.append("\"truncated\":true");
    }
    if (omitted && truncation.omitted() > 0) {
      json.append(",\"omitted\":").append(truncation.omitted());
    }
    if (rest && truncation.rest() != null) {
      json.append(",\"rest\":\"").append(truncation.rest()).append('"');
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
